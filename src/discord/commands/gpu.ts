import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { fleetCard } from '#announce/compose-card.ts';
import { digestLine } from '#announce/compose-digest.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { Post } from '#domain/delivery.ts';
import { suggestNames } from './choices.ts';
import type { Command } from './command.ts';
import { described, named } from './localised.ts';

const MOST = 15;

export const gpu: Command = {
  quiet: false,
  definition: {
    ...named('gpu', 'gpu'),
    ...described('Who has how many accelerators, now and planned', 'Ai đang có và sắp có bao nhiêu chip AI'),
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named('company', 'công-ty'),
        ...described('Only this company', 'Chỉ công ty này'),
        max_length: 100,
        autocomplete: true,
      },
    ],
  },
  run: async ({ options }, { history, rates }, language) => {
    const words = answersOf(language);
    const company = options.getString('company');
    const fleets = await history.fleets(company, MOST);
    const [first] = fleets;
    if (first === undefined)
      return { kind: 'text', text: company === null ? words.none : words.noneFor(company) };
    const voice = { language, rates };
    if (fleets.length === 1) return { kind: 'posts', posts: [fleetCard(first, voice)] };
    const post: Post = {
      kind: 'digest',
      language,
      title: words.fleetsTitle,
      url: null,
      fields: [],
      lines: fleets.map((fleet) => digestLine({ kind: 'fleet', fleet, claims: [], keys: [] }, voice)),
      sources: [],
      at: null,
      footer: phrasesOf(language).footer,
      tone: 'compute',
    };
    return { kind: 'posts', posts: [post] };
  },
  complete: (interaction, { history }) => suggestNames(history, interaction.options.getFocused(), 'company'),
};
