/** A feed may hold its whole archive: what we look at of one document. */
export const MAX_ITEMS = 500;

/** The `MAX_ITEMS` newest of `items`, in their own order; undated ones count as standing where they stand. */
export function newestItems<T>(items: readonly T[], dateOf: (item: T) => Date | null): readonly T[] {
  if (items.length <= MAX_ITEMS) return items;
  let last = Number.POSITIVE_INFINITY;
  const ranked = items.map((item, at) => {
    const time = dateOf(item)?.getTime() ?? last;
    last = time;
    return { item, at, time };
  });
  ranked.sort((a, b) => (a.time === b.time ? a.at - b.at : b.time - a.time));
  return ranked
    .slice(0, MAX_ITEMS)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
