/** What is behind a card, cut into messages that a phone shows without endless scrolling. */
import type { Why } from '#announce/compose-why.ts';
import { linePost } from '#announce/line-post.ts';
import { CARD_WORDS } from '#announce/words-card.ts';
import type { Post, PostLine } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { cut } from '../cut.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../plain-text.ts';
import { renderLine } from '../render-message.ts';

/** Characters a page that are seen: some thirty lines of a phone. */
const PAGE = 1_300;
/** …and with links and marks, so that nothing is cut from an embed's text. */
const WHOLE = LIMITS.embedDescription - LIMITS.fieldValue - 100;
/** Room for " · page 12 of 12" behind a headline. */
const TITLE = LIMITS.embedTitle - 56;

/** At least one page. A group that begins on one and goes on on the next shows its heading again. */
export function whyPages({ title, groups }: Why, language: Language): readonly Post[] {
  const pages: PostLine[][] = [[]];
  let seen = 0;
  let whole = 0;
  const put = (line: PostLine) => {
    pages.at(-1)?.push(line);
    seen += seenIn(line);
    whole += wholeOf(line);
  };
  const turn = () => {
    pages.push([]);
    [seen, whole] = [0, 0];
  };
  const fits = (lines: readonly PostLine[]) =>
    seen + sum(lines, seenIn) <= PAGE && whole + sum(lines, wholeOf) <= WHOLE;
  for (const [heading, ...lines] of groups) {
    if (heading === undefined) continue;
    // A short group stays together; a heading never stands alone at the end.
    if (seen > 0 && !fits([heading, ...lines.slice(0, 3)])) turn();
    else if (seen > 0) put([]);
    put(heading);
    for (const line of lines) {
      if (!fits([line])) {
        turn();
        put(heading);
      }
      put(line);
    }
  }
  const { page } = CARD_WORDS[language];
  return pages.map((lines, index) => {
    const shown = cut(plainText(title), TITLE);
    const titled = pages.length === 1 ? shown : `${shown} · ${page(index + 1, pages.length)}`;
    return linePost('digest', language, { title: titled, lines, tone: 'update' });
  });
}

function seenIn(line: PostLine): number {
  return line.reduce((length, { text }) => length + text.length, 1);
}

function wholeOf(line: PostLine): number {
  return renderLine(line).length + 1;
}

function sum(lines: readonly PostLine[], lengthOf: (line: PostLine) => number): number {
  return lines.reduce((length, line) => length + lengthOf(line), 0);
}
