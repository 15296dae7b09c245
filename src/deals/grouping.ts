/** How nodes relate and which are tied into groups; remembered, it spares the next grouping what has not changed. */

/** Two nodes that may be one. */
interface Link {
  readonly a: number;
  readonly b: number;
  readonly link: number;
  readonly gap: number;
}

export interface Face {
  readonly key: string;
  /** All that decides how the node relates to others. */
  readonly face: string;
}

/** Callers name nodes by their places in time. A node keeps its slot, whatever comes between it and others later. */
export class Grouping {
  /** By slot; undefined for nodes that are gone. */
  readonly #faces: readonly (Face | undefined)[];
  readonly #slotOf: ReadonlyMap<string, number>;
  readonly #slots: readonly number[];
  readonly #placeOf: Int32Array;
  /** How many slots there were before it grew. */
  readonly #old: number;
  /** A row a slot, with a bit for each that it can't be one with by how they relate. */
  readonly #apart: Uint32Array;
  readonly #width: number;
  /** By slots, the strongest first. */
  #links: readonly Link[];
  readonly #fresh: Link[] = [];
  /** Pairs of slots that something else parts. */
  readonly #parted: (readonly [number, number])[] = [];
  /** By slot; a group is named by one of its own. */
  readonly #groupOf: number[];
  readonly #groups: number[][];
  /** A row a group: who is in it, and who can't be. */
  #within: Uint32Array = new Uint32Array();
  #without: Uint32Array = new Uint32Array();

  private constructor(
    faces: readonly (Face | undefined)[],
    slots: readonly number[],
    before: Grouping | null,
  ) {
    this.#faces = faces;
    this.#slotOf = new Map(faces.flatMap((face, slot) => (face === undefined ? [] : [[face.key, slot]])));
    this.#slots = slots;
    this.#placeOf = new Int32Array(faces.length).fill(-1);
    for (const [place, slot] of slots.entries()) this.#placeOf[slot] = place;
    this.#old = before === null ? 0 : before.#faces.length;
    this.#width = Math.ceil(faces.length / 32);
    this.#apart = new Uint32Array(faces.length * this.#width);
    for (let slot = 0; before !== null && slot < this.#old; slot += 1) {
      const row = before.#apart.subarray(slot * before.#width, (slot + 1) * before.#width);
      this.#apart.set(row, slot * this.#width);
    }
    this.#links = before === null ? [] : before.#links;
    this.#groupOf = faces.map((_, slot) => slot);
    this.#groups = faces.map((_, slot) => [slot]);
  }

  /**
   * @param faces of all nodes in order of time
   * @param before what is known of some of them and of others
   * @param anew keys of those that are to be compared again in any case
   */
  static of(
    faces: readonly Face[],
    before: Grouping | null = null,
    anew: ReadonlySet<string> = new Set(),
  ): Grouping {
    const all: (Face | undefined)[] = (before === null ? [] : before.#faces).map(() => undefined);
    const slots = faces.map((one) => {
      const slot = before?.slotFor(one);
      const held = slot === undefined || anew.has(one.key) ? all.length : slot;
      all[held] = one;
      return held;
    });
    // So many gone are ballast.
    return all.length > 2 * faces.length ? Grouping.of(faces) : new Grouping(all, slots, before);
  }

  slotFor({ key, face }: Face): number | undefined {
    const slot = this.#slotOf.get(key);
    return slot !== undefined && this.#faces[slot]?.face === face ? slot : undefined;
  }

  get nodes(): number {
    return this.#slots.length;
  }

  get links(): number {
    return this.#links.length;
  }

  /** How it relates to others of whom this is true is known. */
  isOld(place: number): boolean {
    return this.#slots[place]! < this.#old;
  }

  /** They may be one, so sure is it, with so many days between them. */
  link(a: number, b: number, link: number, gap: number): void {
    this.#fresh.push({ a: this.#slots[a]!, b: this.#slots[b]!, link, gap });
  }

  /** By how they relate they can't be one. */
  apart(a: number, b: number): void {
    const [x, y] = [this.#slots[a]!, this.#slots[b]!];
    this.#set(this.#apart, x, y);
    this.#set(this.#apart, y, x);
  }

  /** They can't be one, this time. To be said before they are tied. */
  part(a: number, b: number): void {
    this.#parted.push([this.#slots[a]!, this.#slots[b]!]);
  }

  join(a: number, b: number): void {
    this.#merge(this.#groupOf[this.#slots[a]!]!, this.#groupOf[this.#slots[b]!]!);
  }

  /** Joins all that may be one and that nothing parts, the surest first. */
  tie(): void {
    this.#draw();
    const place = this.#placeOf;
    const inOrder = (x: Link, y: Link) =>
      y.link - x.link || x.gap - y.gap || place[x.b]! - place[y.b]! || place[x.a]! - place[y.a]!;
    const held = this.#links.filter(({ a, b }) => place[a] !== -1 && place[b] !== -1);
    this.#links = merged(held, this.#fresh.sort(inOrder), inOrder);
    for (const { a, b } of this.#links) {
      const [x, y] = [this.#groupOf[a]!, this.#groupOf[b]!];
      if (x !== y && !this.#clash(x, y)) this.#merge(x, y);
    }
  }

  areOne(a: number, b: number): boolean {
    return this.#groupOf[this.#slots[a]!] === this.#groupOf[this.#slots[b]!];
  }

  /** Whether one of the one's group can't be one with one of the other's; known once they are tied. */
  contradict(a: number, b: number): boolean {
    return this.#clash(this.#groupOf[this.#slots[a]!]!, this.#groupOf[this.#slots[b]!]!);
  }

  /** Each group by its places in order, in the order of their first. */
  groups(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (const [place, slot] of this.#slots.entries()) {
      const group = groups.get(this.#groupOf[slot]!);
      if (group) group.push(place);
      else groups.set(this.#groupOf[slot]!, [place]);
    }
    return [...groups.values()];
  }

  /** Nothing is parted from here on. */
  #draw(): void {
    const apart = this.#apart.slice();
    for (const [x, y] of this.#parted) {
      this.#set(apart, x, y);
      this.#set(apart, y, x);
    }
    this.#without = apart.slice();
    this.#within = new Uint32Array(apart.length);
    for (const [slot, group] of this.#groupOf.entries()) {
      this.#set(this.#within, group, slot);
      if (group !== slot) this.#add(this.#without, group, apart, slot);
    }
  }

  #set(rows: Uint32Array, row: number, bit: number): void {
    rows[row * this.#width + (bit >> 5)]! |= 1 << (bit & 31);
  }

  #add(into: Uint32Array, row: number, from: Uint32Array, other: number): void {
    for (let word = 0; word < this.#width; word += 1)
      into[row * this.#width + word]! |= from[other * this.#width + word]!;
  }

  #clash(x: number, y: number): boolean {
    for (let word = 0; word < this.#width; word += 1) {
      if ((this.#without[x * this.#width + word]! & this.#within[y * this.#width + word]!) !== 0) return true;
    }
    return false;
  }

  #merge(into: number, from: number): void {
    if (into === from) return;
    for (const member of this.#groups[from]!) {
      this.#groupOf[member] = into;
      this.#groups[into]!.push(member);
    }
    this.#groups[from] = [];
    if (this.#within.length === 0) return;
    this.#add(this.#within, into, this.#within, from);
    this.#add(this.#without, into, this.#without, from);
  }
}

/** Two lists that are in order as one. */
function merged<T>(one: readonly T[], other: readonly T[], inOrder: (a: T, b: T) => number): readonly T[] {
  if (other.length === 0) return one;
  const all: T[] = [];
  let next = 0;
  for (const item of one) {
    while (next < other.length && inOrder(other[next]!, item) < 0) all.push(other[next++]!);
    all.push(item);
  }
  while (next < other.length) all.push(other[next++]!);
  return all;
}
