import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  FLOORS_FILE,
  type Floors,
  floorsOf,
  HELD_OUT,
  LEARNING,
  OWN_CORPUS,
  readLabelled,
  SHARED_CORPUS,
  scoreFolder,
} from '../helpers/labelled.ts';

const floors: Floors = JSON.parse(readFileSync(FLOORS_FILE, 'utf8'));

describe('scores do not fall below their floors', () => {
  it.runIf(readLabelled(OWN_CORPUS).length > 0)('on our own labelled texts', () => hold(OWN_CORPUS));
  it('on those that were written to be learned from', () => hold(LEARNING));
  it('on those that nobody who writes rules reads', () => hold(HELD_OUT));
  it.runIf(existsSync(SHARED_CORPUS))('on ../shared/corpus, where it is there', () => hold(SHARED_CORPUS));
});

function hold(folder: string): void {
  const now = floorsOf(scoreFolder(folder));
  const fallen: Record<string, string> = {};
  for (const [field, floor] of Object.entries(floors[folder] ?? {}))
    if ((now[field] ?? 0) < floor) fallen[field] = `${now[field] ?? 0} < ${floor}`;
  expect(
    fallen,
    'node scripts/node24.mjs tests/extract/update-floors.ts raises floors, never lowers them',
  ).toEqual({});
}
