import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Checkpoints } from '#store/checkpoints.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('empties the log of SQLite once nobody has written for a moment, and not for a few small commits', () => {
  const run = vi.fn(() => Promise.reject(new Error('the disk is full')));
  const checkpoints = new Checkpoints(run);
  for (let index = 0; index < 9; index += 1) checkpoints.committed();
  vi.advanceTimersByTime(60_000);
  expect(run).not.toHaveBeenCalled();
  for (let index = 0; index < 20; index += 1) {
    checkpoints.committed();
    vi.advanceTimersByTime(100);
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(1);
  for (let index = 0; index < 10; index += 1) checkpoints.committed();
  vi.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(2);
  for (let index = 0; index < 10; index += 1) checkpoints.committed();
  checkpoints.close();
  vi.advanceTimersByTime(300);
  expect(run).toHaveBeenCalledTimes(2);
});
