/** Where in a list that stands in reading order a place of the text comes. */

/** Index of the first of `places` that begins at `token` or behind it; their number where none does. They are in reading order. */
export function firstFrom(places: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
