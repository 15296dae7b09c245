/** Which paragraph a token stands in. */
import type { Document } from './document.ts';

/** Index into `document.paragraphs`; found in as many steps as the number of paragraphs has digits. */
export function paragraphAt({ paragraphs }: Document, token: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle] ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
