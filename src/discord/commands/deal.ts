import { answersOf } from '#announce/answers.ts';
import { composeCard } from '#announce/compose-card.ts';
import { composeTimeline } from '#announce/compose-timeline.ts';
import { suggestDeals } from './choices.ts';
import type { Command } from './command.ts';
import { described, localeLanguage, named } from './localised.ts';
import { completed, EVERYWHERE } from './parts.ts';

export const deal: Command = {
  quiet: false,
  definition: {
    ...named('deal', 'thương-vụ'),
    ...described(
      'One deal and every change of what is known of it',
      'Một thương vụ và từng lần thông tin thay đổi',
    ),
    ...EVERYWHERE,
    options: [
      {
        ...completed(['deal', 'thương-vụ'], ['Type a company, then choose', 'Gõ tên công ty rồi chọn']),
        required: true,
      },
    ],
  },
  run: async ({ options }, { history, rates }, language) => {
    const found = await history.deal(options.getString('deal', true));
    if (found === null) return { kind: 'text', text: answersOf(language).noDeal };
    const voice = { language, rates };
    const timeline = composeTimeline([found], voice);
    const card = composeCard(found.known, voice);
    return { kind: 'posts', posts: timeline === null ? [card] : [card, timeline] };
  },
  complete: (interaction, { history }) =>
    suggestDeals(history, interaction.options.getFocused(), localeLanguage(interaction)),
};
