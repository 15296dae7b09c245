import { describe, expect, test } from 'vitest';
import { choose, readMatch } from '#extract/choose.ts';
import { compile } from '#extract/compile.ts';
import { match } from '#extract/match.ts';
import type { Mention } from '#extract/mention.ts';
import { surfaceOf } from '#extract/mention.ts';
import type { Rule } from '#extract/rule.ts';
import { type Document, prepare } from '#text/document.ts';

/** A rule that reads as its own name; the engine asks for examples, the tests here are them. */
function rule(name: string, phrase: Rule<string>['phrase'], more: Partial<Rule<string>> = {}): Rule<string> {
  return { name, phrase, read: () => name, examples: [['', '', '']], counterExamples: [''], ...more };
}

/** A mention over every token that is one of the words. */
function mentionsOf(document: Document, kind: string, ...words: string[]): Mention[] {
  const all: Mention[] = [];
  for (let token = 0; token < document.size; token++) {
    const word = document.source.slice(document.starts[token]!, document.ends[token]!);
    if (words.includes(word)) {
      all.push({ kind, first: token, last: token + 1, value: word, rule: 'test', confidence: 1 });
    }
  }
  return all;
}

function found(text: string, rules: readonly Rule<string>[], kind = 'x', ...words: string[]): string[] {
  const document = prepare({ title: '', text });
  const book = compile(rules, { name: ['x', 'y'] });
  const { chosen } = choose(match(document, book, mentionsOf(document, kind, ...words)), book, 'read');
  return chosen.map((mention) => `${mention.value}: ${surfaceOf(document, mention)}`);
}

describe('phrases', () => {
  test.each([
    ['words, in any case and either tone placement', 'tòa án', 'Toà ÁN', ['r: Toà ÁN']],
    ['dashes of any kind', 'pre-seed', 'pre – seed', ['r: pre – seed']],
    ['alternatives', '(gọi|huy động) vốn', 'huy động vốn', ['r: huy động vốn']],
    ['what may be left out', 'vừa (mới|) gọi', 'vừa gọi', ['r: vừa gọi']],
    ['alternatives within alternatives', 'a (b (c|d)|e)', 'a b d', ['r: a b d']],
    ['a gap', 'raised … from', 'raised a lot of it from', ['r: raised a lot of it from']],
    ['nothing in a gap', 'raised … from', 'raised from', ['r: raised from']],
    ['a gap no longer than it says', 'raised …2 from', 'raised a lot of it from', []],
    ['brackets around the mention', 'about [five]', 'about five', ['r: five']],
    ['a bracket in the middle', 'from [a … b] on', 'from a x b on', ['r: a x b']],
    ['any word, but no figure', 'see {word}', 'see 5', []],
    ['a word with a capital', 'by {capital}', 'by Acme', ['r: by Acme']],
    ['no word with a small letter for it', 'by {capital}', 'by acme', []],
    ['characters that mean something, escaped', 'a \\( b', 'a ( b', ['r: a ( b']],
  ])('hold %s', (_what, phrase, text, expected) => {
    expect(found(text, [rule('r', phrase)])).toEqual(expected);
  });

  test('never leave their sentence', () => {
    expect(found('It raised. From them', [rule('r', 'raised … from')])).toEqual([]);
  });

  test.each([
    ['an open bracket', '(a|b'],
    ['a closed one', 'a) b'],
    ['an open slot', 'a {b'],
    ['a gap at the end', 'a …'],
    ['nothing', ''],
  ])('with %s are refused when the book is made', (_what, phrase) => {
    expect(() => compile([rule('r', phrase)])).toThrow();
  });

  test('of two rules with one name are refused', () => {
    expect(() => compile([rule('r', 'a'), rule('r', 'b')])).toThrow('r');
  });
});

describe('slots', () => {
  test('take mentions of their kind, and of the kinds that the book lists', () => {
    expect(found('give 7 now', [rule('r', 'give {x}')], 'x', '7')).toEqual(['r: give 7']);
    expect(found('give 7 now', [rule('r', 'give {name}')], 'y', '7')).toEqual(['r: give 7']);
    expect(found('give 7 now', [rule('r', 'give {name}')], 'z', '7')).toEqual([]);
  });

  test('give their values to read by name', () => {
    const document = prepare({ title: '', text: '3 to 5' });
    const range: Rule<string, { readonly low: string; readonly high: string }> = {
      ...rule('r', '{low:x} to {high:x}'),
      read: ({ low, high }) => `${low}-${high}`,
    };
    const book = compile<string>([range]);
    const [first] = match(document, book, mentionsOf(document, 'x', '3', '5'));
    expect(readMatch(first!, book, 'read')?.value).toBe('3-5');
  });

  test('that a rule names as its place are where its mention is', () => {
    expect(found('give 7 now', [rule('r', 'give {x} now', { at: 'x' })], 'x', '7')).toEqual(['r: 7']);
  });
});

describe('of several rules that fit', () => {
  test('the leftmost wins, then the longest, then the first in the book', () => {
    const rules = [rule('first', 'b c'), rule('left', 'a b'), rule('long', 'd e f'), rule('short', 'd e')];
    expect(found('a b c d e f', rules)).toEqual(['left: a b', 'long: d e f']);
    expect(found('g', [rule('one', 'g'), rule('two', 'g')])).toEqual(['one: g']);
  });

  test('one that refuses makes way for the next', () => {
    const refusing = rule('no', 'a b c', { read: () => null });
    expect(found('a b c', [refusing, rule('yes', 'a b')])).toEqual(['yes: a b']);
  });

  test('what lost is told with the reason', () => {
    const document = prepare({ title: '', text: 'a b c' });
    const book = compile([
      rule('no', 'a b c', { read: () => null }),
      rule('yes', 'a b'),
      rule('late', 'b c'),
    ]);
    const { lost } = choose(match(document, book, []), book, 'read');
    expect(lost.map(({ rule: name, reason }) => [name, reason])).toEqual([
      ['no', 'refused'],
      ['late', { won: 'yes' }],
    ]);
  });
});

test('a document read before its words were known to any rule is looked up again', () => {
  const document = prepare({ title: '', text: 'zyxwv utsrq' });
  const book = compile([rule('r', 'zyxwv utsrq')]);
  expect(match(document, book, [])).toHaveLength(1);
});
