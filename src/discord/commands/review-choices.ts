/** Completions of /review; what only reviewers may see is offered only to them. */
import type { AutocompleteInteraction } from 'discord.js';
import { capital } from '#announce/capital.ts';
import { fleetTitle } from '#announce/compose-card.ts';
import { personOf } from '#announce/compose-why.ts';
import { describeValue } from '#announce/describe-value.ts';
import { formatDay } from '#announce/format-day.ts';
import { phrasesOf } from '#announce/phrases.ts';
import { REVIEW_WORDS } from '#announce/words-review.ts';
import { DEAL_FIELDS, FLEET_FIELDS } from '#domain/deal.ts';
import type { Timeline } from '#domain/ports.ts';
import type { Language } from '#domain/source.ts';
import { packSubject, unpackSubject } from '../cards/subject-state.ts';
import { LIMITS } from '../limits.ts';
import { choiceName, suggestDeals, suggestNames } from './choices.ts';
import type { Choice, CommandContext } from './command.ts';
import { localeLanguage } from './localised.ts';
import { mayReview } from './reviewers.ts';

const FLEETS = 5;

export async function completeReview(
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<readonly Choice[]> {
  const { options } = interaction;
  const { history, clock, reviewers } = context;
  const language = localeLanguage(interaction);
  const { name, value: typed } = options.getFocused(true);
  const choices = async (): Promise<readonly Choice[]> => {
    switch (name) {
      case 'deal':
      case 'other':
        return [
          ...(await suggestDeals(history, typed, language, LIMITS.choices - FLEETS)),
          ...(await fleets(typed, context, language)),
        ];
      case 'field':
        return fields(options.getString('deal'), typed, language);
      case 'value':
        return values(options.getString('field'), typed, context, language);
      case 'articles':
        return articles(await subjectOf(options.getString('deal'), context), typed, language);
      case 'review':
        return (await mayReview(interaction, reviewers, clock.now()))
          ? reviews(typed, context, language)
          : [];
      default:
        return [];
    }
  };
  const fitting = (await choices()).filter(({ value }) => value !== '' && value.length <= LIMITS.choiceValue);
  return fitting.slice(0, LIMITS.choices);
}

async function fleets(typed: string, { history }: CommandContext, language: Language): Promise<Choice[]> {
  const company = typed.trim();
  if (company === '') return [];
  const found = await history.fleets(company, FLEETS);
  return found.flatMap((fleet) => {
    const value = packSubject({ kind: 'fleet', id: fleet.id });
    return value === null ? [] : [{ name: choiceName(fleetTitle(fleet, { language })), value }];
  });
}

function fields(deal: string | null, typed: string, language: Language): Choice[] {
  const labels = phrasesOf(language).fields;
  const all = deal?.startsWith('fleet/') ? FLEET_FIELDS : DEAL_FIELDS;
  return all
    .map((field) => ({ name: capital(labels[field]), value: field }))
    .filter(({ name, value }) => holds(name, typed) || holds(value, typed));
}

async function values(
  field: string | null,
  typed: string,
  { history }: CommandContext,
  language: Language,
): Promise<readonly Choice[]> {
  const words = phrasesOf(language);
  const named = field === 'status' ? words.statuses : field === 'kind' ? words.kinds : null;
  if (named !== null) {
    return Object.entries(named)
      .map(([value, name]) => ({ name: capital(name), value }))
      .filter(({ name, value }) => holds(name, typed) || holds(value, typed));
  }
  return field === 'round' || field === 'company' ? suggestNames(history, typed, field) : [];
}

/** The last of several is still being typed; those before it stay. */
function articles(found: Timeline | null, typed: string, language: Language): Choice[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  const last = typed.slice(before.length).trim();
  const chosen = before.split(',').map((one) => one.trim());
  const seen = new Map<string, Choice>();
  for (const { source, at } of found?.known.claims ?? []) {
    if (source === null || seen.has(source.articleId) || chosen.includes(source.articleId)) continue;
    const name = `${source.name} · ${formatDay(at.toISOString(), language)} · ${source.url ?? source.articleId}`;
    if (last !== '' && !holds(name, last) && !source.articleId.startsWith(last)) continue;
    seen.set(source.articleId, { name: choiceName(name), value: `${before}${source.articleId}` });
  }
  return [...seen.values()];
}

async function reviews(typed: string, { history }: CommandContext, language: Language): Promise<Choice[]> {
  const words = REVIEW_WORDS[language];
  const labels = phrasesOf(language).fields;
  const found = await history.reviews(LIMITS.choices);
  return found
    .map(({ review, company }) => {
      const { field, value, action, author, at, reason, id } = review;
      const to =
        action === 'correct' && field !== null ? ` ${describeValue(field, value, { language }) ?? '–'}` : '';
      const what = `${company}: ${words.actions[action]}${field === null ? '' : ` ${labels[field]}`}${to}`;
      const name = `${what} · ${personOf(author)}, ${formatDay(at.toISOString(), language)} · ${reason}`;
      return { name: choiceName(name), value: id };
    })
    .filter(({ name, value }) => holds(name, typed) || value.startsWith(typed));
}

async function subjectOf(typed: string | null, { history }: CommandContext): Promise<Timeline | null> {
  if (typed === null) return null;
  const asked = unpackSubject(typed);
  return asked === null ? history.deal(typed) : history.subject(asked.ref);
}

function holds(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.trim().toLowerCase());
}
