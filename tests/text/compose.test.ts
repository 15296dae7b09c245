import { describe, expect, test } from 'vitest';
import { compose } from '#text/compose.ts';
import { makeDictionary, searchDictionary } from '#text/dictionary.ts';
import { prepare, textOf } from '#text/document.ts';
import { otherTonePlacement } from '#text/tone-placement.ts';

describe('composing', () => {
  test('leaves composed text alone', () => {
    expect(compose('Gọi vốn')).toEqual({ text: 'Gọi vốn', origin: null });
  });

  test('joins letters and accents, and knows where each stood', () => {
    const { text, origin } = compose('Go\u0323i vo\u0302\u0301n');
    expect(text).toBe('Gọi vốn');
    expect([...origin!]).toEqual([0, 1, 3, 4, 5, 6, 9, 10]);
  });

  test('lets an endless pile of accents be', () => {
    const pile = `e${'\u0301'.repeat(50_000)}`;
    expect(compose(pile)).toEqual({ text: pile, origin: null });
  });
});

test.each([
  ['toà', 'tòa'],
  ['tòa', 'toà'],
  ['thuỷ', 'thủy'],
  ['quý', 'quý'],
  ['hoàn', 'hoàn'],
  ['a', 'a'],
])('the other spelling of "%s" is "%s"', (word, other) => {
  expect(otherTonePlacement(word)).toBe(other);
});

describe('a dictionary', () => {
  const dictionary = makeDictionary([
    { phrase: 'đô la', kind: 'unit', value: 'USD' },
    { phrase: 'đô la Úc', kind: 'unit', value: 'AUD' },
    { phrase: 'TRY', kind: 'unit', value: 'TRY', exact: true },
  ]);
  const hits = (text: string): string[] => {
    const all: string[] = [];
    const document = prepare({ title: '', text });
    searchDictionary(document, dictionary, (entry, first, last) => {
      all.push(`${entry.value}: ${textOf(document, first, last)}`);
    });
    return all;
  };

  test.each([
    ['the longest phrase of a kind', '5 đô la Úc', ['AUD: đô la Úc']],
    ['the shorter one where the longer ends otherwise', '5 Đô La Áo', ['USD: Đô La']],
    ['what counts in capitals only', 'try TRY', ['TRY: TRY']],
  ])('finds %s', (_what, text, expected) => {
    expect(hits(text)).toEqual(expected);
  });
});
