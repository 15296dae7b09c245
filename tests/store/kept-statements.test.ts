import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlQuery } from '@prisma/driver-adapter-utils';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { keepStatements } from '#store/kept-statements.ts';
import { tempStore } from '../helpers/temp-store.ts';
import { minutes, owe } from './samples.ts';

describe('statements of SQLite', () => {
  let spy: MockInstance;
  beforeEach(() => {
    spy = vi.spyOn(Sqlite.prototype, 'prepare');
  });
  afterEach(() => spy.mockRestore());

  const compiled = (like: RegExp) => spy.mock.calls.filter(([sql]) => like.test(String(sql)));
  const query = (sql: string, ...args: unknown[]): SqlQuery => ({
    sql,
    args,
    argTypes: args.map(() => ({ scalarType: 'string', arity: 'scalar' })),
  });

  it('are compiled once, for what is read and for what is written', async () => {
    const temp = await tempStore();
    await owe(temp.store, [], 'one', { now: minutes(0) });
    await temp.store.history.latest({ limit: 5 });
    spy.mockClear();
    await owe(temp.store, [], 'two', { now: minutes(1) });
    expect(await temp.store.history.latest({ limit: 5 })).toMatchObject({ rows: [{}, {}] });
    expect(compiled(/^\s*(INSERT|SELECT|DELETE|UPDATE)/)).toEqual([]);
    await temp.close();
  });

  it('answer each time for the values they are given, after one that failed too', async () => {
    const adapter = await new PrismaBetterSqlite3({ url: ':memory:' }).connect();
    keepStatements(adapter);
    await adapter.executeScript('CREATE TABLE t (name TEXT PRIMARY KEY)');
    const insert = (name: string) => adapter.executeRaw(query('INSERT INTO t (name) VALUES (?)', name));
    const named = async (name: string) =>
      (await adapter.queryRaw(query('SELECT name FROM t WHERE name = ?', name))).rows;
    expect(await insert('a')).toBe(1);
    await expect(insert('a')).rejects.toThrow();
    expect(await insert('b')).toBe(1);
    expect([await named('a'), await named('c'), await named('b')]).toEqual([[['a']], [], [['b']]]);
    await adapter.executeScript('ALTER TABLE t ADD COLUMN more TEXT');
    expect(await named('b')).toEqual([['b']]);
    expect(compiled(/INSERT INTO t/)).toHaveLength(1);
    expect(compiled(/SELECT name/)).toHaveLength(1);
    await adapter.dispose();
  });

  it('are forgotten where there are very many, the oldest first', async () => {
    const adapter = await new PrismaBetterSqlite3({ url: ':memory:' }).connect();
    keepStatements(adapter);
    const ask = (number: number) => adapter.queryRaw(query(`SELECT ${number} AS n`));
    await ask(0);
    await ask(1);
    for (let number = 2; number < 200; number += 1) await ask(number);
    await ask(0);
    await ask(200);
    spy.mockClear();
    await ask(0);
    await ask(1);
    expect(spy.mock.calls.map(([sql]) => sql)).toEqual(['SELECT 1 AS n']);
    await adapter.dispose();
  });
});
