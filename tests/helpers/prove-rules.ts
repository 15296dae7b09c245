// Proves the rules of one book: each example by value, exact words and winning rule; each counter-example; and that no rule
// could be left out without one of its own examples breaking.
import { describe, expect, test } from 'vitest';
import type { Mention } from '#extract/mention.ts';
import { surfaceOf } from '#extract/mention.ts';
import type { Rule } from '#extract/rule.ts';
import { type Document, prepare } from '#text/document.ts';

/** What a list of rules finds in a text; called with all rules of the book, and with all but one. */
export type FindWith<V> = (document: Document, rules: readonly Rule<V, never>[]) => readonly Mention<V>[];

export function proveRules<V>(book: string, rules: readonly Rule<V, never>[], find: FindWith<V>): void {
  describe(book, () => {
    for (const rule of rules) {
      describe(rule.name, () => {
        test.each(rule.examples.map(([sentence, surface, value]) => ({ sentence, surface, value })))(
          'reads "$sentence"',
          ({ sentence, surface, value }) => {
            expect(readings(sentence, rules, find)).toContainEqual({ surface, value, rule: rule.name });
          },
        );
        test.each(rule.counterExamples.map((sentence) => ({ sentence })))(
          'leaves "$sentence" alone',
          ({ sentence }) => {
            expect(readings(sentence, rules, find).filter((each) => each.rule === rule.name)).toEqual([]);
          },
        );
        test('is needed', () => {
          const others = rules.filter((each) => each !== rule);
          const kept = rule.examples.filter(([sentence, surface, value]) =>
            readings(sentence, others, find).some(
              (each) => each.surface === surface && JSON.stringify(each.value) === JSON.stringify(value),
            ),
          );
          expect(kept.length, 'all its examples are read without it').toBeLessThan(rule.examples.length);
        });
        test('is written in NFC', () => {
          const words = JSON.stringify(rule);
          expect(words).toBe(words.normalize('NFC'));
        });
      });
    }
  });
}

function readings<V>(sentence: string, rules: readonly Rule<V, never>[], find: FindWith<V>) {
  const document = prepare({ title: '', text: sentence });
  return find(document, rules).map((mention) => ({
    surface: surfaceOf(document, mention),
    value: mention.value,
    rule: mention.rule,
  }));
}
