/** Which element of a page holds the article: where the running text is, narrowed by what names and data say. */
import { type Block, type PageBlocks, runningLength } from './page-blocks.ts';
import { nameHint } from './page-names.ts';
import type { PageElement } from './page-tree.ts';

/** How much of a paragraph counts for the elements above it: the nearest most. */
const SHARES = [1, 0.6, 0.3, 0.15];
/** What stands beside the best element belongs to the article where most of it is running text. */
const MIN_QUALITY = 0.65;
const MAX_CLIMB = 5;

/** First and one past the last block of the article; null where the page has no running text. `captions`: they count as text. */
export function findBody(page: PageBlocks, captions: boolean): readonly [number, number] | null {
  const top = bestElement(page, captions);
  if (top === null) return null;
  return page.ranges.get(climb(top, page)) ?? null;
}

function bestElement({ blocks, ranges }: PageBlocks, captions: boolean): PageElement | null {
  const scores = new Map<PageElement, number>();
  for (const block of blocks) {
    const weight = block.caption && !captions ? 0 : weightOf(block);
    if (weight === 0) continue;
    // A paragraph's text stands in the paragraph: what counts is what holds paragraphs.
    let element =
      block.tag === 'p' || block.tag === 'li' || block.tag === 'pre'
        ? holderOf(block.element)
        : block.element;
    for (let level = 0; level < SHARES.length && element !== null; level += 1) {
      scores.set(element, (scores.get(element) ?? 0) + weight * (SHARES[level] ?? 0));
      element = holderOf(element);
    }
  }
  let best: PageElement | null = null;
  let bestScore = 0;
  for (const [element, score] of scores) {
    if (!ranges.has(element)) continue;
    const adjusted = score * bonus(element) * (1 - linkShare(blocks, ranges.get(element)));
    if (adjusted > bestScore) {
      best = element;
      bestScore = adjusted;
    }
  }
  return best;
}

/** The next element up that may hold an article: lists and the inner parts of tables only pass on. */
function holderOf(element: PageElement): PageElement | null {
  let holder = parentOf(element);
  while (holder !== null && /^(?:ul|ol|dl|blockquote|tr|tbody|thead|table)$/.test(holder.name))
    holder = parentOf(holder);
  return holder;
}

function weightOf(block: Block): number {
  if (block.junk) return 0;
  const running = runningLength(block);
  if (running === 0) return 0;
  const commas = block.text.split(/[,，;]/).length;
  return (Math.min(running, 600) + Math.min(commas, 10) * 10) * (block.tag === 'p' ? 1 : 0.8);
}

function bonus({ name, attribs }: PageElement): number {
  if (/articleBody/.test(attribs.itemprop ?? '')) return 2;
  const { part } = nameHint(`${attribs.class ?? ''} ${attribs.id ?? ''}`, name);
  if (part === 'junk' || part === 'hard junk') return 0.7;
  if (part === 'body') return 1.25;
  if (name === 'article') return 1.15;
  return name === 'body' || name === 'td' ? 0.8 : 1;
}

/** Up as long as the element above adds more running text than anything else. */
function climb(start: PageElement, { blocks, ranges }: PageBlocks): PageElement {
  let best = start;
  let current = start;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const parent = parentOf(current);
    if (parent === null || parent.name === 'body' || parent.name === 'html') break;
    current = parent;
    const inner = ranges.get(best);
    const outer = ranges.get(parent);
    if (inner === undefined || outer === undefined || /articleBody/.test(best.attribs.itemprop ?? '')) break;
    const added = measure(blocks, outer[0], inner[0]).plus(measure(blocks, inner[1], outer[1]));
    const own = measure(blocks, inner[0], inner[1]);
    if (added.running > own.running * 0.08 && added.running > added.all * MIN_QUALITY) best = parent;
  }
  return best;
}

class Measure {
  readonly running: number;
  readonly all: number;
  constructor(running: number, all: number) {
    this.running = running;
    this.all = all;
  }
  plus(other: Measure): Measure {
    return new Measure(this.running + other.running, this.all + other.all);
  }
}

function measure(blocks: readonly Block[], from: number, to: number): Measure {
  let running = 0;
  let all = 0;
  for (let at = from; at < to; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.junk || block.caption) continue;
    running += runningLength(block);
    all += block.text.length;
  }
  return new Measure(running, all);
}

function linkShare(blocks: readonly Block[], range: readonly [number, number] | undefined): number {
  if (range === undefined) return 0;
  let linked = 0;
  let all = 0;
  for (let at = range[0]; at < range[1]; at += 1) {
    const block = blocks[at];
    if (block === undefined || block.junk || block.caption) continue;
    linked += block.links * block.text.length;
    all += block.text.length;
  }
  return all === 0 ? 0 : linked / all;
}

function parentOf(element: PageElement): PageElement | null {
  const { parent } = element;
  return parent !== null && parent.type === 'tag' ? (parent as PageElement) : null;
}
