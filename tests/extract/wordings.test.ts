import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReport } from '#extract/extract-report.ts';

const NO_NAMES = { companies: [], investors: [], accelerators: [] };
const MARKED = /\[([^\]]+)\]\((\w+)\)/gu;

/** Stories as journalists word them, of companies that do not exist: whatever a rule gains, these stay read. */
describe.each(['vi', 'en'] as const)('amounts in %s stories', (language) => {
  const lines = readFileSync(new URL(`wordings/${language}.txt`, import.meta.url), 'utf8').split('\n');
  test.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    const roles = [...line.matchAll(MARKED)].map(([, surface, role]) => `${surface}: ${role}`);
    const [title = '', text = ''] = line.replaceAll(MARKED, '$1').split('||');
    const report = extractReport({ id: 'a', title: title.trim(), text: text.trim(), language }, NO_NAMES);
    expect(report.money.map(({ surface, role }) => `${surface}: ${role}`)).toEqual(roles);
  });
});
