import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '#config/env.ts';
import { runGoivon } from '../helpers/run-goivon.ts';

let folder: string;
let server: Server;
let origin: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-start-'));
  server = createServer((request, response) => {
    if (request.url !== '/feed.xml') return response.writeHead(404).end();
    return response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(FEED.replaceAll('ORIGIN', origin));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  cpSync(path.join(projectRoot, 'config'), path.join(folder, 'config'), { recursive: true });
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true, force: true });
});

const TITLE = 'AI startup Quiet Harbor raises $40 million in Series A led by Northgate Capital';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><link>ORIGIN/</link>
<item><title>${TITLE}</title><link>ORIGIN/story</link><guid>1</guid><pubDate>${new Date().toUTCString()}</pubDate>
<description>Quiet Harbor, an AI startup, has raised $40 million in a Series A round led by Northgate Capital, the company said.</description></item>
</channel></rss>`;

async function freePort(): Promise<number> {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  await new Promise((resolve) => taken.close(resolve));
  return port;
}

function follow(sources: readonly { id: string; url: string }[]): void {
  const yaml = sources
    .map(
      ({ id, url }) => `- {id: ${id}, name: ${id}, url: "${url}", language: en, tier: rewrite, topic: ai}\n`,
    )
    .join('');
  writeFileSync(path.join(folder, 'config', 'sources.yaml'), yaml);
}

function start(more: Readonly<Record<string, string>> = {}) {
  return runGoivon(['start'], {
    env: {
      DATABASE_URL: `file:${path.join(folder, 'goivon.db')}`,
      GOIVON_CONFIG: path.join(folder, 'config'),
      GOIVON_ALLOW_HOSTS: '127.0.0.1',
      GOIVON_LANGUAGE: 'en',
      ...more,
    },
  });
}

describe('goivon start without Discord', () => {
  it('says how to connect Discord, reads its sources, and ends cleanly at SIGTERM', async () => {
    follow([{ id: 'wire', url: `${origin}/feed.xml` }]);
    const run = start();
    await run.said('To post to Discord');
    await run.said(TITLE);
    run.child.kill('SIGTERM');
    const { code, signal, stderr } = await run.done;
    expect({ code, signal }).toEqual({ code: 0, signal: null });
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says of each source that can not be reached one calm line with what happens next, and goes on', async () => {
    follow([
      { id: 'dead', url: 'http://127.0.0.1:1/feed.xml' },
      { id: 'nowhere', url: 'https://no-such-host.invalid/feed' },
      { id: 'not-a-feed', url: `${origin}/other` },
      { id: 'wire', url: `${origin}/feed.xml` },
    ]);
    const run = start();
    await Promise.all(['dead', 'nowhere', 'not-a-feed'].map((id) => run.said(`source=${id}`)));
    await run.said(TITLE);
    run.child.kill('SIGTERM');
    const { code, stderr } = await run.done;
    expect(code).toBe(0);
    for (const id of ['dead', 'nowhere', 'not-a-feed']) {
      const lines = stderr.split('\n').filter((line) => line.includes(`source=${id}`));
      expect(lines, id).toHaveLength(1);
      expect(lines[0]).toMatch(/can't be read: .*next="asked again in \d+ min"/);
    }
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('tells an operator’s tools how it fares, where a port is given', async () => {
    follow([{ id: 'wire', url: `${origin}/feed.xml` }]);
    const port = await freePort();
    const run = start({ GOIVON_METRICS_PORT: String(port) });
    await run.said(TITLE);
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      ok: true,
      database: 'ok',
      discord: 'off',
      loops: { poll: expect.any(Number), process: expect.any(Number), deliver: expect.any(Number) },
      lastPollAt: expect.any(String),
    });
    const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(figures).toContain('goivon_sources{health="ok"} 1');
    expect(figures).toContain('goivon_items_total{outcome="recorded"} 1');
    run.child.kill('SIGTERM');
    expect((await run.done).code).toBe(0);
  });

  it('does not ask again at once after a restart', async () => {
    let asked = 0;
    server.on('request', () => {
      asked += 1;
    });
    follow([{ id: 'wire', url: `${origin}/feed.xml` }]);
    for (let round = 0; round < 2; round++) {
      const run = start();
      await run.said(round === 0 ? TITLE : 'To post to Discord');
      run.child.kill('SIGTERM');
      await run.done;
    }
    expect(asked).toBeLessThanOrEqual(3);
  });
});
