/** Which quantity rules fitted where, what each read, what lost and to whom: for `explain` and for failing examples. */
import type { Registry } from '#domain/deal.ts';
import type { Span } from '#domain/span.ts';
import { type Document, quoteOf, spanOf } from '#text/document.ts';
import { findMentions } from './find-mentions.ts';

export interface TraceLine {
  readonly kind: string;
  readonly rule: string;
  readonly quote: string;
  readonly span: Span;
  /** What was read, or null where the rule lost. */
  readonly value: unknown;
  /** Why it lost: "refused" (the words fit, the sense does not) or the rule that won; null where it won. */
  readonly lostTo: string | null;
}

/** Every rule that fitted, in reading order within its kind. */
export function explainMentions(
  document: Document,
  registry?: Pick<Registry, 'accelerators'>,
): readonly TraceLine[] {
  const lines: TraceLine[] = [];
  const line = (
    kind: string,
    rule: string,
    first: number,
    last: number,
    value: unknown,
    lostTo: string | null,
  ): void => {
    const span = spanOf(document, first, last);
    lines.push({ kind, rule, quote: quoteOf(document, span), span, value, lostTo });
  };
  findMentions(document, registry, {
    heard: (kind, { chosen, lost }) => {
      for (const { rule, first, last, value } of chosen) line(kind, rule, first, last, value, null);
      for (const { match, rule, reason } of lost) {
        line(kind, rule, match.from, match.to, null, reason === 'refused' ? reason : reason.won);
      }
    },
  });
  return lines;
}

/** The rules that fitted and lost, a line each and at most `most`: for `explain`. */
export function lostRules(
  document: Document,
  registry: Pick<Registry, 'accelerators'>,
  most: number,
): readonly string[] {
  const lines: string[] = [];
  for (const { rule, quote, lostTo } of explainMentions(document, registry)) {
    if (lostTo === null || lostTo === rule) continue;
    const why =
      lostTo === 'refused' ? 'the words fit, the sense does not' : `${lostTo} reads more or stands first`;
    lines.push(`  “${quote}”   ${rule}: ${why}`);
    if (lines.length === most) break;
  }
  return lines;
}
