import { describe, expect, it } from 'vitest';
import { createHostQueue, type HostQueue } from '#feeds/host-queue.ts';
import { createSemaphore, holdOnce } from '#feeds/semaphore.ts';

const signal = new AbortController().signal;

/** A queue on a time of its own, in which waiting is the only thing that takes any. */
function queueOf(gapMs: number, width?: { steady: number; doubtful: number }) {
  let time = 0;
  const queue = createHostQueue({
    gapMs,
    elapsed: () => time,
    wait: async (ms) => {
      time += ms;
    },
    ...(width ? { width } : {}),
  });
  return { queue, time: () => time };
}

/** Runs tasks that end when told; tells which have begun. */
function tasks(queue: HostQueue) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, host: string, lane: 'steady' | 'doubtful' = 'steady') =>
    queue.run(
      `https://${host}/feed`,
      lane,
      () =>
        new Promise<void>((resolve) => {
          begun.push(name);
          ends.set(name, resolve);
        }),
      { signal },
    );
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { begun, run, settle, end: (name: string) => ends.get(name)?.() };
}

describe('one host', () => {
  it('C23 gets one request at a time, 5 seconds apart, in the order they came', async () => {
    const { queue, time } = queueOf(5_000);
    let busy = 0;
    const starts: number[] = [];
    const one = () =>
      queue.run(
        'https://paper.example/feed',
        'steady',
        async () => {
          expect(++busy).toBe(1);
          starts.push(time());
          await Promise.resolve();
          busy -= 1;
        },
        { signal },
      );
    await Promise.all(Array.from({ length: 50 }, one));
    expect(starts).toEqual(Array.from({ length: 50 }, (_, i) => i * 5_000));
  });

  it('is the same with and without "www.", and its own longer pause is kept', async () => {
    const { queue, time } = queueOf(5_000);
    await queue.run('https://www.paper.example/a', 'steady', async () => 1, { signal, gapMs: 20_000 });
    await queue.run('https://paper.example/b', 'steady', async () => 2, { signal });
    expect(time()).toBe(20_000);
  });

  it('passes results and errors on, and goes on after an error', async () => {
    const { queue } = queueOf(0);
    const fail = queue.run('https://a.example/', 'steady', () => Promise.reject(new Error('no')), { signal });
    await expect(fail).rejects.toThrow('no');
    expect(await queue.run('https://a.example/', 'steady', async () => 'yes', { signal })).toBe('yes');
  });

  it('drops one who leaves the line and serves the next', async () => {
    const { queue } = queueOf(0);
    const { run, end, settle } = tasks(queue);
    const first = run('first', 'a.example');
    const leaving = new AbortController();
    const second = queue.run('https://a.example/', 'steady', async () => 'second', {
      signal: leaving.signal,
    });
    const third = queue.run('https://a.example/', 'steady', async () => 'third', { signal });
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    await settle();
    end('first');
    await first;
    expect(await third).toBe('third');
  });
});

describe('many hosts', () => {
  it('B22 are asked at the same time, and those that failed before hold up only each other', async () => {
    const { queue } = queueOf(0, { steady: 2, doubtful: 1 });
    const { begun, run, settle, end } = tasks(queue);
    const all = [
      run('sick 1', 's1.example', 'doubtful'),
      run('sick 2', 's2.example', 'doubtful'),
      run('well 1', 'w1.example'),
      run('well 2', 'w2.example'),
    ];
    await settle();
    expect(begun).toEqual(['sick 1', 'well 1', 'well 2']);
    end('sick 1');
    await settle();
    expect(begun).toContain('sick 2');
    for (const name of begun) end(name);
    await Promise.all(all);
  });

  it('are forgotten when idle: a thousand names more leave nothing behind', async () => {
    const { queue } = queueOf(0);
    for (let i = 0; i < 3_000; i++)
      await queue.run(`https://h${i}.example/`, 'steady', async () => i, { signal });
    expect(await queue.run('https://h0.example/', 'steady', async () => 'still', { signal })).toBe('still');
  });
});

describe('a place held once', () => {
  it('is given back once, also when its turn would come after it was given up', async () => {
    const semaphore = createSemaphore(1);
    const [one, other] = [holdOnce(semaphore), holdOnce(semaphore)];
    await one.hold();
    await one.hold();
    const waiting = other.hold();
    other.release();
    await expect(waiting).rejects.toThrow();
    one.release();
    expect(semaphore.idle).toBe(true);
  });
});
