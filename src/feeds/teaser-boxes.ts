/** Stories elsewhere that stand between the paragraphs of this one. */
import { type Block, type PageBlocks, runningLength } from './page-blocks.ts';
import type { PageElement } from './page-tree.ts';

/** Headline and lines of a story elsewhere, in characters. */
const MAX_TEASER = 500;
/** A teaser has a headline, a line or two, a date. */
const MAX_TEASER_BLOCKS = 8;

/**
 * Blocks of `range` that point to other stories: a link as long as a headline with a line or two under it, in a small box
 * of their own. `from` is the place of the range's first block in the page.
 */
export function teaserBoxes(
  range: readonly Block[],
  ranges: PageBlocks['ranges'],
  from: number,
): ReadonlySet<Block> {
  const found = new Set<Block>();
  const whole = lengthOf(range);
  range.forEach((block, at) => {
    if (block.junk || block.links < 0.5 || block.text.length < 20 || block.tag === 'p') return;
    const box = smallBox(block.element, range, whole, ranges, from);
    if (box === null) {
      // A linked heading over a text of its own heads a part of a list ("The 10 best …").
      const next = range[at + 1];
      if (block.kind !== 'heading' || next === undefined || runningLength(next) === 0) found.add(block);
      return;
    }
    for (const other of range.slice(box[0] - from, box[1] - from)) found.add(other);
  });
  return found;
}

/** The range of the widest element around a teaser's link that holds no more than a teaser; null where that is the link alone. */
function smallBox(
  element: PageElement,
  range: readonly Block[],
  whole: number,
  ranges: PageBlocks['ranges'],
  from: number,
) {
  let best: readonly [number, number] | null = null;
  let current: PageElement | null = element;
  for (let level = 0; level < 4 && current !== null; level += 1) {
    const inner = ranges.get(current);
    if (inner === undefined || inner[0] < from || inner[1] - from > range.length) break;
    if (inner[1] - inner[0] > MAX_TEASER_BLOCKS) break;
    const held = range.slice(inner[0] - from, inner[1] - from);
    const length = lengthOf(held);
    if (length > MAX_TEASER || length * 2 > whole) break;
    if (held.some(({ tag }) => tag === 'h1')) break;
    if (inner[1] - inner[0] > 1) best = inner;
    current = current.parent?.type === 'tag' ? (current.parent as PageElement) : null;
  }
  return best;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
