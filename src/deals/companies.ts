/** Which sightings are of one company: those that share a sure key, directly or through others. */

interface Named {
  readonly key: string;
  readonly sure: readonly string[];
  readonly loose: readonly string[];
}

export interface Companies {
  /** By the sighting's key: the same for one company, and while none of its names comes or goes. */
  readonly companyOf: ReadonlyMap<string, string>;
  /** All keys that subjects of a sighting's company are found by. */
  keysOf(sightings: readonly Named[]): string[];
}

export function groupCompanies(sightings: readonly Named[]): Companies {
  const parent = sightings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root]!;
    parent[index] = root;
    return root;
  };
  const holder = new Map<string, number>();
  sightings.forEach(({ sure }, index) => {
    for (const key of sure) {
      const other = holder.get(key);
      if (other === undefined) holder.set(key, index);
      else parent[find(index)] = find(other);
    }
  });
  const sureOf = new Map<number, Set<string>>();
  for (const [index, { sure }] of sightings.entries()) {
    const root = find(index);
    const keys = sureOf.get(root);
    if (keys) for (const one of sure) keys.add(one);
    else sureOf.set(root, new Set(sure));
  }
  // Who has no name is a company of its own.
  const nameOf = new Map(
    [...sureOf].map(([root, keys]) => [root, smallest(keys) ?? ` ${sightings[root]!.key}`]),
  );
  const companyOf = new Map(sightings.map(({ key }, index) => [key, nameOf.get(find(index))!]));
  const keysOf = new Map([...sureOf].map(([root, keys]) => [nameOf.get(root)!, keys]));
  return {
    companyOf,
    keysOf: (members) => {
      const keys = new Set(members.flatMap(({ loose }) => loose));
      for (const { key } of members) for (const one of keysOf.get(companyOf.get(key)!) ?? []) keys.add(one);
      return [...keys].sort();
    },
  };
}

function smallest(keys: Iterable<string>): string | null {
  let least: string | null = null;
  for (const key of keys) if (least === null || key < least) least = key;
  return least;
}
