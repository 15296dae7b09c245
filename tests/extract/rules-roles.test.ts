import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MoneyRole } from '#domain/report.ts';
import { readMatch } from '#extract/choose.ts';
import { compile } from '#extract/compile.ts';
import { type CueRule, cueBook } from '#extract/cue.ts';
import { type CueBooks, draftRoles } from '#extract/draft-roles.ts';
import { findMentions } from '#extract/find-mentions.ts';
import { gatherMentions } from '#extract/gather-mentions.ts';
import { match } from '#extract/match.ts';
import type { Mention } from '#extract/mention.ts';
import type { Rule } from '#extract/rule.ts';
import { TOPIC_RULES as EN_TOPIC } from '#extract/rules/en/category.ts';
import { COMPUTE_STATUS_RULES as EN_COMPUTE } from '#extract/rules/en/compute-status.ts';
import { KIND_RULES as EN_KIND } from '#extract/rules/en/deal-kind.ts';
import { LIGHT as EN_LIGHT, ROLE_RULES as EN_ROLE } from '#extract/rules/en/role.ts';
import { STATUS_RULES as EN_STATUS } from '#extract/rules/en/status.ts';
import { TIME_RULES as EN_TIME } from '#extract/rules/en/time.ts';
import { TOPIC_RULES as VI_TOPIC } from '#extract/rules/vi/category.ts';
import { COMPUTE_STATUS_RULES as VI_COMPUTE } from '#extract/rules/vi/compute-status.ts';
import { KIND_RULES as VI_KIND } from '#extract/rules/vi/deal-kind.ts';
import { LIGHT as VI_LIGHT, ROLE_RULES as VI_ROLE } from '#extract/rules/vi/role.ts';
import { STATUS_RULES as VI_STATUS } from '#extract/rules/vi/status.ts';
import { TIME_RULES as VI_TIME } from '#extract/rules/vi/time.ts';
import { WHOLE_WORDS } from '#extract/words/whole-words-vi.ts';
import { type Document, prepare } from '#text/document.ts';
import { proveRules } from '../helpers/prove-rules.ts';

proveRules('en.time', EN_TIME, findWith('en'));
proveRules('vi.time', VI_TIME, findWith('vi'));
proveRules('en.topic', EN_TOPIC, findWith('en'));
proveRules('vi.topic', VI_TOPIC, findWith('vi'));
proveRules('en.status', EN_STATUS, findWith('en'));
proveRules('vi.status', VI_STATUS, findWith('vi'));
proveRules('en.kind', EN_KIND, findWith('en'));
proveRules('vi.kind', VI_KIND, findWith('vi'));
proveRules('en.compute', EN_COMPUTE, findWith('en'));
proveRules('vi.compute', VI_COMPUTE, findWith('vi'));
proveCues('en', EN_ROLE);
proveCues('vi', VI_ROLE);

/** Everything that any phrase says. Short sentences don't tell their language: it is given. */
function findWith<V>(language: 'en' | 'vi') {
  return (given: Document, rules: readonly Rule<V, never>[]): readonly Mention<V>[] => {
    const book = compile<V>(rules);
    const document = prepare({ title: given.title, text: given.text, language });
    return match(document, book, findMentions(document).all).flatMap(
      (found) => readMatch(found, book, 'word') ?? [],
    );
  };
}

function proveCues(language: 'en' | 'vi', rules: readonly CueRule<MoneyRole>[]): void {
  describe(`${language}.role`, () => {
    for (const rule of rules) {
      describe(rule.name, () => {
        test.each(rule.examples)('decides the first amount of "%s"', (sentence) => {
          const [first] = drafts(language, sentence, rules);
          expect({ rule: first?.rule, role: first?.role }).toEqual({ rule: rule.name, role: rule.means });
        });
        test.each(rule.counterExamples)('decides nothing in "%s"', (sentence) => {
          expect(drafts(language, sentence, rules).map((draft) => draft.rule)).not.toContain(rule.name);
        });
        test('is needed', () => {
          const others = rules.filter((each) => each !== rule);
          const kept = rule.examples.filter((text) => drafts(language, text, others)[0]?.role === rule.means);
          expect(kept.length, 'all its examples are read without it').toBeLessThan(rule.examples.length);
        });
      });
    }
  });
}

function drafts(language: 'en' | 'vi', text: string, rules: readonly CueRule<MoneyRole>[]) {
  const books: CueBooks = {
    vi: cueBook(language === 'vi' ? rules : [], VI_LIGHT, 14, WHOLE_WORDS),
    en: cueBook(language === 'en' ? rules : [], EN_LIGHT, 10),
  };
  const document = prepare({ title: '', text, language });
  return draftRoles(document, gatherMentions(document, findMentions(document)).money, books);
}

test('both languages hold the same files of roles', () => {
  const files = (language: string) => readdirSync(`src/extract/rules/${language}`).sort();
  for (const file of ['category', 'compute-status', 'deal-kind', 'role', 'status', 'time']) {
    expect(files('vi')).toContain(`${file}.ts`);
    expect(files('en')).toContain(`${file}.ts`);
  }
});
