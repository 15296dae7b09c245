import type { Language } from '#domain/source.ts';
import type { Answer, CommandContext } from '../commands/command.ts';

/** What a button of a card does. The card may stand anywhere, so the answer is a message that only the asker sees. */
export interface CardButton {
  /** Before the colon of its custom ids. */
  readonly name: string;
  /** An answer, or a form to fill in: that must be there at once, since Discord lets nobody wait for a form. */
  readonly press: (state: string, context: CommandContext, language: Language) => Promise<Answer> | Form;
  /** A form of this button came back. */
  readonly submit?: (
    state: string,
    filled: Filled,
    context: CommandContext,
    language: Language,
  ) => Promise<Answer>;
}

export interface Form {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export type FormField = { readonly id: string; readonly label: string } & (
  | {
      readonly kind: 'choice';
      readonly choices: readonly { readonly name: string; readonly value: string }[];
    }
  | {
      readonly kind: 'text';
      readonly long: boolean;
      readonly required: boolean;
      readonly hint: string;
      readonly most: number;
    }
);

/** A form as it came back; whoever sends it may have forged every part. */
export interface Filled {
  /** Of the sending: the same if Discord tells of it twice. */
  readonly id: string;
  /** What was typed or chosen; empty where nothing was. */
  readonly value: (field: string) => string;
  readonly author: string;
  readonly authorName: string;
  readonly guildId: string | null;
}
