import { answersOf } from '#announce/answers.ts';
import { fleetCard } from '#announce/compose-card.ts';
import { composeFleetsChart } from '#announce/compose-chart-company.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { linePost } from '#announce/line-post.ts';
import { suggestNames } from './choices.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';
import { EVERYWHERE, onlyCompany } from './parts.ts';

const MOST_LINES = 15;
/** More than any picture compares. */
const MOST_COUNTED = 200;

export const gpu: Command = {
  quiet: false,
  definition: {
    ...named('gpu', 'gpu'),
    ...described('Who has how many accelerators, now and planned', 'Ai đang có và sắp có bao nhiêu chip AI'),
    ...EVERYWHERE,
    options: [onlyCompany()],
  },
  run: async ({ options }, { history, rates }, language) => {
    const words = answersOf(language);
    const company = options.getString('company');
    const fleets = await history.fleets(company, MOST_COUNTED);
    const [first] = fleets;
    if (first === undefined)
      return { kind: 'text', text: company === null ? words.none : words.noneFor(company) };
    const voice = { language, rates };
    if (fleets.length === 1) return { kind: 'posts', posts: [fleetCard(first, voice)] };
    const lines = fleets
      .slice(0, MOST_LINES)
      .map((fleet) => digestLine({ kind: 'fleet', fleet, claims: [], keys: [] }, voice));
    if (fleets.length > MOST_LINES)
      lines.push([{ text: words.more(fleets.length - MOST_LINES), style: 'plain' }]);
    const post = linePost('digest', language, { title: words.fleetsTitle, lines, tone: 'compute' });
    const chart = composeFleetsChart(fleets, voice);
    return { kind: 'posts', posts: [chart === null ? post : { ...post, chart }] };
  },
  complete: (interaction, { history }) => suggestNames(history, interaction.options.getFocused(), 'company'),
};
