/** One interaction in, one answer out: in time, in the asker's language, and never an error that ends the bot. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
} from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { type Paint, paintNothing } from '#domain/painter.ts';
import type { Log } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import type { Answer, Command, CommandContext } from './commands/command.ts';
import { paintPosts } from './pictures.ts';
import { renderAnswer } from './render-answer.ts';

/** Discord waits three seconds for a first answer; whatever is not there by now gets a "thinking" first. */
const DEFER_AFTER_MS = 1_000;
/** How many interactions are remembered, as a resumed session may bring one twice. */
const REMEMBERED = 1_000;
/** Late or doubled answers: the asker is gone, or has been answered. Nothing to do but to say so in the log. */
const TOO_LATE = new Set<number | string>([10062, 10015, 40060, 50027]);

export interface Interactions {
  handle(interaction: Interaction): Promise<void>;
}

export function createInteractions(
  commands: readonly Command[],
  context: CommandContext,
  log: Log,
  paint: Paint = paintNothing,
): Interactions {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const seen = new Set<string>();
  return {
    handle: async (interaction) => {
      if (seen.has(interaction.id)) return;
      seen.add(interaction.id);
      const [oldest] = seen;
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      await dispatch(interaction);
    },
  };

  async function dispatch(interaction: Interaction): Promise<void> {
    try {
      if (interaction.isAutocomplete()) {
        const choices = (await byName.get(interaction.commandName)?.complete?.(interaction, context)) ?? [];
        await interaction.respond([...choices]);
      } else if (interaction.isChatInputCommand() || interaction.isButton()) {
        await answer(interaction);
      }
    } catch (error) {
      if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
        log.warn('an answer came too late', { code: error.code });
        return;
      }
      log.error('an interaction failed', { error, interaction: interaction.id });
    }
  }

  async function answer(interaction: Answerable): Promise<void> {
    const language: Language = interaction.locale === 'vi' ? 'vi' : 'en';
    const [name, state] = interaction.isButton()
      ? splitId(interaction.customId)
      : [interaction.commandName, null];
    const command = byName.get(name);
    if (command === undefined) return;
    const work = interaction.isButton()
      ? command.page?.(state ?? '', context, language)
      : command.run(interaction, context, language);
    if (work === undefined) return;
    const safely = work
      .catch((error: unknown): Answer => {
        log.error('a command failed', { command: name, error });
        return { kind: 'text', text: answersOf(language).failed };
      })
      .then(async (said) => ({
        said,
        pictures: said.kind === 'posts' ? await paintPosts(said.posts, paint) : [],
      }));
    const first = await within(safely, DEFER_AFTER_MS);
    if (first === null) await defer(interaction, command.quiet);
    const { said, pictures } = first ?? (await safely);
    const body = renderAnswer(said, name, language, pictures);
    if (first === null) await interaction.editReply(body);
    else if (interaction.isButton()) await interaction.update(body);
    else await interaction.reply({ ...body, ...(command.quiet ? { flags: MessageFlags.Ephemeral } : {}) });
  }
}

type Answerable = ButtonInteraction | ChatInputCommandInteraction;

async function defer(interaction: Answerable, quiet: boolean): Promise<void> {
  if (interaction.isButton()) await interaction.deferUpdate();
  else await interaction.deferReply(quiet ? { flags: MessageFlags.Ephemeral } : {});
}

/** "latest:5|…" → ["latest", "5|…"]. */
function splitId(customId: string): readonly [string, string] {
  const colon = customId.indexOf(':');
  return colon < 0 ? [customId, ''] : [customId.slice(0, colon), customId.slice(colon + 1)];
}

/** What `work` brings, or null if that takes longer than `ms`. */
async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  const first = await Promise.race([work, late]);
  clearTimeout(timer);
  return first;
}
