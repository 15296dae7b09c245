import { capital } from '#announce/capital.ts';
import { dealTitle } from '#announce/compose-card.ts';
import { phrasesOf } from '#announce/phrases.ts';
import type { History } from '#domain/ports.ts';
import type { DealKind } from '#domain/report.ts';
import type { Language } from '#domain/source.ts';
import { cut } from '../cut.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../plain-text.ts';
import type { Choice } from './command.ts';
import { named } from './localised.ts';

export const KINDS: readonly DealKind[] = [
  'equity',
  'debt',
  'strategic',
  'grant',
  'ipo',
  'secondary',
  'acquisition',
];

export function kindChoices() {
  return KINDS.map((value) => ({
    ...named(capital(phrasesOf('en').kinds[value]), capital(phrasesOf('vi').kinds[value])),
    value,
  }));
}

/** Names that begin like what was typed; one that is too long to be a value could not be chosen and is left out. */
export async function suggestNames(
  history: History,
  typed: string,
  what: 'company' | 'investor' | 'round',
): Promise<Choice[]> {
  const names = await history.suggest(typed, what);
  return names
    .filter((name) => name !== '' && name.length <= LIMITS.choiceValue)
    .slice(0, LIMITS.choices)
    .map((name) => ({ name: cut(plainText(name), LIMITS.choiceName) || '?', value: name }));
}

/** Deals of companies whose name holds what was typed, the newest first; each stands for its id. */
export async function suggestDeals(
  history: Pick<History, 'latest'>,
  typed: string,
  language: Language,
  limit: number = LIMITS.choices,
): Promise<Choice[]> {
  const company = typed.trim();
  const { rows } = await history.latest({ limit, ...(company === '' ? {} : { company }) });
  return rows
    .filter(({ id }) => id.length <= LIMITS.choiceValue)
    .slice(0, limit)
    .map((row) => ({ name: choiceName(dealTitle(row, { language })), value: row.id }));
}

export function choiceName(text: string): string {
  return cut(plainText(text).replace(/\s+/gu, ' ').trim(), LIMITS.choiceName) || '?';
}

/** Zones are listed under the names that their cities had when the list was made. */
const NOW_CALLED: Readonly<Record<string, string>> = {
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
};
const NEAR = ['Asia/Ho_Chi_Minh', 'Asia/Singapore', 'Asia/Tokyo', 'Europe/London', 'America/New_York', 'UTC'];

/** Time zones whose name holds what was typed, those of our readers first. */
export function suggestTimeZones(typed: string): Choice[] {
  const all = Intl.supportedValuesOf('timeZone').map((name) => NOW_CALLED[name] ?? name);
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return [...new Set([...NEAR, ...all])]
    .filter((name) => name.toLowerCase().includes(wanted))
    .slice(0, LIMITS.choices)
    .map((name) => ({ name, value: name }));
}
