// Work is counted, not timed: the steps that all rules together take to read a whole report, on texts made to be slow.
import { describe, expect, test } from 'vitest';
import { extractReport } from '#extract/extract-report.ts';
import { work } from '#extract/match.ts';
import { prepare } from '#text/document.ts';
import { HOSTILE_UNITS, hostileText } from '../bench/hostile-texts.ts';

const SMALL = 4000;
const LARGE = 40_000;
const MOST_STEPS_A_TOKEN = 80;
const REGISTRY = { companies: [], investors: [], accelerators: [] };

function stepsOf(text: string): number {
  work.steps = 0;
  extractReport({ id: 'x', title: '', text }, REGISTRY);
  return work.steps;
}

describe.each(HOSTILE_UNITS.map((unit) => ({ unit })))('a report on "$unit"', ({ unit }) => {
  test('costs a few steps a token, and ten times the text costs ten times as much', () => {
    const small = stepsOf(hostileText(unit, SMALL));
    const text = hostileText(unit, LARGE);
    const large = stepsOf(text);
    expect(large).toBeLessThanOrEqual(MOST_STEPS_A_TOKEN * (prepare({ title: '', text }).size + 1));
    expect(large).toBeLessThanOrEqual(12 * small + 1000);
  });
});
