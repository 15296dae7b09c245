import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchRates, readEcbRates, readVietcombankRates } from '#feeds/rates.ts';
import { createHttp } from '#platform/http.ts';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.ts';

const ECB = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://example.org/gesmes" xmlns="http://example.org/eurofxref">
  <gesmes:subject>Reference rates</gesmes:subject>
  <Cube>
    <Cube time='2026-11-24'>
      <Cube currency='USD' rate='1.2000'/>
      <Cube currency='JPY' rate='180'/>
      <Cube currency="GBP" rate="0.8"/>
      <Cube currency='XXX' rate='N/A'/><Cube currency='ZZZ' rate='0'/><Cube currency='TOOLONG' rate='3'/>
      <Cube currency='JPY' rate='9'/>
    </Cube>
  </Cube>
</gesmes:Envelope>`;

const VIETCOMBANK = `<?xml version="1.0" encoding="utf-8"?>
<!-- For reference only -->
<ExrateList>
  <DateTime>11/5/2026 9:05:51 AM</DateTime>
  <Exrate CurrencyCode="AUD" CurrencyName="AUSTRALIAN DOLLAR   " Buy="16,000.00" Transfer="16,250.00" Sell="16,750.00" />
  <Exrate CurrencyCode="GBP" CurrencyName="POUND STERLING" Buy="-" Transfer="33,000.00" Sell="33,000.00" />
  <Exrate CurrencyCode="KRW" CurrencyName="KOREAN WON" Buy="16.50" Transfer="-" Sell="-" />
  <Exrate CurrencyCode="RUB" CurrencyName="RUBLE" Buy="-" Transfer="-" Sell="-" />
  <Exrate CurrencyCode="THB" CurrencyName="BAHT" Buy="1,2,3" Transfer="7 00" Sell="" />
  <Exrate CurrencyCode="USD" CurrencyName="US DOLLAR" Buy="24,800.00" Transfer="24,900.00" Sell="25,100.00" />
  <Source>A bank</Source>
</ExrateList>`;

const worth = (rates: ReturnType<typeof readEcbRates>) =>
  Object.fromEntries(rates.map(({ currency, usd, date }) => [currency, `${usd} ${date}`]));

it("reads the Central Bank's file: euros turned into dollars, what is no figure left out", () => {
  expect(worth(readEcbRates(ECB))).toEqual({
    EUR: '1.2 2026-11-24',
    JPY: '0.00666667 2026-11-24',
    GBP: '1.5 2026-11-24',
  });
});

it("reads Vietcombank's file: the middle of transfer and sale, American dates, commas of thousands", () => {
  expect(worth(readVietcombankRates(VIETCOMBANK))).toEqual({
    VND: '0.00004 2026-11-05',
    AUD: '0.66 2026-11-05',
    GBP: '1.32 2026-11-05',
    KRW: '0.00066 2026-11-05',
  });
});

it.each([
  ['nothing', ''],
  ['a page', '<html><body>Access denied</body></html>'],
  ['each other', `${ECB.replaceAll('Cube', 'Exrate')}`],
  ['no day', ECB.replace('2026-11-24', '').replace('time', 'at')],
  ['a day that is none', ECB.replace('2026-11-24', '2026-02-30')],
  ['no dollar', ECB.replace("'USD'", "'usd'")],
  ['an end in the middle', ECB.slice(0, ECB.indexOf('USD'))],
  ['endless tags', '<Cube '.repeat(200_000)],
  ['endless blanks', `<Cube time${' '.repeat(300_000)}`],
])('knows no rate of the Central Bank from %s', (_, xml) => {
  expect(readEcbRates(xml)).toEqual([]);
});

it.each([
  ['nothing', ''],
  ['the other bank', ECB],
  ['a month that is none', VIETCOMBANK.replace('11/5/', '13/5/')],
  ['no date', VIETCOMBANK.replace('DateTime', 'When')],
  ['no dollar', VIETCOMBANK.replace('"USD"', '"US"')],
  ['a dollar without a figure', VIETCOMBANK.replaceAll(/2[45],\d{3}\.00/g, '-')],
  ['endless blanks', `<DateTime>${' '.repeat(300_000)}`],
])('knows no rate of Vietcombank from %s', (_, xml) => {
  expect(readVietcombankRates(xml)).toEqual([]);
});

let server: FeedServer;
const http = createHttp({ allowHosts: ['127.0.0.1'] });
beforeAll(async () => {
  server = await startFeedServer();
});
afterAll(async () => {
  await http.close();
  await server.close();
});
const ask = () =>
  fetchRates(http, undefined, { ecb: server.url('/ecb.xml'), vietcombank: server.url('/vcb.xml') });

it('asks both banks; the Central Bank goes before', async () => {
  server.on('/ecb.xml', { body: ECB });
  server.on('/vcb.xml', { body: `\uFEFF${VIETCOMBANK}` });
  const { rates, troubles } = await ask();
  expect(troubles).toEqual([]);
  expect(rates.map(({ currency }) => currency).sort()).toEqual(['AUD', 'EUR', 'GBP', 'JPY', 'KRW', 'VND']);
  expect(rates.find(({ currency }) => currency === 'GBP')?.usd).toBe(1.5);
});

it('takes what one bank says where the other fails, and says why', async () => {
  server.on('/ecb.xml', { status: 503 });
  server.on('/vcb.xml', { body: VIETCOMBANK });
  const one = await ask();
  expect(one.rates).toHaveLength(4);
  expect(one.troubles).toEqual(['European Central Bank: answered with status 503']);
  server.on('/ecb.xml', { body: 'x'.repeat(200_000) });
  server.on('/vcb.xml', { body: 'no rates today' });
  const none = await ask();
  expect(none.rates).toEqual([]);
  expect(none.troubles).toHaveLength(2);
});

it('ends when it is told to', async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(fetchRates(http, stop.signal)).rejects.toMatchObject({ code: 'aborted' });
});
