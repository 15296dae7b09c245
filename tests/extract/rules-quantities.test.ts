import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, type RuleBook, type SlotKinds } from '#extract/compile.ts';
import { findMentions } from '#extract/find-mentions.ts';
import type { Mention } from '#extract/mention.ts';
import * as books from '#extract/quantity-books.ts';
import type { Rule } from '#extract/rule.ts';
import { QUANTITY_SLOTS } from '#extract/rules/slots.ts';
import type { Document } from '#text/document.ts';
import { proveRules } from '../helpers/prove-rules.ts';

const BOOKS: Readonly<Record<string, readonly [kind: string, book: RuleBook]>> = {
  moneyBook: ['money', books.moneyBook],
  acceleratorBook: ['accelerators', books.acceleratorBook],
  grownBook: ['accelerators.grown', books.grownBook],
  powerBook: ['power', books.powerBook],
  roundBook: ['round', books.roundBook],
  investorCountBook: ['investorCount', books.investorCountBook],
  percentBook: ['percent', books.percentBook],
  boundBook: ['bound', books.boundBook],
};

for (const [name, [kind, book]] of Object.entries(BOOKS)) {
  const slots = name === 'boundBook' ? books.BOUND_SLOTS : QUANTITY_SLOTS;
  proveRules<unknown>(name, book.rules, findWith(name, kind, slots));
}

/** What the rules themselves read: a bound is laid over an amount only afterwards. */
function findWith(name: string, kind: string, slots: SlotKinds) {
  return (document: Document, rules: readonly Rule<unknown, never>[]) => {
    const heard: Mention[] = [];
    findMentions(document, undefined, {
      books: { [name]: compile(rules, slots) },
      heard: (each, { chosen }) => {
        if (each === kind) heard.push(...chosen);
      },
    });
    return heard;
  };
}

describe('the rule folders', () => {
  const room = new URL('../../src/extract/rules/', import.meta.url);
  const list = (folder: string): string[] => readdirSync(new URL(`${folder}/`, room)).sort();

  test('Vietnamese and English hold the same files', () => {
    expect(list('vi')).toEqual(list('en'));
  });

  test('no rule file holds a regular expression or an escaped letter, and all are NFC', () => {
    for (const folder of ['vi', 'en', 'role', 'both']) {
      for (const file of list(folder)) {
        const code = readFileSync(new URL(`${folder}/${file}`, room), 'utf8');
        expect(code, `${folder}/${file}`).not.toMatch(/\\u[0-9a-f]{4}|new RegExp|\.test\(|\.match\(/i);
        expect(code, `${folder}/${file}`).toBe(code.normalize('NFC'));
      }
    }
  });
});
