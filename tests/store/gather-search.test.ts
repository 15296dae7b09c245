import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { tempStore } from '../helpers/temp-store.ts';
import { deal, fleet, record, recordDeals } from './samples.ts';

it('no statistics of the index’s own tables are kept: those of a small one make each merge in a large one read all of it', async () => {
  const temp = await tempStore();
  await recordDeals(temp.store, [deal('d')]);
  await (await temp.again()).close();
  const db = new Sqlite(temp.file);
  const counted = db.prepare('SELECT DISTINCT tbl FROM sqlite_stat1').pluck().all();
  expect(counted).toContain('Deal');
  expect(counted.filter((table) => String(table).match(/^Search[IN]/))).toEqual([]);
  db.close();
  await temp.close();
});

it('the words of what an older database holds are gathered when it is opened, and only then', async () => {
  const temp = await tempStore();
  const many = Array.from({ length: 450 }, (_, index) => deal(`d${index}`, { company: `Sao ${index}` }));
  await recordDeals(temp.store, many.slice(0, 3));
  await record(temp.store, 'a', { deals: many.slice(3).map((one) => ({ deal: one, keys: [] })) });
  await record(temp.store, 'b', { fleets: [{ fleet: fleet('f', { system: 'Hyperion' }), keys: [] }] });
  // As it is right after the migration; begun once already, and interrupted.
  const db = new Sqlite(temp.file);
  db.exec(`DELETE FROM "SearchText" WHERE "subjectId" <> 'd0';
    INSERT INTO "Note" ("key", "value") VALUES ('search.gather', '1')`);
  expect((await temp.store.history.search('sao 449', 5, null)).rows).toEqual([]);
  const opened = await temp.again();
  for (const text of ['sao 0', 'sao 1', 'sao 449', 'hyperion'])
    expect((await opened.history.search(text, 1, null)).rows).toHaveLength(1);
  expect(db.prepare(`SELECT COUNT(*) FROM "SearchText"`).pluck().get()).toBe(451);
  expect(db.prepare(`SELECT COUNT(*) FROM "Note" WHERE "key" = 'search.gather'`).pluck().get()).toBe(0);
  db.exec(`DELETE FROM "SearchText"`);
  await (await temp.again()).history.search('sao', 1, null);
  expect(db.prepare(`SELECT COUNT(*) FROM "SearchText"`).pluck().get()).toBe(0);
  db.close();
  await temp.close();
});
