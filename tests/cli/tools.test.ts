import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { projectRoot } from '#config/env.ts';
import { TERMINAL } from '#domain/delivery.ts';
import { runGoivon } from '../helpers/run-goivon.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
let folder: string;

beforeEach(async () => {
  temp = await tempStore();
  folder = path.dirname(temp.file);
  cpSync(path.join(projectRoot, 'config'), path.join(folder, 'config'), { recursive: true });
  writeFileSync(
    path.join(folder, 'config', 'sources.yaml'),
    '- {id: dead, name: Dead, url: "http://127.0.0.1:1/feed", language: en, tier: rewrite, topic: ai}\n',
  );
  mkdirSync(path.join(folder, 'feeds'));
  writeFileSync(
    path.join(folder, 'feeds', 'one.xml'),
    '<rss version="2.0"><channel><title>One</title></channel></rss>',
  );
});
afterEach(async () => {
  await temp.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['sources check', ['sources', 'check']],
  ['sources', ['sources']],
  ['poll --from', ['poll', '--from', 'FEEDS']],
  ['poll', ['poll']],
  ['backfill', ['backfill', 'FEEDS']],
  ['review list', ['review', 'list']],
  ['latest', ['latest']],
])('goivon %s beside a running bot takes neither its sources nor what it owes', async (_, args) => {
  const source = sample.source('dead', {
    name: 'Dead',
    url: 'http://127.0.0.1:1/feed',
    language: 'en',
    tier: 'rewrite',
  });
  await temp.store.sources.follow([source], sample.NOON);
  const terminal = await sample.subscribe(temp.store, TERMINAL);
  await sample.owe(temp.store, [terminal], 'one');
  const { code, stderr } = await runGoivon(
    args.map((arg) => (arg === 'FEEDS' ? path.join(folder, 'feeds') : arg)),
    {
      env: {
        DATABASE_URL: temp.url,
        GOIVON_CONFIG: path.join(folder, 'config'),
        GOIVON_ALLOW_HOSTS: '127.0.0.1',
        GOIVON_RATES: 'off',
      },
    },
  ).done;
  expect({ code, stack: /^\s+at /m.test(stderr) }).toEqual({ code: 0, stack: false });
  expect((await temp.store.sources.list()).filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual([
    'dead',
  ]);
  expect(await temp.store.subscriptions.forChannel(TERMINAL)).not.toBeNull();
  expect((await temp.store.outbox.counts()).pending).toBe(1);
});
