// What README's first screen says is read out of its sentence is what is read out of it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { explain } from '#extract/explain.ts';

const README = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');
const NO_NAMES = { companies: [], investors: [], accelerators: [] };

test('the facts on the first screen are those of its sentence', () => {
  const quoted = README.match(/(?:^> .*\n)+/mu)?.[0] ?? '';
  const sentence = quoted
    .replaceAll(/^> |\*\*/gmu, '')
    .replaceAll('\n', ' ')
    .trim();
  const facts = /```\n(company [\s\S]*?)\n```/u.exec(README)?.[1]?.split('\n') ?? [];
  expect(sentence).toContain('xAI');
  expect(facts.length).toBeGreaterThan(3);
  const said = explain({ id: 'readme', title: '', text: sentence }, NO_NAMES);
  for (const fact of facts) expect(said).toContain(fact);
});
