import { describe, expect, test } from 'vitest';
import { extractReport } from '#extract/extract-report.ts';
import { readWordings } from '../helpers/wordings.ts';

const NO_NAMES = { companies: [], investors: [], accelerators: [] };

/** Stories as journalists word them, of companies that do not exist: whatever a rule gains, these stay read. */
describe.each(['vi', 'en'] as const)('amounts in %s stories', (language) => {
  test.each(readWordings(language))('$line', ({ title, text, amounts }) => {
    const report = extractReport({ id: 'a', title, text, language }, NO_NAMES);
    expect(report.money.map(({ surface, role }) => ({ surface, role }))).toEqual(amounts);
  });
});
