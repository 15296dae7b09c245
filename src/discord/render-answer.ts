/** Answer → the body of an interaction's reply; one shape for first answers, edits and page turns. */
import { type APIEmbed, ButtonStyle, ComponentType } from 'discord.js';
import { answersOf } from '#announce/answers.ts';
import type { SubjectRef } from '#domain/deal.ts';
import type { Post } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { cardRow } from './cards/card-row.ts';
import type { Answer, Pages } from './commands/command.ts';
import { cut } from './cut.ts';
import { LIMITS } from './limits.ts';
import type { Picture } from './pictures.ts';
import { NO_MENTIONS, renderEmbed } from './render-message.ts';

/** `command`: whose `page` the buttons lead to. `pictures`: of the posts, one for each or none. */
export function renderAnswer(
  answer: Answer,
  command: string,
  language: Language,
  pictures: readonly (Picture | null)[] = [],
) {
  if (answer.kind === 'text') {
    return {
      content: cut(answer.text, LIMITS.content),
      embeds: [],
      components: [],
      ...noPictures(),
      allowedMentions: NO_MENTIONS,
    };
  }
  const embeds = withinTotal(
    answer.posts.map((post, index) => renderEmbed(post, null, pictures[index] ?? null)),
  );
  return {
    content: '',
    embeds,
    // Those whose embed had no room would stand alone.
    ...noPictures(),
    files: pictures.slice(0, embeds.length).flatMap((picture) => (picture === null ? [] : [asFile(picture)])),
    components: [...cardRow(onlySubject(answer.posts), language), ...rowOf(answer.pages, command, language)],
    allowedMentions: NO_MENTIONS,
  };
}

/** What the one card of an answer is about; several would leave open which of them a button means. */
function onlySubject(posts: readonly Post[]): SubjectRef | undefined {
  const subjects = posts.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
  return subjects.length === 1 ? subjects[0] : undefined;
}

/** Edits name all that stays: what an answer showed before goes with its words. New lists each time: the client adds to them. */
function noPictures() {
  return { files: [] as ReturnType<typeof asFile>[], attachments: [] };
}

function asFile({ name, data, alt }: Picture) {
  return { attachment: data, name, description: alt };
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
