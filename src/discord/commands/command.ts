import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Rate } from '#domain/deal.ts';
import type { Post } from '#domain/delivery.ts';
import type { Clock, History, SourceStore, SubscriptionStore } from '#domain/ports.ts';
import type { ReviewAnswer, ReviewOrder } from '#domain/reviewing.ts';
import type { Language } from '#domain/source.ts';
import type { Status } from '#domain/status.ts';
import type { SuggestionStore } from '#domain/suggestion.ts';

export type CommandDefinition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** What commands may ask. */
export interface CommandContext {
  readonly history: History;
  readonly subscriptions: SubscriptionStore;
  readonly sources: Pick<SourceStore, 'list'>;
  readonly status: () => Promise<Status>;
  readonly suggestions: SuggestionStore;
  /** Carries out a review; who may ask for one is asked before. */
  readonly review: (order: ReviewOrder) => Promise<ReviewAnswer>;
  /** Discord ids of users and roles who may review, besides the owners of the bot. */
  readonly reviewers: readonly string[];
  readonly rates: readonly Rate[];
  readonly clock: Clock;
}

export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'posts'; readonly posts: readonly Post[]; readonly pages?: Pages };

/** Buttons under an answer: where the next page begins and whether there is one before; the state travels in the buttons. */
export interface Pages {
  readonly next: string | null;
  readonly first: string | null;
}

export interface Command {
  readonly definition: CommandDefinition;
  /** Answers that only the asker sees. */
  readonly quiet: boolean;
  readonly run: (
    interaction: ChatInputCommandInteraction,
    context: CommandContext,
    language: Language,
  ) => Promise<Answer>;
  /** Up to 25 choices for the option that is being typed. */
  readonly complete?: (
    interaction: AutocompleteInteraction,
    context: CommandContext,
  ) => Promise<readonly Choice[]>;
  /** The page that a button leads to, by the state that it carries (the custom id after the command's name). */
  readonly page?: (state: string, context: CommandContext, language: Language) => Promise<Answer>;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}
