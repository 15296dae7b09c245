import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Report } from '#domain/report.ts';
import { extractReport } from '#extract/extract-report.ts';

const NO_NAMES = { companies: [], investors: [], accelerators: [] };
const lines = readFileSync(new URL('stories/en.txt', import.meta.url), 'utf8').split('\n');

test.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
  const [story = '', facts = ''] = line.split(' => ');
  const [title = '', text = ''] = story.split('||');
  const report = extractReport({ id: 'a', title: title.trim(), text: text.trim(), language: 'en' }, NO_NAMES);
  expect(told(report)).toBe(facts.trim());
});

/** "Company < lead*, participant # count model" */
function told({ deals, compute }: Report): string {
  const parts: string[] = [];
  for (const { company, leads, investors } of deals) {
    const led = leads.map((name) => `${name}*`);
    const others = investors.filter((name) => !leads.includes(name));
    parts.push(`${company} < ${[...led, ...others].join(', ')}`);
  }
  if (deals.length === 0) parts.push('- <');
  const counts = compute.map(
    ({ count, high, model }) => `${count}${high === null ? '' : `–${high}`} ${model ?? '?'}`,
  );
  return counts.length === 0 ? parts.join('; ') : `${parts.join('; ')} # ${counts.join(', ')}`;
}
