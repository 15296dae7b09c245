/** What commands answer, once a language. */
import type { DigestSchedule, Updates } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { en } from './answers/en.ts';
import { vi } from './answers/vi.ts';

export interface Settings {
  readonly channel: string;
  readonly language: Language;
  /** As printed ("10 triệu USD"); null: any size. */
  readonly min: string | null;
  readonly kinds: readonly string[];
  readonly companies: readonly string[];
  readonly rounds: readonly string[];
  readonly compute: boolean;
  readonly updates: Updates;
  readonly schedule: DigestSchedule | null;
  /** Ready to be shown: a mention that calls nobody. */
  readonly mention: string | null;
  readonly crosspost: boolean;
  readonly paused: string | null;
}

export interface Answers {
  readonly latestTitle: string;
  readonly none: string;
  readonly noneFor: (what: string) => string;
  readonly next: string;
  readonly first: string;
  readonly notHere: string;
  readonly notAllowed: string;
  readonly wrongChannel: string;
  readonly notPublished: string;
  readonly noTimeZone: (name: string) => string;
  readonly nothingToSend: string;
  readonly notMentionable: (role: string) => string;
  readonly missing: (channel: string, permissions: readonly Permission[]) => string;
  readonly subscribed: (settings: Settings) => string;
  readonly replaced: string;
  readonly unsubscribed: (channel: string) => string;
  readonly notSubscribed: (channel: string) => string;
  readonly noSubscriptions: string;
  readonly subscriptionsTitle: string;
  readonly settings: (settings: Settings) => string;
  readonly fleetsTitle: string;
  readonly noDeal: string;
  readonly failed: string;
  readonly helpTitle: string;
  readonly help: string;
  readonly more: (count: number) => string;
}

export type Permission = 'view' | 'send' | 'sendInThreads' | 'embed' | 'attach' | 'history';

const BOOKS: Readonly<Record<Language, Answers>> = { vi, en };

export function answersOf(language: Language): Answers {
  return BOOKS[language];
}
