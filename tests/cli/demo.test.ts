import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom } from '../helpers/random.ts';
import { runGoivon } from '../helpers/run-goivon.ts';

const KILLS = 20;
let folder: string;
let reference: { posts: string[]; stdout: string; ms: number };

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-demo-test-'));
  const began = performance.now();
  const { code, stdout, stderr } = await play('reference');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  reference = { posts: postsIn(stdout), stdout, ms: performance.now() - began };
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function demo(name: string) {
  return runGoivon(['demo', '--fast', '--data', path.join(folder, name)], { env: { GOIVON_LANGUAGE: 'en' } });
}

function play(name: string) {
  return demo(name).done;
}

/** Every card and diff, a box each; what a kill cut off in the middle does not count as one. */
function postsIn(stdout: string): string[] {
  return stdout.match(/^╭[\s\S]*?^╰.*$/gm) ?? [];
}

/** What a post is about: a card shows the truth of the moment it is sent, so after a kill its figures may already be newer. */
function subjectOf(post: string): string {
  const lines = post
    .split('\n')
    .slice(1, -1)
    .map((line) => line.replace(/[│]/g, '').trim());
  const company = /Colossus|xAI|Lumen Robotics|Thoại Vinh/.exec(lines[0] ?? '')?.[0];
  return `${/ · Series \w: /.test(lines[0] ?? '') ? 'update' : 'card'} ${company}`;
}

describe('goivon demo', () => {
  it('tells the week: one card a deal, then what changed, and no noise', () => {
    const cards = reference.posts.join('\n');
    expect(cards).toMatch(/xAI raises \$6 billion in Series C/);
    expect(cards).toMatch(/valuation.*\$45.*\$50 billion.*Capital Wire/);
    expect(cards).toMatch(/Lumen Robotics in talks to raise.*\$300 million/);
    expect(cards).toMatch(/Lumen Robotics.*status.*in talks.*closed/i);
    expect(cards).toMatch(/Thoại Vinh raises VND 120 billion in Series A/);
    expect(cards).toMatch(/Colossus runs 100,000 H100 GPUs, aims for 200,000 GPUs/);
    expect(cards).toMatch(/Nvidia, AMD, Andreessen Horowitz[\s\S]*and 90 others/);
    expect(cards).toMatch(/Sông Hồng Ventures \(lead\), Mekong Seed Fund, Cánh Buồm Capital/);
    expect(cards).not.toMatch(/Hạt Nắng|laptop|phone|fine/i);
  });

  it('one raise in two languages by four papers makes one card', () => {
    expect(reference.posts.filter((post) => /xAI raises/.test(post))).toHaveLength(1);
  });

  it('shows what is stored, and that reading everything again posts nothing', () => {
    expect(reference.stdout).toMatch(/COMPANY.*ROUND.*AMOUNT/);
    expect(reference.stdout).toMatch(/The next day every source is read anew: 0 new posts/);
  });

  it('a second run on the same data posts nothing', async () => {
    const { code, stdout } = await play('reference');
    expect({ code, posts: postsIn(stdout) }).toEqual({ code: 0, posts: [] });
  });

  it(`killed at ${KILLS} random moments and started again, posts everything once`, async () => {
    const seed = Number(process.env.GOIVON_SEED ?? Math.floor(Math.random() * 1e9));
    const random = randomFrom(seed);
    let stdout = '';
    for (let kill = 0; kill < KILLS; kill++) {
      const run = demo('killed');
      // The first half of a run is Node starting up; nothing of ours happens there.
      const timer = setTimeout(() => run.child.kill('SIGKILL'), reference.ms * (0.5 + 0.5 * random()));
      stdout += (await run.done).stdout;
      clearTimeout(timer);
    }
    stdout += (await play('killed')).stdout;
    expect(postsIn(stdout).map(subjectOf).toSorted(), `seed ${seed}`).toEqual(
      reference.posts.map(subjectOf).toSorted(),
    );
  }, 240_000);
});
