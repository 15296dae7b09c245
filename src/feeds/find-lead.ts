/** The standfirst of an article, where it stands apart from the body: between the headline and the text. */
import { foldText } from './article-blocks.ts';
import type { Block } from './page-blocks.ts';
import { isAside } from './page-phrases.ts';

const MIN_LEAD = 40;
const MAX_LEAD = 1_000;
/** How far before the body it may stand where the headline is not found. */
const REACH = 30;
/** Leads in bullets: at most so many. */
const MAX_LINES = 6;

/**
 * Blocks before `from` that are the lead: those that the page's own description repeats, or that are named so.
 * `title` is the headline; the lead stands after it.
 */
export function findLead(
  blocks: readonly Block[],
  from: number,
  title: string,
  description: string,
): readonly Block[] {
  const folded = foldText(title);
  const isTitle = (block: Block, at: number) => at < from && foldText(block.text) === folded;
  const headline = blocks.findLastIndex((block, at) => block.tag === 'h1' && isTitle(block, at));
  const heading = headline >= 0 ? headline : blocks.findIndex(isTitle);
  const before = blocks.slice(heading >= 0 ? heading + 1 : Math.max(0, from - REACH), from);
  const fits = before.filter(
    (block) =>
      block.text.length >= MIN_LEAD &&
      block.text.length <= MAX_LEAD &&
      block.links < 0.5 &&
      !block.caption &&
      !isAside(block.text) &&
      foldText(block.text) !== folded,
  );
  const wanted = foldText(description).slice(0, 80);
  const described =
    wanted.length < 30 ? undefined : fits.find((block) => foldText(block.text).includes(wanted));
  if (described !== undefined) return [described];
  const named = fits.findIndex((block) => block.lead && !block.junk);
  if (named < 0) return [];
  const first = fits[named];
  if (first?.kind !== 'item') return first === undefined ? [] : [first];
  return fits.slice(named, named + MAX_LINES).filter((block) => block.lead && block.kind === 'item');
}
