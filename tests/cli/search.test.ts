import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runGoivon } from '../helpers/run-goivon.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
beforeEach(async () => {
  temp = await tempStore();
});
afterEach(() => temp.close());

const run = async (args: readonly string[], language = 'vi') => {
  const env = { DATABASE_URL: temp.url, GOIVON_LANGUAGE: language, GOIVON_RATES: 'off' };
  const { code, stdout, stderr } = await runGoivon([...args], { env }).done;
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

describe('goivon search', () => {
  beforeEach(async () => {
    const named = (index: number) =>
      sample.deal(`deal-${index}`, { company: `Sông Hồng ${index}`, investors: [] });
    await sample.recordDeals(temp.store, [1, 2, 3].map(named));
    const fleet = sample.fleet('f', { company: 'Meta', system: 'Hyperion' });
    await sample.record(temp.store, 'f', { fleets: [{ fleet, keys: [] }] });
  });

  it('shows one hit whole', async () => {
    expect(await run(['search', 'song', 'hong', '2'])).toContain('Sông Hồng 2 huy động 6 tỷ USD');
    expect(await run(['search', 'hyperion'], 'en')).toContain('Meta');
  });

  it('shows many as a table, and pages on', async () => {
    const page = await run(['search', 'song hong', '-n', '2']);
    expect(page).toMatch(/Sông Hồng 3[\s\S]*Sông Hồng 2[\s\S]*--after (\S+)/);
    const after = /--after (\S+)/.exec(page)![1]!;
    expect(await run(['search', 'song hong', '-n', '2', '--after', after], 'en')).toContain('Sông Hồng 1');
  });

  it('says that there is nothing, and speaks JSON', async () => {
    expect(await run(['search', 'không có đâu'])).toBe('Không tìm thấy gì cho “không có đâu”.\n');
    expect(JSON.parse(await run(['search', 'hong', '--json'])).rows).toHaveLength(3);
  });
});

describe('goivon status', () => {
  it('tells how the bot fares, beside it', async () => {
    await sample.follow(temp.store, 'a', 'b');
    await sample.owe(temp.store, [await sample.subscribe(temp.store, '1')], 'one');
    const said = await run(['status']);
    for (const words of ['Nguồn tin', '2 (2 tốt)', '1 tin, tin cũ nhất chờ', 'Kênh đăng ký'])
      expect(said).toContain(words);
    expect(said).not.toContain('Discord');
    expect(await run(['status'], 'en')).toContain('2 (2 fine)');
    expect(JSON.parse(await run(['status', '--json']))).toMatchObject({
      owed: 1,
      subscriptions: 1,
      startedAt: null,
    });
  });
});
