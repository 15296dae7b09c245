import { answersOf } from '#announce/answers.ts';
import { composeCard } from '#announce/compose-card.ts';
import { composeValuationChart } from '#announce/compose-chart-company.ts';
import { composeTimeline } from '#announce/compose-timeline.ts';
import type { Post } from '#domain/delivery.ts';
import { suggestNames } from './choices.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { completed, EVERYWHERE } from './parts.ts';

/** The newest subjects shown whole; the rest stand in the timeline only. */
const MOST_CARDS = 2;
const MOST_SUBJECTS = 20;

export const company: Command = {
  quiet: false,
  definition: {
    ...named('company', 'công-ty'),
    ...described(
      'All that is known about a company, over time',
      'Mọi điều đã biết về một công ty, theo thời gian',
    ),
    ...EVERYWHERE,
    options: [
      {
        ...completed(
          ['name', 'tên'],
          ['Name, with or without accents', 'Tên công ty, có dấu hay không dấu đều được'],
        ),
        required: true,
      },
    ],
  },
  run: async ({ options }, { history, rates }, language) => {
    const name = options.getString('name', true);
    const found = await history.company(name, MOST_SUBJECTS);
    if (found.length === 0) return { kind: 'text', text: answersOf(language).noneFor(name) };
    const voice = { language, rates };
    const posts: Post[] = found.slice(0, MOST_CARDS).map(({ known }) => composeCard(known, voice));
    const timeline = composeTimeline(found, voice);
    if (timeline !== null) posts.push(timeline);
    const chart = composeValuationChart(found, voice);
    const last = posts.pop();
    if (last !== undefined) posts.push(chart === null ? last : { ...last, chart });
    return { kind: 'posts', posts };
  },
  complete: (interaction, { history }) => suggestNames(history, interaction.options.getFocused(), 'company'),
};
