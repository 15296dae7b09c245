// Everything that reading a report does is counted, not only the steps of rules: no walk over names, sums or sentences may
// grow faster than the text.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extractReport } from '#extract/extract-report.ts';
import { HOSTILE_UNITS, hostileText } from '../bench/hostile-texts.ts';
import { WorkCounter } from '../helpers/count-work.ts';

const SMALL = 5000;
const TIMES = 4;
/** So much more may the larger text cost; four times the text has cost at most 4.3 times the work. */
const MOST = 5;
/** What is done once, whatever the text. */
const FIXED = 5000;
const REGISTRY = { companies: [], investors: [], accelerators: [] };

const counter = new WorkCounter(['/src/extract/', '/src/text/']);
beforeAll(() => counter.start());
afterAll(() => counter.stop());

function workOn(text: string): Promise<number> {
  return counter.countOf(() => extractReport({ id: 'x', title: '', text }, REGISTRY));
}

describe.each(HOSTILE_UNITS.map((unit) => ({ unit })))('a report on "$unit"', ({ unit }) => {
  test('four times as long is four times the work', async () => {
    const small = await workOn(hostileText(unit, SMALL));
    const large = await workOn(hostileText(unit, SMALL * TIMES));
    expect(small).toBeGreaterThan(0);
    expect(large).toBeLessThanOrEqual(MOST * small + FIXED);
  });
});
