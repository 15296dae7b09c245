/** Every sentence the bot can say, once a language; tests hold both to the same keys. */
import type { DealField, DealStatus, FleetField } from '#domain/deal.ts';
import type { Bound } from '#domain/money.ts';
import type { Basis, DealKind } from '#domain/report.ts';
import type { Language, Tier } from '#domain/source.ts';
import { en } from './phrases/en.ts';
import { vi } from './phrases/vi.ts';

export interface Headline {
  readonly company: string;
  readonly kind: DealKind;
  readonly status: DealStatus;
  /** As printed in this language; null where unknown. */
  readonly amount: string | null;
  readonly round: string | null;
  /** Who buys, where kind is acquisition. */
  readonly buyers: string | null;
}

export interface Phrases {
  readonly headline: (parts: Headline) => string;
  readonly fleetHeadline: (parts: { who: string; count: string | null; planned: string | null }) => string;
  readonly digestTitle: (count: number) => string;
  readonly more: (count: number) => string;
  readonly fields: Readonly<Record<DealField | FleetField, string>>;
  readonly labels: Readonly<Record<'accelerators' | 'clashes' | 'sources' | 'timeline', string>>;
  readonly kinds: Readonly<Record<DealKind, string>>;
  readonly statuses: Readonly<Record<DealStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  readonly round: (round: string) => string;
  readonly bounds: Readonly<Record<Exclude<Bound, 'exact' | 'range'>, (amount: string) => string>>;
  readonly fromTo: (from: string, to: string) => string;
  readonly inUsd: (dollars: string, day: string) => string;
  readonly inH100: (count: string) => string;
  readonly lead: (name: string) => string;
  readonly investorCount: (count: string) => string;
  readonly andOthers: (count: number, text: string) => string;
  readonly added: (names: string) => string;
  readonly corrected: string;
  readonly firstTold: string;
  readonly footer: string;
}

const BOOKS: Readonly<Record<Language, Phrases>> = { vi, en };

export function phrasesOf(language: Language): Phrases {
  return BOOKS[language];
}
