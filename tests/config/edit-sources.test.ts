import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addSources, newSourceId, removeSource } from '#config/edit-sources.ts';
import { UsageError } from '#domain/failure.ts';
import type { Source } from '#domain/source.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-edit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const FILE = `# Our feeds.
- id: one # the first
  name: One
  url: https://one.example/feed
  language: vi
  tier: first-hand
  topic: ai
`;
const two: Source = {
  id: 'two',
  name: 'Báo Hai',
  url: 'https://two.example/feed',
  language: 'vi',
  tier: 'rewrite',
  topic: 'general',
  enabled: false,
};

it('adds at the end and takes out, and leaves every comment as it stands', () => {
  const file = path.join(folder, 'sources.yaml');
  writeFileSync(file, FILE);
  addSources(folder, [two]);
  const added = readFileSync(file, 'utf8');
  expect(added.startsWith(FILE)).toBe(true);
  expect(added).toContain('name: Báo Hai');
  expect(added).toContain('enabled: false');
  removeSource(folder, 'two');
  expect(readFileSync(file, 'utf8')).toBe(FILE);
});

it('refuses to take out what is not there, and to write into a broken file', () => {
  const file = path.join(folder, 'sources.yaml');
  writeFileSync(file, FILE);
  expect(() => removeSource(folder, 'three')).toThrow(UsageError);
  writeFileSync(file, '- id: [');
  expect(() => addSources(folder, [two])).toThrow(UsageError);
  expect(readFileSync(file, 'utf8')).toBe('- id: [');
});

it('makes ids from Vietnamese names that no other source has', () => {
  expect(newSourceId('Đầu tư Chứng khoán', new Set())).toBe('dau-tu-chung-khoan');
  expect(newSourceId('One', new Set(['one', 'one-2']))).toBe('one-3');
  expect(newSourceId('日本', new Set())).toBe('source');
});
