/** The paragraphs of an article out of the blocks of its element: what publishers put between, before and after them is left out. */
import { type Block, type PageBlocks, runningLength } from './page-blocks.ts';
import { isAside, isDeskNote, isEnding } from './page-phrases.ts';
import type { PageElement } from './page-tree.ts';
import { teaserBoxes } from './teaser-boxes.ts';

/** Articles in a page's data, in letters: shorter ones are summaries, longer ones are no news. */
const MIN_DATA = 400;
const MAX_DATA = 200_000;
/** Each block is sought in each other: not in books. */
const MAX_ECHO_BLOCKS = 1_500;
/** Blocks in a cell that make it one of layout. */
const MIN_LAYOUT = 4;
const SENTENCE_END = /[.!?…:;"”’»)\]。！？」]$/;

export interface ArticleBounds {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** Picture stories have their text in the captions. */
  readonly captions: boolean;
  /** The page's own data on the article's text, folded (see foldText); '' where there is none. */
  readonly data: string;
}

/** Those blocks of a page that make the article, in order. */
export function articleBlocks(page: PageBlocks, bounds: ArticleBounds): readonly Block[] {
  const { blocks } = page;
  const range = blocks.slice(bounds.from, bounds.to);
  const listLinks = linkedLists(range);
  const boxes = teaserBoxes(range, page.ranges, bounds.from);
  const captions = new Set(
    bounds.captions ? [] : blocks.filter(({ caption }) => caption).map(({ text }) => foldText(text)),
  );
  const visible = range.filter((block) => !block.junk && (bounds.captions || !block.caption));
  let kept = cutTail(visible).filter(
    (block) =>
      belongs(block, listLinks, page.ranges) &&
      !boxes.has(block) &&
      !(block.text.length > 20 && captions.has(foldText(block.text))),
  );
  kept = confirmed(kept, bounds.data);
  const title = foldText(bounds.title);
  kept = kept.filter((block) => !(block.text.length < 300 && foldText(block.text) === title));
  kept = kept.filter((_, at) => headingLeads(kept, at));
  return withoutEdges(withoutEchoes(kept));
}

function belongs(block: Block, listLinks: ReadonlySet<unknown>, ranges: PageBlocks['ranges']): boolean {
  const { text, links, kind } = block;
  if (isAside(text)) return false;
  if (kind === 'item' && listLinks.has(block.element.parent)) return false;
  if (kind === 'cell' && text.length < 60 && isData(block.element, ranges)) return false;
  if (kind === 'heading') return links < 0.8 || text.length < 60;
  if (kind === 'item') return links < 0.8;
  if (links > 0.6 && text.length < 250) return false;
  if (text.length < 25 && block.tag !== 'p' && !SENTENCE_END.test(text)) return false;
  return /[\p{L}\p{N}]/u.test(text);
}

/** True in a table of data; a cell with many blocks is one of layout. */
function isData(element: PageElement, ranges: PageBlocks['ranges']): boolean {
  let cell: PageElement | null = element;
  while (cell !== null && cell.name !== 'td' && cell.name !== 'th') {
    cell = cell.parent?.type === 'tag' ? (cell.parent as PageElement) : null;
  }
  const range = cell === null ? undefined : ranges.get(cell);
  return range === undefined || range[1] - range[0] < MIN_LAYOUT;
}

/** Lists that are mostly links: navigation, tags, related stories. */
function linkedLists(range: readonly Block[]): ReadonlySet<unknown> {
  const lists = new Map<unknown, { linked: number; all: number }>();
  for (const block of range) {
    if (block.kind !== 'item') continue;
    const list = lists.get(block.element.parent) ?? { linked: 0, all: 0 };
    list.linked += block.links * block.text.length;
    list.all += block.text.length;
    lists.set(block.element.parent, list);
  }
  return new Set([...lists].filter(([, { linked, all }]) => linked > all * 0.6).map(([list]) => list));
}

/** A heading such as "Related stories" in the second half ends the article. */
function cutTail(blocks: readonly Block[]): Block[] {
  const total = blocks.reduce((sum, block) => sum + runningLength(block), 0);
  let seen = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const isHeading = block.kind === 'heading' || block.strong || block.tag !== 'p';
    if (isHeading && seen > total * 0.5 && isEnding(block.text)) return blocks.slice(0, at);
    seen += runningLength(block);
  }
  return [...blocks];
}

/** Where the page's own data hold the whole text, what is missing there is not of the article. */
function confirmed(blocks: readonly Block[], data: string): Block[] {
  if (data.length < MIN_DATA || data.length > MAX_DATA) return [...blocks];
  const isIn = blocks.map(({ text }) => data.includes(foldText(text)));
  const lengths = blocks.map(({ text }) => foldText(text).length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  const inside = lengths.reduce((sum, length, at) => sum + (isIn[at] ? length : 0), 0);
  if (inside < all * 0.9 || inside < data.length * 0.8) return [...blocks];
  return blocks.filter(
    ({ kind, strong, lead }, at) => isIn[at] || kind === 'heading' || kind === 'item' || strong || lead,
  );
}

/** A heading with nothing under it heads nothing. */
function headingLeads(blocks: readonly Block[], at: number): boolean {
  if (blocks[at]?.kind !== 'heading') return true;
  return blocks.slice(at + 1, at + 4).some((next) => next.kind !== 'heading');
}

/** Repeats, and pull quotes: a block outside the paragraphs whose words stand in a longer one. */
function withoutEchoes(blocks: readonly Block[]): readonly Block[] {
  const whole = blocks.map((block) => foldText(block.text));
  const seen = new Set<string>();
  return blocks.filter((block, at) => {
    const folded = whole[at] ?? '';
    if (folded.length < 20) return true;
    if (seen.has(folded)) return false;
    seen.add(folded);
    if (blocks.length > MAX_ECHO_BLOCKS) return true;
    if (block.kind === 'heading' || block.kind === 'item' || (block.tag === 'p' && block.kind === 'text'))
      return true;
    return !whole.some(
      (other, index) => index !== at && other.length > folded.length + 10 && other.includes(folded),
    );
  });
}

/** Dates and names before the first sentence; names, notes of the desk after the last one. */
function withoutEdges(blocks: readonly Block[]): readonly Block[] {
  let from = 0;
  let to = blocks.length;
  while (from < to && isScrap(blocks[from])) from += 1;
  while (to > from && (isScrap(blocks[to - 1]) || isNote(blocks[to - 1]))) to -= 1;
  return blocks.slice(from, to);
}

function isScrap(block: Block | undefined): boolean {
  if (block === undefined || block.kind === 'item' || block.kind === 'code') return false;
  const { text, tag } = block;
  return (
    text.length < 60 &&
    !(SENTENCE_END.test(text) && (text.length > 25 || (tag === 'p' && /[.!?…。！？]$/.test(text))))
  );
}

/** A note of the desk: about the author, or in italics with a link or a label. */
function isNote(block: Block | undefined): boolean {
  if (block === undefined || block.text.length > 350) return false;
  return isDeskNote(block.text) || (block.italic && (block.links > 0 || block.text.includes(':')));
}

/** Letters and digits alone, in lower case: what stays of a text through all typesetting. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
