import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Store } from '#domain/ports.ts';
import { openStore } from '#store/open.ts';
import type { ToUsd } from '#store/to-usd.ts';
import { quietLog } from './quiet-log.ts';

export interface TempStore {
  readonly store: Store;
  /** The database file; open it again to play a restart or a second process. */
  readonly file: string;
  readonly url: string;
  /** Another store on the same file. */
  again(): Promise<Store>;
  /** Closes every store opened here and removes the folder. */
  close(): Promise<void>;
}

/** Dollars are dollars, 25,000 đồng are one, and nothing else has a rate. */
export const testRates: ToUsd = ({ value, currency }) => {
  if (currency === 'USD') return value;
  return currency === 'VND' ? value / 25_000 : null;
};

let template: Promise<string> | null = null;

/** A store on a fresh file. Fast: the schema is made once a process and copied. */
export async function tempStore(toUsd: ToUsd = testRates): Promise<TempStore> {
  template ??= makeTemplate();
  const folder = mkdtempSync(path.join(tmpdir(), 'goivon-store-'));
  const file = path.join(folder, 'goivon.db');
  copyFileSync(await template, file);
  const url = `file:${file}`;
  const opened: Store[] = [];
  const again = async () => {
    const store = await openStore({ url, toUsd, log: quietLog });
    opened.push(store);
    return store;
  };
  const close = async () => {
    for (const one of opened) await one.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store: await again(), file, url, again, close };
}

async function makeTemplate(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'goivon-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'goivon.db');
  const store = await openStore({ url: `file:${file}`, toUsd: testRates, log: quietLog });
  await store.close();
  return file;
}
