/** The buttons under a card. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { CARD_WORDS } from '#announce/words-card.ts';
import type { SubjectRef } from '#domain/deal.ts';
import type { Language } from '#domain/source.ts';
import { packSubject } from './subject-state.ts';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** One row, or none where there is no card or its id could not travel in a button. */
export function cardRow(subject: SubjectRef | undefined, language: Language): ButtonRow[] {
  const state = subject === undefined ? null : packSubject(subject);
  if (state === null) return [];
  const { buttons } = CARD_WORDS[language];
  const components = (['why', 'timeline', 'wrong'] as const).map(
    (name): APIButtonComponentWithCustomId => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: buttons[name],
      custom_id: `${name}:${state}`,
    }),
  );
  return [{ type: ComponentType.ActionRow, components }];
}
