/** A page as a list of text blocks (paragraphs, headings, list items…), each with what the tree around it says of it. */
import { cleanCharacters } from './clean-text.ts';
import { nameHint } from './page-names.ts';
import type { PageElement, PageNode } from './page-tree.ts';

export interface Block {
  readonly text: string;
  /** Share of the text that is inside links, 0 to 1. */
  readonly links: number;
  /** The block element that holds it directly. */
  readonly element: PageElement;
  readonly tag: string;
  readonly kind: 'heading' | 'item' | 'quote' | 'cell' | 'code' | 'text';
  /** Within something that names or tags mark as no part of an article. */
  junk: boolean;
  /** Within what describes a picture. */
  readonly caption: boolean;
  /** Within what is named as a standfirst. */
  readonly lead: boolean;
  /** All in bold, as sub-headings without a tag are; all in italics, as notes of the desk are. */
  readonly strong: boolean;
  readonly italic: boolean;
}

export interface PageBlocks {
  readonly blocks: readonly Block[];
  /** First and one past the last block of each element that holds any. */
  readonly ranges: ReadonlyMap<PageElement, readonly [number, number]>;
}

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT_TAGS = new Set(
  'script style noscript template svg math iframe object embed canvas audio video picture map select option button input textarea label dialog head link meta'.split(
    ' ',
  ),
);
const JUNK_TAGS = new Set(['aside', 'form', 'menu']);

/** A part named like junk that holds more than this share of the page's running text is misnamed. */
const MISNAMED_SHARE = 0.4;
/** The same where the name leaves little doubt: comments may well be longer than what they are about. */
const HARD_SHARE = 0.85;
/** Running text: long enough for a sentence, few links. */
const MIN_RUNNING = 40;
/** Longest text of a link: a whole teaser. */
const MAX_LINK = 1_000;

/** An element that looks like no part of an article, and what speaks for it all the same. */
interface Mark {
  running: number;
  hasTitle: boolean;
  readonly hard: boolean;
}
interface Context {
  readonly marks: readonly Mark[];
  readonly link: boolean;
  readonly strong: boolean;
  readonly italic: boolean;
  readonly caption: boolean;
  readonly lead: boolean;
  readonly kind: Block['kind'];
}

const OUTERMOST: Context = {
  marks: [],
  link: false,
  strong: false,
  italic: false,
  caption: false,
  lead: false,
  kind: 'text',
};

/** Splits what stands under `roots` into blocks, in document order. `dropped` elements are passed over. */
export function readBlocks(roots: readonly PageNode[], dropped: ReadonlySet<PageNode>): PageBlocks {
  const reader = new BlockReader(dropped);
  for (const root of roots) reader.walk(root, null, OUTERMOST);
  return reader.finish();
}

class BlockReader {
  readonly #dropped: ReadonlySet<PageNode>;
  readonly #blocks: Block[] = [];
  readonly #marksOf: (readonly Mark[])[] = [];
  readonly #ranges = new Map<PageElement, readonly [number, number]>();
  #parts: string[] = [];
  #linked = 0;
  #bold = 0;
  #slanted = 0;
  #length = 0;
  /** How much of the text so far stands in each context. */
  readonly #contexts = new Map<Context, number>();

  constructor(dropped: ReadonlySet<PageNode>) {
    this.#dropped = dropped;
  }

  walk(node: PageNode, holder: PageElement | null, context: Context): void {
    if (this.#dropped.has(node)) return;
    if (node.type === 'text') {
      this.#addText(node.data, context);
      return;
    }
    if (node.type !== 'tag' && node.type !== 'root') return;
    if (node.type === 'root') {
      for (const child of node.children) this.walk(child, holder, context);
      return;
    }
    if (SILENT_TAGS.has(node.name) || isHidden(node)) return;
    if (node.name === 'br') {
      this.#parts.push('\n');
      return;
    }
    const inner = this.#contextOf(node, context);
    if (!BLOCK_TAGS.has(node.name)) {
      for (const child of node.children) this.walk(child, holder, inner);
      return;
    }
    if (holder !== null) this.#flush(holder, context);
    const from = this.#blocks.length;
    for (const child of node.children) this.walk(child, node, inner);
    this.#flush(node, inner);
    if (this.#blocks.length > from) this.#ranges.set(node, [from, this.#blocks.length]);
  }

  finish(): PageBlocks {
    let total = 0;
    this.#blocks.forEach((block, at) => {
      const running = runningLength(block);
      total += running;
      for (const mark of this.#marksOf[at] ?? []) mark.running += running;
    });
    this.#blocks.forEach((block, at) => {
      block.junk = (this.#marksOf[at] ?? []).some(
        ({ running, hard, hasTitle }) => running <= total * (hard && !hasTitle ? HARD_SHARE : MISNAMED_SHARE),
      );
    });
    return { blocks: this.#blocks, ranges: this.#ranges };
  }

  #contextOf(element: PageElement, context: Context): Context {
    const { name, attribs } = element;
    if (name === 'h1' || attribs.itemprop === 'articleBody')
      for (const mark of context.marks) mark.hasTitle = true;
    const { part } = nameHint(`${attribs.class ?? ''} ${attribs.id ?? ''}`, name);
    const hard = part === 'hard junk' || name === 'nav' || name === 'footer';
    const isJunk = hard || part === 'junk' || JUNK_TAGS.has(name) || attribs.role === 'navigation';
    const isFrame = name === 'body' || name === 'html' || name === 'main' || name === 'article';
    return {
      marks: isJunk && !isFrame ? [...context.marks, { running: 0, hasTitle: false, hard }] : context.marks,
      link: context.link || (name === 'a' && attribs.href !== undefined && isShort(element)),
      strong: context.strong || name === 'b' || name === 'strong',
      italic: context.italic || name === 'i' || name === 'em',
      caption: context.caption || name === 'figcaption' || part === 'caption',
      lead: context.lead || part === 'lead',
      kind: kindOf(name) ?? context.kind,
    };
  }

  #addText(data: string, context: Context): void {
    const text = data.replace(/\s+/g, ' ');
    this.#parts.push(text);
    const length = text.trim().length;
    if (length === 0) return;
    this.#length += length;
    if (context.link) this.#linked += length;
    if (context.strong) this.#bold += length;
    if (context.italic) this.#slanted += length;
    this.#contexts.set(context, (this.#contexts.get(context) ?? 0) + length);
  }

  /** What an inline element says of itself holds for the block where it makes up most of it. */
  #mainContext(length: number, fallback: Context): Context {
    for (const [context, share] of this.#contexts) if (share > length * 0.8) return context;
    return fallback;
  }

  #flush(element: PageElement, fallback: Context): void {
    const raw = this.#parts.join('');
    const length = Math.max(1, this.#length);
    const context = this.#mainContext(length, fallback);
    const shares = {
      links: this.#linked / length,
      bold: this.#bold / length,
      slanted: this.#slanted / length,
    };
    this.#parts = [];
    this.#linked = 0;
    this.#bold = 0;
    this.#slanted = 0;
    this.#length = 0;
    this.#contexts.clear();
    if (raw.trim() === '') return;
    for (const part of raw.split(/\n(?:\s*\n)+/)) {
      const text = cleanCharacters(part).replace(/\s+/g, ' ').trim();
      if (text === '') continue;
      this.#marksOf.push(context.marks);
      this.#blocks.push({
        text,
        links: shares.links,
        element,
        tag: element.name,
        kind: context.kind,
        junk: false,
        caption: context.caption,
        lead: context.lead,
        strong: shares.bold > 0.9,
        italic: shares.slanted > 0.9,
      });
    }
  }
}

/** How much running text a block is: its length, or 0. */
export function runningLength(block: Block): number {
  if (block.kind === 'heading' || block.links > 0.4) return 0;
  const length = lengthInLetters(block.text);
  if (length >= MIN_RUNNING * 2) return length;
  return length >= MIN_RUNNING && /[.!?…:"”’»)。！？」]$/.test(block.text) ? length : 0;
}

/** Chinese, Japanese and Korean say in one sign what takes others two or three. */
function lengthInLetters(text: string): number {
  return text.length + (text.match(/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/g)?.length ?? 0);
}

/** True for what a link may hold; one that was never closed holds the rest of the page. */
function isShort(link: PageElement): boolean {
  const queue: PageNode[] = [link];
  let length = 0;
  for (let at = 0; at < queue.length && at < 400; at += 1) {
    const node = queue[at];
    if (node === undefined) break;
    if (node.type === 'text') length += node.data.length;
    else if (node.type === 'tag') queue.push(...node.children.slice(0, 400));
    if (length > MAX_LINK) return false;
  }
  return queue.length < 400;
}

function kindOf(tag: string): Block['kind'] | null {
  if (/^h[1-6]$/.test(tag)) return 'heading';
  if (tag === 'li' || tag === 'dd' || tag === 'dt') return 'item';
  if (tag === 'blockquote') return 'quote';
  if (tag === 'td' || tag === 'th') return 'cell';
  return tag === 'pre' ? 'code' : null;
}

function isHidden({ attribs }: PageElement): boolean {
  const { style } = attribs;
  if (attribs.hidden !== undefined) return true;
  return (
    style !== undefined &&
    /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])/i.test(style)
  );
}
