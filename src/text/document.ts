/** A text made ready to be read: one tokenisation, its sentences and its language; spans lead back to the original. */
import type { Language } from '#domain/source.ts';
import type { Span } from '#domain/span.ts';
import { compose } from './compose.ts';
import { detectLanguage } from './language.ts';
import { type Bounds, findBounds } from './sentences.ts';
import { lookUpAgain, type Tokens, tokenize } from './tokenize.ts';
import { vocabularySize } from './vocabulary.ts';

export interface Document extends Tokens, Bounds {
  /** As given. */
  readonly title: string;
  readonly text: string;
  readonly language: Language | 'other';
  /** Title, blank line, text; composed (NFC). Token offsets index this. */
  readonly source: string;
  /** How many tokens the title holds: tokens below this are the title. */
  readonly titleTokens: number;
  /** For `spanOf`: how long the title is in `source`, and the ways back where composing moved anything. */
  readonly titleLength: number;
  readonly titleOrigin: Int32Array | null;
  readonly textOrigin: Int32Array | null;
  /** How many words were known when its words were looked up: see `refresh`. */
  vocabulary: number;
}

const BREAK = '\n\n';

/**
 * Reads a title and a text once. `language` is taken as told where it is given, else found out.
 * Any string is fine: lone surrogates, no letters, nothing at all.
 */
export function prepare(input: {
  readonly title: string;
  readonly text: string;
  readonly language?: Language | undefined;
}): Document {
  const title = compose(input.title);
  const text = compose(input.text);
  const source = title.text + BREAK + text.text;
  const tokens = tokenize(source);
  const titleTokens = firstFrom(tokens, title.text.length);
  const { sentences, paragraphs, sentenceOf } = findBounds(source, tokens, titleTokens);
  const { size, kinds, flags, starts, ends, words, units } = tokens;
  // Named one by one: objects that are spread together are slower to read, and code made for them is dropped with the last one.
  return {
    size,
    kinds,
    flags,
    starts,
    ends,
    words,
    units,
    sentences,
    paragraphs,
    sentenceOf,
    title: input.title,
    text: input.text,
    language: input.language ?? detectLanguage(source, tokens),
    source,
    titleTokens,
    titleLength: title.text.length,
    titleOrigin: title.origin,
    textOrigin: text.origin,
    vocabulary: vocabularySize(),
  };
}

/** Brings the word numbers of a document up to date, where rules were compiled after it was prepared. */
export function refresh(document: Document): void {
  if (document.vocabulary === vocabularySize()) return;
  lookUpAgain(document);
  document.vocabulary = vocabularySize();
}

/** Where tokens `first` to `last` (exclusive, not empty) stand in the original title or text. */
export function spanOf(document: Document, first: number, last: number): Span {
  return spanAt(document, document.starts[first]!, document.ends[last - 1]!);
}

/** The same for offsets into `source`. A span never crosses from title to text: it is cut at the title's end. */
export function spanAt(document: Document, start: number, end: number): Span {
  const { titleLength } = document;
  if (start < titleLength) {
    const cut = Math.min(end, titleLength);
    return { part: 'title', start: back(document.titleOrigin, start), end: back(document.titleOrigin, cut) };
  }
  const shift = titleLength + BREAK.length;
  const from = Math.max(0, start - shift);
  const to = Math.max(from, end - shift);
  return { part: 'text', start: back(document.textOrigin, from), end: back(document.textOrigin, to) };
}

/** The original's own words at a span. */
export function quoteOf(document: Document, span: Span): string {
  return document[span.part].slice(span.start, span.end);
}

/** Tokens `first` to `last` (exclusive) as composed text, with everything between them. */
export function textOf(document: Document, first: number, last: number): string {
  if (last <= first) return '';
  return document.source.slice(document.starts[first]!, document.ends[last - 1]!);
}

/** The bounds, in tokens, of the sentence that a token is in. */
export function sentenceAt(
  document: Document,
  token: number,
): { readonly first: number; readonly last: number } {
  const sentence = document.sentenceOf[token] ?? 0;
  return {
    first: document.sentences[sentence] ?? 0,
    last: document.sentences[sentence + 1] ?? document.size,
  };
}

function back(origin: Int32Array | null, offset: number): number {
  return origin === null ? offset : origin[offset]!;
}

function firstFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
