import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '#domain/failure.ts';
import { backUp } from '#store/backup.ts';
import { openStore } from '#store/open.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore, testRates } from '../helpers/temp-store.ts';
import { NOON, owe, subscribe } from './samples.ts';

describe('backup', () => {
  let temp: TempStore;
  let folder: string;
  beforeEach(async () => {
    temp = await tempStore();
    folder = mkdtempSync(path.join(tmpdir(), 'goivon-backup-'));
  });
  afterEach(async () => {
    await temp.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('J13 J14 copies a database in use, and the copy opens and goes on where it was', async () => {
    const channel = await subscribe(temp.store, '1');
    await owe(temp.store, [channel], 'sent');
    await temp.store.outbox.sent((await claimOne(temp.store.outbox, NOON, 1000))!.delivery.id, 'm', NOON);
    await owe(temp.store, [channel], 'owed');
    const target = path.join(folder, 'new/goivon.db');
    await backUp(temp.url, target);
    await owe(temp.store, [channel], 'later');
    const copy = await openStore({ url: `file:${target}`, toUsd: testRates, log: quietLog });
    expect(await copy.history.counts()).toMatchObject({ deals: 2, deliveries: 2 });
    expect((await claimOne(copy.outbox, NOON, 1000))?.delivery.changeIds).toEqual(['owed']);
    await copy.close();
  });

  it('J15 leaves the older backup alone until the new one is whole', async () => {
    const target = path.join(folder, 'goivon.db');
    writeFileSync(target, 'the older backup');
    // A database whose pages are cut off: VACUUM INTO breaks midway.
    await owe(temp.store, [], 'one');
    await temp.store.close();
    const bytes = readFileSync(temp.file);
    writeFileSync(temp.file, bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096));
    await expect(backUp(temp.url, target)).rejects.toMatchObject({ code: 'database-damaged' });
    expect(readFileSync(target, 'utf8')).toBe('the older backup');
    expect(readdirSync(folder)).toEqual(['goivon.db']);
  });

  it('replaces an older backup', async () => {
    const target = path.join(folder, 'goivon.db');
    writeFileSync(target, 'the older backup');
    await backUp(temp.url, target);
    const copy = await openStore({ url: target, toUsd: testRates, log: quietLog });
    expect((await copy.history.counts()).articles).toBe(0);
    await copy.close();
  });

  it('says what can not be backed up', async () => {
    const target = path.join(folder, 'goivon.db');
    await expect(backUp(`file:${folder}/nothing.db`, target)).rejects.toThrow(UsageError);
    await expect(backUp('postgres://u:secret-word@h/db', target)).rejects.toThrow(/pg_dump/);
    expect(existsSync(target)).toBe(false);
  });
});
