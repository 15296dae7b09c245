import { describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import type { Log } from '#domain/ports.ts';
import { startLoop } from '#pipeline/loop.ts';

const HOUR = 3_600_000;

function listening() {
  const lines: string[] = [];
  const write = (message: string, fields?: object) =>
    void lines.push(`${message} ${JSON.stringify(fields ?? {})}`);
  const log: Log = { debug: write, info: write, warn: write, error: write };
  return { lines, log };
}

describe('startLoop', () => {
  it('works while there is work, then waits to be poked', async () => {
    let steps = 0;
    const twice = Promise.withResolvers<void>();
    const again = Promise.withResolvers<void>();
    const loop = startLoop(
      'test',
      async () => {
        steps += 1;
        if (steps === 3) twice.resolve();
        if (steps === 4) again.resolve();
        return steps < 3;
      },
      { pauseMs: HOUR, log: listening().log, onBug: () => undefined },
    );
    await twice.promise;
    loop.poke();
    await again.promise;
    await loop.stop();
    expect(steps).toBe(4);
  });

  it('does not lose a poke that comes while it works', async () => {
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    let steps = 0;
    const loop = startLoop(
      'test',
      async () => {
        steps += 1;
        if (steps === 2) second.resolve();
        started.resolve();
        await release.promise;
        return false;
      },
      { pauseMs: HOUR, log: listening().log, onBug: () => undefined },
    );
    await started.promise;
    loop.poke();
    release.resolve();
    await second.promise;
    await loop.stop();
  });

  it('says an outside failure once, with what happens next, and goes on when poked', async () => {
    const { lines, log } = listening();
    const recovered = Promise.withResolvers<void>();
    let steps = 0;
    const loop = startLoop(
      'deliver',
      async () => {
        steps += 1;
        if (steps === 1) throw new Failure('disk-full', 'the disk is full');
        recovered.resolve();
        return false;
      },
      {
        pauseMs: HOUR,
        log: {
          ...log,
          error: (message, fields) => {
            log.error(message, fields);
            loop.poke();
          },
        },
        onBug: () => undefined,
      },
    );
    await recovered.promise;
    await loop.stop();
    expect(lines).toEqual([expect.stringMatching(/^deliver: the disk is full .*again in 1 s/)]);
  });

  it('hands a bug over and ends', async () => {
    const bug = Promise.withResolvers<unknown>();
    const loop = startLoop(
      'test',
      async () => {
        throw new TypeError('oops');
      },
      { pauseMs: HOUR, log: listening().log, onBug: bug.resolve },
    );
    expect(await bug.promise).toBeInstanceOf(TypeError);
    await loop.stop();
  });

  it('lets the step under way finish before it has stopped', async () => {
    const started = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    let finished = false;
    const loop = startLoop(
      'test',
      async () => {
        started.resolve();
        await release.promise;
        finished = true;
        return true;
      },
      { pauseMs: HOUR, log: listening().log, onBug: () => undefined },
    );
    await started.promise;
    const stopped = loop.stop();
    release.resolve();
    await stopped;
    expect(finished).toBe(true);
  });
});
