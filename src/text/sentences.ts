/** Where sentences and paragraphs begin, as token indices. The title is a sentence and a paragraph of its own. */
import { classes, folded, isUpper, LETTER } from './characters.ts';
import { AFTER_BLANK, AFTER_LINE, GLUED, NUMBER, PUNCT, type Tokens, WORD } from './tokenize.ts';

export interface Bounds {
  /** First token of each; one more entry holds the number of tokens. */
  readonly sentences: Int32Array;
  readonly paragraphs: Int32Array;
  /** Which sentence each token is in. */
  readonly sentenceOf: Int32Array;
}

/** Words whose full stop ends nothing. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st vs no inc corp co ltd pvt pte llc jr sr etc approx est fig gen gov sen rep rs jan feb mar apr jun jul aug sep sept oct nov dec tp ths ts pgs gs ông bà tr ng'.split(
    ' ',
  ),
);

/** After a legal form ("Foo Corp.") these, with a capital, begin a sentence: no name goes on with them. */
const LEGAL_FORMS = new Set('inc corp co ltd llc'.split(' '));
const OPENERS = new Set(
  'the it its in on at but this that these he she they we separately meanwhile however according while also both after before since last earlier with and as no'.split(
    ' ',
  ),
);

/**
 * No sentence or paragraph that people write is longer. What is (a text without stops or line ends) is cut, so that rules
 * that look through a whole sentence take no longer for it.
 */
const MOST_TOKENS = 300;
const MOST_TOKENS_OF_PARAGRAPH = 3000;

const DOT = 0x2e;
const CLOSERS = new Set([...'"\'”’)]»'].map((sign) => sign.charCodeAt(0)));

/** Finds both kinds of bounds; `titleTokens` is how many tokens the title holds. */
export function findBounds(source: string, tokens: Tokens, titleTokens: number): Bounds {
  const sentences: number[] = [];
  const paragraphs: number[] = [];
  const sentenceOf = new Int32Array(tokens.size);
  for (let token = 0; token < tokens.size; token++) {
    const flags = tokens.flags[token]!;
    if (token === 0 || token === titleTokens || (flags & AFTER_LINE && endsLine(tokens, token))) {
      paragraphs.push(token);
      sentences.push(token);
    } else if (
      token - sentences.at(-1)! >= MOST_TOKENS ||
      ((flags & GLUED) === 0 && isAfterStop(source, tokens, token))
    ) {
      if (token - paragraphs.at(-1)! >= MOST_TOKENS_OF_PARAGRAPH) paragraphs.push(token);
      sentences.push(token);
    }
    sentenceOf[token] = sentences.length - 1;
  }
  sentences.push(tokens.size);
  paragraphs.push(tokens.size);
  return { sentences: Int32Array.from(sentences), paragraphs: Int32Array.from(paragraphs), sentenceOf };
}

/** A single line end before a small letter is a wrapped line, not a paragraph. */
function endsLine(tokens: Tokens, token: number): boolean {
  if (tokens.flags[token]! & AFTER_BLANK) return true;
  const unit = tokens.units[tokens.starts[token]!]!;
  return classes[unit] !== LETTER || isUpper(unit);
}

function isAfterStop(source: string, tokens: Tokens, token: number): boolean {
  let last = token - 1;
  if (tokens.kinds[last] !== PUNCT) return false;
  // Closing quotes and brackets belong to the sentence that they close.
  while (last > token - 4 && last > 0 && CLOSERS.has(tokens.units[tokens.starts[last]!]!)) last--;
  const stop = tokens.units[tokens.starts[last]!]!;
  if (stop === 0x21 || stop === 0x3f || stop === 0x2026) return beginsSentence(tokens, token);
  if (stop !== DOT || tokens.kinds[last] !== PUNCT) return false;
  if (!beginsSentence(tokens, token)) return false;
  return last === token - 1 ? !isAbbreviation(source, tokens, last) : true;
}

function beginsSentence(tokens: Tokens, token: number): boolean {
  const unit = tokens.units[tokens.starts[token]!]!;
  if (tokens.kinds[token] === WORD) return isUpper(unit) || (folded[unit] === unit && !isCased(unit));
  if (tokens.kinds[token] === NUMBER) return true;
  return unit !== 0x2c && unit !== 0x29;
}

/** Small letters of a script that has capitals can't begin a sentence; other scripts can. */
function isCased(unit: number): boolean {
  return unit < 0x3040;
}

function isAbbreviation(source: string, tokens: Tokens, stop: number): boolean {
  const before = stop - 1;
  if (before < 0 || (tokens.flags[stop]! & GLUED) === 0 || tokens.kinds[before] !== WORD) return false;
  const start = tokens.starts[before]!;
  const end = tokens.ends[before]!;
  if (end - start === 1) return isInitial(tokens.units[start]!);
  if (end - start > 6) return false;
  const word = source.slice(start, end).toLowerCase();
  return ABBREVIATIONS.has(word) && !(LEGAL_FORMS.has(word) && isOpener(source, tokens, stop + 1));
}

/** "J. Roe", "Nguyễn Đ. An"; but "Đông Nam Á.", "nước Ý." end a sentence. */
function isInitial(unit: number): boolean {
  return isUpper(unit) && (unit < 0x80 || unit === CAPITAL_D);
}
const CAPITAL_D = 'Đ'.charCodeAt(0);

function isOpener(source: string, tokens: Tokens, token: number): boolean {
  if (token >= tokens.size || tokens.kinds[token] !== WORD || tokens.flags[token]! & GLUED) return false;
  return OPENERS.has(source.slice(tokens.starts[token]!, tokens.ends[token]!).toLowerCase());
}
