// Work is counted, not timed: how many steps the matcher takes and how many figures are read, on texts made to be slow.
import { describe, expect, test } from 'vitest';
import { findMentions } from '#extract/find-mentions.ts';
import { work } from '#extract/match.ts';
import { prepare } from '#text/document.ts';
import { HOSTILE_UNITS, hostileText } from '../bench/hostile-texts.ts';

const SMALL = 4000;
const LARGE = 40_000;
/** No phrase book takes more on news: about one step in two tokens. */
const MOST_STEPS_A_TOKEN = 40;

function cost(text: string): { readonly steps: number; readonly tokens: number; readonly found: number } {
  work.steps = 0;
  const document = prepare({ title: '', text });
  const { all } = findMentions(document);
  return { steps: work.steps, tokens: document.size, found: all.length };
}

describe.each(HOSTILE_UNITS.map((unit) => ({ unit })))('text made of "$unit"', ({ unit }) => {
  test('costs a few steps a token, and ten times the text costs ten times as much', () => {
    const small = cost(hostileText(unit, SMALL));
    const large = cost(hostileText(unit, LARGE));
    expect(large.steps).toBeLessThanOrEqual(MOST_STEPS_A_TOKEN * (large.tokens + 1));
    expect(large.steps).toBeLessThanOrEqual(12 * small.steps + 1000);
    expect(large.found).toBeLessThanOrEqual(12 * small.found + 100);
  });
});

test('a mixture of all of them costs no more than they do', () => {
  const text = Array.from({ length: 20 }, () => HOSTILE_UNITS.join('')).join('');
  const { steps, tokens } = cost(text);
  expect(steps).toBeLessThanOrEqual(MOST_STEPS_A_TOKEN * tokens);
});

test('a text of nothing but figures is read up to a bound', () => {
  const { found } = cost('$1 '.repeat(30_000));
  expect(found).toBeGreaterThan(1000);
  expect(found).toBeLessThan(6000);
});
