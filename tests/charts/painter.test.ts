import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainter, type PainterOptions } from '#charts/painter.ts';
import type { Chart } from '#domain/chart.ts';
import type { Painter } from '#domain/painter.ts';
import type { Log } from '#domain/ports.ts';
import { tempFolder } from '../helpers/temp-folder.ts';

const CHART: Chart = {
  kind: 'columns',
  title: 'Vốn gọi được',
  subtitle: 'Tỷ USD',
  points: [{ label: '11/2026', value: 6e9, text: '6' }],
  alt: 'Vốn gọi được: 6 tỷ USD',
};

let warned: string[];
const painters: Painter[] = [];
beforeEach(() => {
  warned = [];
});
afterEach(() => {
  for (const painter of painters.splice(0)) painter.close();
});

function painter(options: Omit<PainterOptions, 'log'> = {}): Painter {
  const say = () => undefined;
  const warn = (_message: string, fields: unknown) =>
    void warned.push(String((fields as { reason: string }).reason));
  const log: Log = { debug: say, info: say, warn, error: say };
  const made = createPainter({ log, ...options });
  painters.push(made);
  return made;
}

/** A program that stands in for the one that draws. */
function program(code: string): URL {
  const file = path.join(tempFolder(), 'program.mjs');
  writeFileSync(file, code);
  return pathToFileURL(file);
}

const ECHO =
  'process.on("message", ({ id }) => process.send({ id, png: Buffer.from(String(process.pid)) }));';
const pidOf = (png: Uint8Array | null) => Number(Buffer.from(png ?? []).toString());

/** Another picture each time: the same one is drawn once. */
let others = 0;
function another(): Chart {
  others += 1;
  return { ...CHART, title: `Vốn gọi được ${others}` };
}

describe('the painter', () => {
  it('draws a PNG of 1600 by 900 points in a process that gets no environment', {
    timeout: 60_000,
  }, async () => {
    const png = Buffer.from((await painter({ deadlineMs: 60_000 }).paint(CHART)) ?? []);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 900]);
    expect(warned).toEqual([]);
    const env = program(
      'process.on("message", ({ id }) => process.send({ id, error: Object.keys(process.env).join() }));',
    );
    await painter({ program: env }).paint(CHART);
    expect(warned.join()).not.toMatch(/PATH|HOME|TOKEN/);
  });

  it('draws the same once, however many ask, and what failed again', async () => {
    const counting = program(`
      let count = 0;
      process.on("message", ({ id }) => {
        count += 1;
        process.send(count === 2 ? { id, error: 'no' } : { id, png: Buffer.from(String(count)) });
      });`);
    const { paint } = painter({ program: counting });
    expect((await Promise.all([paint(CHART), paint(CHART)])).map(pidOf)).toEqual([1, 1]);
    const other = another();
    expect([await paint(other), pidOf(await paint(other))]).toEqual([null, 3]);
    for (let more = 0; more < 30; more += 1) await paint(another());
    expect(pidOf(await paint(CHART))).toBe(34);
  });

  it('keeps its process for the next chart, and ends it when nothing was asked for a while', async () => {
    const { paint } = painter({ program: program(ECHO), idleMs: 50 });
    const pids = [pidOf(await paint(another())), pidOf(await paint(another()))];
    expect(pids[0]).toBeGreaterThan(0);
    expect(pids[1]).toBe(pids[0]);
    await vi.waitFor(() => expect(() => process.kill(pids[0]!, 0)).toThrow(), { timeout: 10_000 });
    expect(pidOf(await paint(another()))).not.toBe(pids[0]);
  });

  it('says once why charts are missing, and draws again when it can', async () => {
    const failing = program(`
      let count = 0;
      process.on("message", ({ id }) => {
        count += 1;
        process.send(count < 3 ? { id, error: 'no binary for this platform' } : { id, png: new Uint8Array(1) });
      });`);
    const { paint } = painter({ program: failing });
    expect([await paint(another()), await paint(another())]).toEqual([null, null]);
    expect(warned).toEqual(['no binary for this platform']);
    expect(await paint(another())).toHaveLength(1);
  });

  it('starts another process after one that dies', async () => {
    const dying = program('process.on("message", () => process.kill(process.pid, "SIGSEGV"));');
    const { paint } = painter({ program: dying });
    expect(await Promise.all([paint(another()), paint(another())])).toEqual([null, null]);
    expect(warned).toEqual(['the drawing process ended (SIGSEGV)']);
  });

  it('gives up what takes too long, and what waits behind it, and ends the process', async () => {
    const file = path.join(tempFolder(), 'pid');
    const hanging = program(`
      import { writeFileSync } from 'node:fs';
      process.on("message", () => { writeFileSync(${JSON.stringify(file)}, String(process.pid)); for (;;); });`);
    const { paint } = painter({ program: hanging, deadlineMs: 1_500 });
    expect(await Promise.all([paint(another()), paint(another()), paint(another())])).toEqual([
      null,
      null,
      null,
    ]);
    expect(warned).toContain('drawing took too long');
  });

  it('draws no more than may wait', async () => {
    const { paint } = painter({ program: program(ECHO), most: 2 });
    const drawn = await Promise.all(Array.from({ length: 5 }, () => paint(another())));
    expect(drawn.filter((png) => png === null)).toHaveLength(2);
    expect(warned).toEqual(['too many charts wait to be drawn']);
  });

  it('closed: what is under way comes to nothing', async () => {
    const silent = painter({ program: program('process.on("message", () => undefined);') });
    const asked = [silent.paint(another()), silent.paint(another())];
    silent.close();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(await silent.paint(another())).toBeNull();
  });
});
