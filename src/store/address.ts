import path from 'node:path';
import { UsageError } from '#domain/failure.ts';

/** Where the memory is. `place` may be shown: it holds no password. */
export type Address =
  | { readonly provider: 'sqlite'; readonly file: string; readonly place: string }
  | { readonly provider: 'postgresql'; readonly url: string; readonly place: string };

/** Reads "file:data/goivon.db" (or a bare path) and "postgres://user:password@host/database". */
export function addressOf(url: string): Address {
  if (/^postgres(ql)?:/i.test(url)) return postgres(url);
  if (/^[a-z][a-z0-9+.-]+:/i.test(url) && !url.startsWith('file:') && !/^[a-z]:[\\/]/i.test(url)) {
    throw new UsageError(`unknown kind of database "${url.split(':')[0]}:": give file:PATH or postgres://…`);
  }
  const given = url.replace(/^file:(\/\/(?=\/))?/, '').replace(/\?.*$/, '');
  if (given === '')
    throw new UsageError('the database address names no file: give file:PATH or postgres://…');
  const file = path.resolve(given);
  return { provider: 'sqlite', file, place: file };
}

function postgres(url: string): Address {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    // The address itself is not repeated: it may hold the password.
    throw new UsageError(
      'the address of the database is no URL: give postgres://user:password@host:5432/database',
    );
  }
  const name = parsed.pathname.slice(1);
  if (name === '')
    throw new UsageError('the address of the database ends without a database: …@host:5432/NAME');
  return { provider: 'postgresql', url, place: `${name} on ${parsed.host || 'the local server'}` };
}
