import { composeTimeline } from '#announce/compose-timeline.ts';
import { headlineOf } from '#announce/compose-why.ts';
import { CARD_WORDS } from '#announce/words-card.ts';
import { escapeMarkdown } from '../plain-text.ts';
import type { CardButton } from './card-button.ts';
import { unpackSubject } from './subject-state.ts';

export const timeline: CardButton = {
  name: 'timeline',
  press: async (state, { history, rates }, language) => {
    const words = CARD_WORDS[language];
    const asked = unpackSubject(state);
    const found = asked && (await history.subject(asked.ref));
    if (!found) return { kind: 'text', text: words.gone };
    const voice = { language, rates };
    const post = composeTimeline([found], voice);
    return post === null
      ? { kind: 'text', text: words.noChange(escapeMarkdown(headlineOf(found.known, voice))) }
      : { kind: 'posts', posts: [post] };
  },
};
