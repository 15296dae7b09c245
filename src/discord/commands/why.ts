import { answersOf } from '#announce/answers.ts';
import { answerWhy } from '../cards/why.ts';
import { suggestDeals } from './choices.ts';
import type { Command } from './command.ts';
import { described, localeLanguage, named } from './localised.ts';
import { completed, EVERYWHERE } from './parts.ts';

/** Its pages are turned by the card's own button of that name. */
export const why: Command = {
  quiet: true,
  definition: {
    ...named('why', 'vì-sao'),
    ...described(
      'Who says so: every fact of a deal with its quote and source',
      'Ai nói vậy: từng thông tin của thương vụ kèm trích dẫn và nguồn',
    ),
    ...EVERYWHERE,
    options: [
      {
        ...completed(['deal', 'thương-vụ'], ['Type a company, then choose', 'Gõ tên công ty rồi chọn']),
        required: true,
      },
    ],
  },
  run: async ({ options }, context, language) => {
    const found = await context.history.deal(options.getString('deal', true));
    return found === null
      ? { kind: 'text', text: answersOf(language).noDeal }
      : answerWhy(found, 0, context, language);
  },
  complete: (interaction, { history }) =>
    suggestDeals(history, interaction.options.getFocused(), localeLanguage(interaction)),
};
