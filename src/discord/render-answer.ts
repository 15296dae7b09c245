/** Answer → the body of an interaction's reply; one shape for first answers, edits and page turns. */
import { type APIEmbed, ButtonStyle, ComponentType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import type { Language } from '#domain/source.ts';
import type { Answer, Pages } from './commands/command.ts';
import { cut } from './cut.ts';
import { LIMITS } from './limits.ts';
import { NO_MENTIONS, renderEmbed } from './render-message.ts';

/** `command`: whose `page` the buttons lead to. */
export function renderAnswer(answer: Answer, command: string, language: Language) {
  if (answer.kind === 'text') {
    return {
      content: cut(answer.text, LIMITS.content),
      embeds: [],
      components: [],
      allowedMentions: NO_MENTIONS,
    };
  }
  return {
    content: '',
    embeds: withinTotal(answer.posts.map((post) => renderEmbed(post, null))),
    components: rowOf(answer.pages, command, language),
    allowedMentions: NO_MENTIONS,
  };
}

/** 6,000 characters over all embeds, and one address in only one of them: Discord shows just the first of two. */
function withinTotal(embeds: readonly APIEmbed[]): APIEmbed[] {
  const kept: APIEmbed[] = [];
  const urls = new Set<string>();
  let total = 0;
  for (const { url, ...rest } of embeds) {
    const length = embedLength(rest);
    if (total + length > LIMITS.embedTotal) break;
    const repeated = url === undefined || urls.has(url);
    kept.push(repeated ? rest : { ...rest, url });
    if (url !== undefined) urls.add(url);
    total += length;
  }
  return kept;
}

export function embedLength({ title, description, footer, fields }: APIEmbed): number {
  const inFields = (fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return (title?.length ?? 0) + (description?.length ?? 0) + (footer?.text.length ?? 0) + inFields;
}

function rowOf(pages: Pages | undefined, command: string, language: Language) {
  const { next, first } = answersOf(language);
  const targets = [
    [first, pages?.first],
    [next, pages?.next],
  ] as const;
  const components = targets.flatMap(([label, state]) =>
    state === null || state === undefined
      ? []
      : [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label,
            custom_id: `${command}:${state}`,
          } as const,
        ],
  );
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components } as const];
}
