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

/** Characters a page, links and marks among them; well inside what one embed's text takes. */
const PAGE = 1_800;
/** Room for " · page 12 of 12" behind a headline. */
const TITLE = LIMITS.embedTitle - 56;

/** At least one page. A group that begins on one and goes on on the next shows its heading again. */
export function whyPages({ title, groups }: Why, language: Language): readonly Post[] {
  const pages: PostLine[][] = [[]];
  let used = 0;
  const put = (line: PostLine) => {
    pages.at(-1)?.push(line);
    used += lengthOf(line);
  };
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  for (const [heading, ...lines] of groups) {
    if (heading === undefined) continue;
    const whole = [heading, ...lines].reduce((sum, line) => sum + lengthOf(line), 0);
    if (used > 0 && used + Math.min(whole, PAGE / 3) > PAGE) turn();
    else if (used > 0) put([]);
    put(heading);
    for (const line of lines) {
      if (used + lengthOf(line) > PAGE) {
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

function lengthOf(line: PostLine): number {
  return renderLine(line).length + 1;
}
