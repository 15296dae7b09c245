import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMatch } from '#extract/choose.ts';
import { compile } from '#extract/compile.ts';
import { findMentions } from '#extract/find-mentions.ts';
import { gatherMentions } from '#extract/gather-mentions.ts';
import { match } from '#extract/match.ts';
import type { Mention } from '#extract/mention.ts';
import type { Rule } from '#extract/rule.ts';
import { companyRules as enCompany } from '#extract/rules/en/company.ts';
import { investorRules as enInvestor } from '#extract/rules/en/investor.ts';
import { companyRules as viCompany } from '#extract/rules/vi/company.ts';
import { investorRules as viInvestor } from '#extract/rules/vi/investor.ts';
import { WHO_SLOTS } from '#extract/rules/who-slots.ts';
import { listNames } from '#extract/who/name-lists.ts';
import { slotMentions } from '#extract/who/read-clues.ts';
import { scanNames } from '#extract/who/scan-names.ts';
import { settleNames } from '#extract/who/settle-names.ts';
import { type Document, prepare } from '#text/document.ts';
import { proveRules } from '../helpers/prove-rules.ts';

proveRules('en.company', enCompany, findWith('en'));
proveRules('en.investor', enInvestor, findWith('en'));
proveRules('vi.company', viCompany, findWith('vi'));
proveRules('vi.investor', viInvestor, findWith('vi'));

/** Everything that any phrase says, before the shortest is chosen. Short sentences don't tell their language: it is given. */
function findWith<V>(language: 'en' | 'vi') {
  return (given: Document, rules: readonly Rule<V, never>[]): readonly Mention<V>[] => {
    const book = compile<V>(rules, WHO_SLOTS);
    const document = prepare({ title: given.title, text: given.text, language });
    const quantities = gatherMentions(document, findMentions(document));
    const names = settleNames(document, scanNames(document, quantities));
    const slots = slotMentions(document, names, listNames(document, names), quantities.money);
    return match(document, book, slots).flatMap((found) => readMatch(found, book, 'who') ?? []);
  };
}

test('both languages hold the same files of names', () => {
  const who = (language: string) =>
    readdirSync(new URL(`../../src/extract/rules/${language}`, import.meta.url))
      .filter((file) => ['company.ts', 'investor.ts', 'names.ts', 'who-words.ts'].includes(file))
      .sort();
  expect(who('vi')).toEqual(who('en'));
  expect(who('en')).toHaveLength(4);
});
