/** One interaction in, one answer out: in time, in the asker's language, and never an error that ends the bot. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import { type Paint, paintNothing } from '#domain/painter.ts';
import type { Log } from '#domain/ports.ts';
import type { CardButton, Filled } from './cards/card-button.ts';
import { renderForm } from './cards/render-form.ts';
import type { Answer, Command, CommandContext } from './commands/command.ts';
import { localeLanguage } from './commands/localised.ts';
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
  buttons: readonly CardButton[],
  context: CommandContext,
  log: Log,
  paint: Paint = paintNothing,
): Interactions {
  const byName = new Map(commands.map((command) => [command.definition.name, command]));
  const cardButtons = new Map(buttons.map((button) => [button.name, button]));
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
      } else if (interaction.isChatInputCommand()) {
        await run(interaction);
      } else if (interaction.isButton()) {
        await press(interaction);
      } else if (interaction.isModalSubmit()) {
        await submit(interaction);
      }
    } catch (error) {
      if (error instanceof DiscordAPIError && TOO_LATE.has(error.code)) {
        log.warn('an answer came too late', { code: error.code });
        return;
      }
      log.error('an interaction failed', { error, interaction: interaction.id });
    }
  }

  async function run(interaction: ChatInputCommandInteraction): Promise<void> {
    const name = interaction.commandName;
    const command = byName.get(name);
    if (command === undefined) return;
    const work = command.run(interaction, context, localeLanguage(interaction));
    await respond(interaction, name, command.quiet ? 'quiet' : 'public', work);
  }

  async function press(interaction: ButtonInteraction): Promise<void> {
    const [name, state] = splitId(interaction.customId);
    const language = localeLanguage(interaction);
    const button = cardButtons.get(name);
    if (button === undefined) {
      const work = byName.get(name)?.page?.(state, context, language);
      if (work !== undefined) await respond(interaction, name, 'update', work);
      return;
    }
    const work = button.press(state, context, language);
    if (!(work instanceof Promise)) {
      await interaction.showModal(renderForm(work, interaction.customId));
      return;
    }
    // A card is everybody's; what only the asker sees already is turned like a page.
    const own = interaction.message.flags.has(MessageFlags.Ephemeral);
    await respond(interaction, name, own ? 'update' : 'quiet', work);
  }

  async function submit(interaction: ModalSubmitInteraction): Promise<void> {
    const [name, state] = splitId(interaction.customId);
    const work = cardButtons
      .get(name)
      ?.submit?.(state, filledIn(interaction), context, localeLanguage(interaction));
    if (work !== undefined) await respond(interaction, name, 'quiet', work);
  }

  /** `update`: in place of the message whose button was pressed. */
  async function respond(
    interaction: Answerable,
    name: string,
    way: 'public' | 'quiet' | 'update',
    work: Promise<Answer>,
  ): Promise<void> {
    const language = localeLanguage(interaction);
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
    const flags = way === 'quiet' ? { flags: MessageFlags.Ephemeral as const } : {};
    const pressed = way === 'update' && interaction.isButton() ? interaction : null;
    if (first === null) await (pressed ? pressed.deferUpdate() : interaction.deferReply(flags));
    const { said, pictures } = first ?? (await safely);
    const body = renderAnswer(said, name, language, pictures);
    if (first === null) await interaction.editReply(body);
    else if (pressed) await pressed.update(body);
    else await interaction.reply({ ...body, ...flags });
  }
}

type Answerable = ButtonInteraction | ChatInputCommandInteraction | ModalSubmitInteraction;

/** What a form holds, whatever shape it came in: a field that is missing is empty. */
function filledIn(interaction: ModalSubmitInteraction): Filled {
  const { fields, user, guildId, id } = interaction;
  return {
    id,
    value: (name) => {
      const field = fields.fields.get(name);
      if (field === undefined) return '';
      if ('value' in field) return String(field.value ?? '');
      return 'values' in field ? (field.values[0] ?? '') : '';
    },
    author: user.id,
    authorName: user.globalName ?? user.username,
    guildId,
  };
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
