/** Lời nhắn: something that a person should know, told once: the owner of the bot, or who subscribed a channel. */
import type { Post } from './delivery.ts';
import type { SendOutcome } from './ports.ts';
import type { Language } from './source.ts';

/** The recipient that is whoever owns the bot's application, or its team. */
export const OWNER = 'owner';

export type NoticeTopic =
  | {
      readonly kind: 'source-failing' | 'source-gone';
      readonly sourceId: string;
      readonly name: string;
      /** ISO time of the last success; null if there never was one. */
      readonly since: string | null;
      readonly reason: string;
    }
  | { readonly kind: 'source-back'; readonly sourceId: string; readonly name: string }
  | {
      readonly kind: 'channel-paused';
      readonly channelId: string;
      readonly guildId: string | null;
      readonly reason: string;
      readonly language: Language;
    }
  | {
      readonly kind: 'post-refused';
      readonly channelId: string;
      readonly guildId: string | null;
      readonly reason: string;
    };

export interface NewNotice {
  /** Made from what happened: the same happening is told once, however often it is noticed. */
  readonly id: string;
  /** A Discord user's id, or OWNER. */
  readonly recipient: string;
  readonly topic: NoticeTopic;
  /** Several that fall due together are told in one message. */
  readonly dueAt: Date;
}

export interface Notice extends NewNotice {
  readonly attempts: number;
}

export interface NoticeStore {
  /** Leaves alone what is known by its id already. */
  add(notices: readonly NewNotice[], now: Date): Promise<void>;
  /** Whether it was told, or lies ready to be. */
  has(id: string): Promise<boolean>;
  /** The oldest that are due. */
  due(now: Date, limit: number): Promise<readonly Notice[]>;
  /** They were told ("told"), or will never be, and why. */
  settle(ids: readonly string[], outcome: string): Promise<void>;
  retry(ids: readonly string[], at: Date): Promise<void>;
}

/** Who carries notices to people. */
export interface Courier {
  /** To a Discord user, or to OWNER; told once however often it is called with one nonce within minutes. */
  tell(recipient: string, post: Post, nonce: string): Promise<SendOutcome>;
}
