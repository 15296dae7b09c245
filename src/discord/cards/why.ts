import { composeWhy } from '#announce/compose-why.ts';
import { CARD_WORDS } from '#announce/words-card.ts';
import type { Timeline } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import type { Answer, CommandContext } from '../commands/command.ts';
import type { CardButton } from './card-button.ts';
import { packSubject, unpackSubject } from './subject-state.ts';
import { whyPages } from './why-pages.ts';

export const why: CardButton = {
  name: 'why',
  press: async (state, context, language) => {
    const asked = unpackSubject(state);
    const found = asked && (await context.history.subject(asked.ref));
    if (!asked || !found) return { kind: 'text', text: CARD_WORDS[language].gone };
    return answerWhy(found, asked.page, context, language);
  },
};

/** @param page from 0; beyond the last one, the last one is shown: claims may have moved to another deal meanwhile */
export function answerWhy(
  timeline: Timeline,
  page: number,
  { rates }: Pick<CommandContext, 'rates'>,
  language: Language,
): Answer {
  const pages = whyPages(composeWhy(timeline, { language, rates }), language);
  const at = Math.min(page, pages.length - 1);
  const { known } = timeline;
  const ref = { kind: known.kind, id: known.kind === 'deal' ? known.deal.id : known.fleet.id };
  return {
    kind: 'posts',
    posts: pages.slice(at, at + 1),
    pages: {
      next: at + 1 < pages.length ? packSubject(ref, at + 1) : null,
      first: at > 0 ? packSubject(ref, 0) : null,
    },
  };
}
