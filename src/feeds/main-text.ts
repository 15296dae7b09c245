/** The main text of a page: the best of several ways to it, the surest first. */
import { Readability } from '@mozilla/readability';
import { type CheerioAPI, load } from 'cheerio';
import { parseHTML } from 'linkedom';
import type { SiteRule } from '#domain/site.ts';
import { articleBlocks, foldText } from './article-blocks.ts';
import { decodeEntities } from './decode-entities.ts';
import { findBody } from './find-body.ts';
import { findLead } from './find-lead.ts';
import { htmlToText, plainToText } from './html-to-text.ts';
import { type Block, type PageBlocks, readBlocks, runningLength } from './page-blocks.ts';
import type { PageMetadata } from './page-metadata.ts';
import type { PageNode } from './page-tree.ts';

/** Below this a way counts as having found nothing. */
const ENOUGH = 250;
/** Below this not even a short notice. */
const LITTLE = 120;
/** The general reader takes quadratic time: tags of the largest page that it may see (our samples have up to 6,000). */
const MAX_TAGS = 10_000;
/** A text this short may be the frame of a picture story. */
const SHORT = 1_000;

export interface MainText {
  /** Paragraphs split by blank lines; '' where there is no text to speak of. */
  readonly text: string;
  readonly page: PageBlocks;
}

/** What a page says, and the blocks it was chosen from. */
export function readMainText(
  $: CheerioAPI,
  head: PageMetadata,
  rule: SiteRule | null,
  html: string,
): MainText {
  const dropped = new Set<PageNode>(
    rule === null || rule.drop.length === 0 ? [] : $(rule.drop.join(', ')).toArray(),
  );
  const data = textOfData(head.jsonLd?.body ?? '');
  const page = readBlocks($.root().toArray(), dropped);
  const ways = [
    () => fromRule($, rule, page, head),
    () => fromTextOrCaptions(page, head, data),
    () => fromHidden($, head, data),
    () => data,
    () => fromReadability(page, html),
  ];
  let best = '';
  for (const way of ways) {
    const text = way();
    if (text.length >= ENOUGH) return { text, page };
    // Of little, the surest; the longest would be what surrounds a short article.
    if (best.length < LITTLE && text.length > best.length) best = text;
  }
  return { text: best, page };
}

/** The articleBody of a page's data: HTML, or plain text with a line a paragraph. */
function textOfData(body: string): string {
  if (/<[a-z]/i.test(body)) return htmlToText(body);
  return plainToText(decodeEntities(body).replaceAll('\n', '\n\n'));
}

/** Where a site rule says the text is, cleaned like any other. */
function fromRule($: CheerioAPI, rule: SiteRule | null, page: PageBlocks, head: PageMetadata): string {
  if (rule === null || rule.text.length === 0) return '';
  const blocks = rule.text.flatMap((selector) =>
    $(selector)
      .toArray()
      .flatMap((element) => {
        const range = element.type === 'tag' ? page.ranges.get(element) : undefined;
        if (range === undefined) return [];
        // A standfirst: one block, often a heading.
        if (range[1] - range[0] === 1) return page.blocks.slice(range[0], range[1]);
        const bounds = { from: range[0], to: range[1], title: head.title, captions: false, data: '' };
        return articleBlocks(page, bounds);
      }),
  );
  return joinBlocks([...new Set(blocks)]);
}

/** Captions are left out, but where they say most of what there is, they are the story. */
function fromTextOrCaptions(page: PageBlocks, head: PageMetadata, data: string): string {
  const text = fromBlocks(page, head, data, false);
  if (text.length > SHORT) return text;
  const withCaptions = fromBlocks(page, head, data, true);
  return withCaptions.length > text.length * 2 ? withCaptions : text;
}

function fromBlocks(page: PageBlocks, head: PageMetadata, data: string, captions: boolean): string {
  const range = findBody(page, captions);
  if (range === null) return '';
  const [from, to] = range;
  const bounds = { from, to, title: head.title, captions, data: foldText(data) };
  const body = articleBlocks(page, bounds);
  const known = foldText(joinBlocks(body));
  const lead = findLead(page.blocks, from, head.title, head.description).filter(
    ({ text }) => !known.includes(foldText(text)),
  );
  return joinBlocks([...lead, ...body]);
}

/** Articles that scripts were to put in place: in templates, or for readers without scripts. */
function fromHidden($: CheerioAPI, head: PageMetadata, data: string): string {
  const sources = $('script[type="text/template"], script[type="text/html"], noscript, template')
    .toArray()
    .map((element) => $(element).html() ?? '')
    .filter((source) => source.length > ENOUGH)
    .sort((a, b) => b.length - a.length)
    .slice(0, 3);
  for (const source of sources) {
    const markup = source.trimStart().startsWith('&lt;') ? htmlToText(source) : source;
    const inner = load(`<body><div>${markup}</div></body>`, { xml: { xmlMode: false } });
    const text = fromBlocks(readBlocks(inner.root().toArray(), new Set()), head, data, false);
    if (text.length >= ENOUGH) return text;
  }
  return '';
}

/** The general reader, for pages that are built like no other. */
function fromReadability({ blocks }: PageBlocks, html: string): string {
  const running = blocks.reduce((sum, block) => sum + runningLength(block), 0);
  if (running < ENOUGH || html.split('<', MAX_TAGS + 1).length > MAX_TAGS) return '';
  try {
    const found = new Readability(parseHTML(html).document).parse();
    return found?.content ? htmlToText(found.content) : '';
  } catch {
    // It was made for pages that a browser has put right: on others it may recurse too deep or miss an element.
    return '';
  }
}

function joinBlocks(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}
