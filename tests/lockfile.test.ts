import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockEntry {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Readonly<Record<string, LockEntry>>;
};
const entries = Object.entries(lock.packages).filter(([name]) => name !== '');

it('has an entry for every optional package it names, since newer npms refuse an incomplete lock', () => {
  const known = new Set(entries.map(([name]) => name.split('node_modules/').pop()));
  const missing = entries.flatMap(([name, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((optional) => !known.has(optional))
      .map((optional) => `${name}: ${optional}`),
  );
  expect(missing).toEqual([]);
});

it('pins every package by its content, and by no download address', () => {
  expect(entries.filter(([, entry]) => !entry.link && !entry.integrity).map(([name]) => name)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved).map(([name]) => name)).toEqual([]);
});

it('holds only licences that go with MIT', () => {
  const fine =
    /^\(?(MIT|MIT-0|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|CC-BY-4\.0|Unlicense|WTFPL|MPL-2\.0)\b/;
  // elkjs (EPL-2.0) draws diagrams in Prisma Studio, which comes with Prisma's command and is never loaded by us.
  const odd = entries.filter(
    ([name, { license }]) => license !== undefined && !fine.test(license) && name !== 'node_modules/elkjs',
  );
  expect(odd.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
});
