/** The text that a feed's markup shows: paragraphs split by blank lines, scripts and styles gone, in linear time. */
import { cleanCharacters } from './clean-text.ts';
import { decodeEntities } from './decode-entities.ts';
import { scanMarkup } from './scan-markup.ts';

const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'textarea']);

/** Tags that people write in titles and texts; anything else in angle brackets there is meant as words. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/i;

/** Plain text of `html`. */
export function htmlToText(html: string): string {
  const paragraphs: string[] = [];
  let line: string[] = [];
  let silent = '';
  const endParagraph = () => {
    const text = tidyParagraph(line.join(''));
    if (text !== '') paragraphs.push(text);
    line = [];
  };
  scanMarkup(html, 'html', {
    open(name) {
      const tag = name.toLowerCase();
      silent = SILENT.has(tag) ? tag : '';
      if (tag === 'br') line.push('\n');
      else if (BLOCKS.has(tag)) endParagraph();
    },
    close(name) {
      const tag = name.toLowerCase();
      silent = '';
      if (tag === 'br') line.push('\n');
      else if (BLOCKS.has(tag)) endParagraph();
    },
    text(raw) {
      if (silent === '') line.push(raw.replace(/\s+/g, ' '));
    },
  });
  endParagraph();
  return paragraphs.join('\n\n');
}

/** References decoded; two line breaks in a row part paragraphs, a single one is a blank. */
function tidyParagraph(raw: string): string {
  return cleanCharacters(decodeEntities(raw))
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** True where a text holds markup or references, so that it is HTML whatever it calls itself. */
export function looksLikeHtml(text: string): boolean {
  return TAG.test(text) || /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(text);
}

/** Plain text with its own line breaks: blank lines part paragraphs. */
export function plainToText(text: string): string {
  return cleanCharacters(text)
    .split(/\n[^\S\n]*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}
