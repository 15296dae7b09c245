import { describe, expect, it } from 'vitest';
import { Failure, UsageError } from '#domain/failure.ts';
import { addressOf } from '#store/address.ts';
import { fromCursor, toCursor } from '#store/cursor.ts';
import { codeOf, failureOf, isBusy, isConflict } from '#store/failures.ts';
import { fromJson, toJson } from '#store/json.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';

const wrapped = (code: string) => ({
  code: 'P2010',
  meta: { driverAdapterError: { cause: { originalCode: code } } },
});

describe('failures of a database', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full', true],
    ['53100', 'disk-full', true],
    ['SQLITE_BUSY_SNAPSHOT', 'database-locked', true],
    ['SQLITE_CORRUPT_INDEX', 'database-damaged', false],
    ['SQLITE_READONLY_DBMOVED', 'database-read-only', false],
    ['SQLITE_IOERR_FSYNC', 'disk-error', false],
    ['28P01', 'database-refused', false],
    ['ECONNREFUSED', 'database-unreachable', true],
    ['57P01', 'database-unreachable', true],
  ])('%s is %s, whichever way it is wrapped', (code, name, retryable) => {
    for (const error of [{ code }, { cause: { code } }, wrapped(code)]) {
      const failure = failureOf(error, 'data/goivon.db') as Failure;
      expect(failure).toMatchObject({ code: name, retryable, cause: error });
      expect(failure.message).toContain('data/goivon.db');
      expect(failure.message).toContain(code);
    }
  });

  it('leaves a bug a bug, and a failure a failure', () => {
    const bug = new TypeError('x is undefined');
    expect(failureOf(bug, 'a')).toBe(bug);
    const failure = new Failure('timeout', 'late');
    expect(failureOf(failure, 'a')).toBe(failure);
    expect(codeOf('text')).toBeNull();
    expect(isBusy(wrapped('SQLITE_BUSY'))).toBe(true);
    expect(isConflict(wrapped('40P01'))).toBe(true);
    expect(isConflict(wrapped('23505'))).toBe(false);
  });

  it('says in one line, without the password, that nobody answers at an address', async () => {
    const url = 'postgres://me:secret-word@127.0.0.1:1/goivon';
    const error = await openStore({ url, toUsd: testRates, log: quietLog }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'Failure', code: 'database-unreachable', retryable: true });
    expect((error as Error).message).toBe(
      "the database goivon on 127.0.0.1:1 can't be reached (ECONNREFUSED)",
    );
  });

  it.each(['postgres://me:secret-word@[broken/goivon', 'postgres://me:secret-word@host'])(
    'does not repeat an address that is none: %s',
    (url) => {
      expect(() => addressOf(url)).toThrow(UsageError);
      expect(() => addressOf(url)).not.toThrow(/secret-word/);
    },
  );

  it.each([
    ['file:data/a.db', `${process.cwd()}/data/a.db`],
    ['data/a.db', `${process.cwd()}/data/a.db`],
    ['file:/tmp/a b.db', '/tmp/a b.db'],
    ['file:///tmp/a.db?mode=rw', '/tmp/a.db'],
  ])('reads the address %s', (url, file) => {
    expect(addressOf(url)).toEqual({ provider: 'sqlite', file, place: file });
  });
});

describe('cursors and stored values', () => {
  it('carry a place there and back, and refuse anything else', () => {
    expect(fromCursor(toCursor(5, 'a'), ['number', 'string'])).toEqual([5, 'a']);
    for (const made of [
      '',
      'x',
      toCursor('5', 'a'),
      toCursor(5),
      Buffer.from('{"0":5}').toString('base64url'),
    ]) {
      expect(() => fromCursor(made, ['number', 'string'])).toThrow(UsageError);
    }
  });

  it('bring dates back as dates, and text that looks like one as text', () => {
    const value = {
      at: new Date(5),
      list: [new Date(0)],
      text: '1970-01-01T00:00:00.000Z',
      none: null,
      n: 1.5,
    };
    expect(fromJson(toJson(value))).toEqual(value);
    expect(fromJson(toJson('"$date"'))).toBe('"$date"');
  });
});
