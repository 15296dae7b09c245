import type { Grouping } from './grouping.ts';

/** Fewer are compared anew as fast. */
const WORTH_KEEPING = 24;
/** A bit for each two of them: half a megabyte. */
const MOST_NODES = 2000;
const MOST_LINKS = 100_000;
const KEPT_AT_MOST = 16;

/**
 * Remembers how the sightings of companies that many write about relate, the last used ones. What it remembers of a
 * sighting holds as long as the sighting looks the same, so it changes how long a grouping takes and never what comes out.
 */
export class KeptGroupings {
  readonly #kept = new Map<string, { readonly world: readonly unknown[]; readonly grouping: Grouping }>();

  /** @param world what relations depend on besides the two sightings */
  of(company: string, world: readonly unknown[]): Grouping | null {
    const kept = this.#kept.get(company);
    if (kept === undefined || kept.world.length !== world.length) return null;
    return world.every((part, index) => part === kept.world[index]) ? kept.grouping : null;
  }

  keep(company: string, world: readonly unknown[], grouping: Grouping): void {
    this.#kept.delete(company);
    if (grouping.nodes < WORTH_KEEPING || grouping.nodes > MOST_NODES || grouping.links > MOST_LINKS) return;
    this.#kept.set(company, { world, grouping });
    const [first] = this.#kept.keys();
    if (this.#kept.size > KEPT_AT_MOST && first !== undefined) this.#kept.delete(first);
  }
}
