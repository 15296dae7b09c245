/** Pictures in answers and in posts: drawn for real, sent as Discord takes them, and left out where there are none. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPainter } from '#charts/painter.ts';
import { createMessenger } from '#discord/messenger.ts';
import type { Chart } from '#domain/chart.ts';
import type { Subscription } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';
import type { Painter } from '#domain/painter.ts';
import { oweBulletins } from '#pipeline/bulletins.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { worldFor } from '../helpers/delivery-world.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import { CHANNEL, startTestBot, type TestBot } from '../helpers/fake-discord-bot.ts';
import { BIT, type FakeFile } from '../helpers/fake-discord-state.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { change, deal, fleet, record, subscribe } from '../store/samples.ts';

const NOW = new Date('2026-11-23T01:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

let temp: TempStore;
let painter: Painter;
let painted: Chart[];
/** null: nothing can be drawn. */
let draw: 'really' | 'a dot' | null;
/** The smallest PNG there is. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const paint = async (chart: Chart) => {
  painted.push(chart);
  if (draw === null) return null;
  return draw === 'really' ? painter.paint(chart) : DOT;
};

beforeAll(() => {
  painter = createPainter({ log: quietLog, deadlineMs: 60_000 });
});
afterAll(() => painter.close());
beforeEach(async () => {
  [painted, draw] = [[], 'a dot'];
  temp = await tempStore();
});
afterEach(() => temp.close());

/** One deal of a company, as it was told on a day. */
async function raise(company: string, days: number, rest: Parameters<typeof deal>[1] = {}): Promise<void> {
  const [id, at] = [`${company}-${days}`, daysAgo(days)];
  await record(
    temp.store,
    `article-${id}`,
    {
      deals: [{ deal: deal(id, { company, firstSeenAt: at, updatedAt: at, ...rest }), keys: [] }],
      changes: [change(`new-${id}`, id, { company, at })],
    },
    { now: at },
  );
}

function size(file: FakeFile | undefined): readonly number[] {
  const { content } = file!;
  expect(content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [content.readUInt32BE(16), content.readUInt32BE(20)];
}

describe('answers', () => {
  let bot: TestBot;
  beforeEach(async () => {
    const { history } = temp.store;
    bot = await startTestBot({ store: { history }, clock: { now: () => NOW }, paint });
  });
  afterEach(async () => {
    expect(bot.fake.state.violations).toEqual([]);
    expect(bot.logged.filter((line) => /failed/.test(line))).toEqual([]);
    await bot.close();
  });
  const act: TestBot['fake']['interact'] = (what) => bot.fake.interact(what);

  it.each([
    [
      'vi',
      'Vốn AI gọi được, 12 tháng gần nhất',
      '3 thương vụ, tổng 12 tỷ USD',
      'Biểu đồ cột: Vốn AI gọi được mỗi tháng. 12/2025: 0;',
      '**11/2026**: 2 thương vụ, tổng 7 tỷ USD',
    ],
    [
      'en-US',
      'Raised for AI, the last 12 months',
      '3 deals worth $12 billion',
      'Column chart: Raised for AI, month by month. Dec 2025: 0;',
      '**Nov 2026**: 2 deals worth $7 billion',
    ],
  ])(
    '/stats in %s: the sums, and the same as a picture',
    { timeout: 60_000 },
    async (locale, title, sum, alt, line) => {
      draw = 'really';
      await raise('xAI', 1, { amount: money(6e9, 'USD') });
      await raise('Sao', 3, { amount: money(1e9, 'USD') });
      await raise('Mai', 90, { amount: money(5e9, 'USD') });
      const reply = await act({ command: 'stats', locale });
      expect(reply.embeds[0]).toMatchObject({ title, image: { url: 'attachment://chart-1.png' } });
      expect(reply.embeds[0]?.description).toContain(sum);
      expect(reply.embeds[0]?.description).toContain(line);
      expect(reply.files.map(({ filename }) => filename)).toEqual(['chart-1.png']);
      expect(size(reply.files[0])).toEqual([1600, 900]);
      expect(reply.files[0]?.description).toContain(alt);
    },
  );

  it.each([
    [{ period: 'month' }, 'Vốn AI gọi được, tháng này', '**xAI**: 1 thương vụ, tổng 6 tỷ USD', 'bars'],
    [
      { period: 'year', by: 'round' },
      'Vốn AI gọi được, năm nay',
      '**Hạt giống**: 1 thương vụ, tổng 5 tỷ USD',
      'bars',
    ],
    [{ period: 'all', by: 'kind' }, 'từ trước đến nay', '**Vay nợ**: 1 thương vụ, tổng 1 tỷ USD', 'bars'],
    [{ period: 'all', by: 'month' }, 'từ trước đến nay', '**1/2026**: 1 thương vụ, tổng 5 tỷ USD', 'columns'],
  ] as const)('/stats %j', async (options, title, line, kind) => {
    await raise('xAI', 1, { amount: money(6e9, 'USD') });
    await raise('Sao', 3, { amount: money(1e9, 'USD'), kind: 'debt' });
    await raise('Mai', 310, { amount: money(5e9, 'USD'), round: 'Seed' });
    const reply = await act({ command: 'stats', options });
    expect(reply.embeds[0]?.title).toContain(title);
    expect(reply.embeds[0]?.description).toContain(line);
    expect(painted.map((chart) => chart.kind)).toEqual([kind]);
  });

  it('/stats of nothing, and of a single deal, has no picture', async () => {
    expect((await act({ command: 'stats' })).content).toBe(
      'Chưa ghi nhận thương vụ nào trong 12 tháng gần nhất.',
    );
    expect((await act({ command: 'stats', locale: 'en-GB', options: { period: 'all' } })).content).toBe(
      'No deals on record for all time.',
    );
    await raise('xAI', 1);
    const reply = await act({ command: 'stats' });
    expect(reply.embeds[0]?.description).toContain('1 thương vụ, tổng 6 tỷ USD');
    expect([reply.files, painted]).toEqual([[], []]);
  });

  it('/company shows what it was worth, step by step, in both languages', async () => {
    const worth = (billions: number) => ({ value: billions * 1e9, currency: 'USD', basis: 'post' as const });
    await raise('xAI', 700, { valuation: worth(24) });
    await raise('xAI', 300, { valuation: worth(50) });
    await raise('xAI', 20, { valuation: worth(230) });
    await raise('xAI', 2, { valuation: worth(900), status: 'talks' });
    for (const [locale, title, text] of [
      ['vi', 'Định giá của xAI', '230 tỷ USD'],
      ['en-US', 'xAI: valuation', '$230 billion'],
    ] as const) {
      const reply = await act({ command: 'company', options: { name: 'xai' }, locale });
      expect(reply.files).toHaveLength(1);
      expect(reply.embeds.map(({ image }) => image?.url).filter(Boolean)).toEqual([
        `attachment://${reply.files[0]?.filename}`,
      ]);
      const chart = painted.pop();
      expect(chart).toMatchObject({ kind: 'steps', title });
      expect(chart?.points.map((point) => point.text).at(-1)).toBe(text);
      expect(chart?.points).toHaveLength(3);
    }
  });

  it('/gpu compares companies in H100s, their systems together', async () => {
    const current = (count: number, h100: number | null) => ({
      count,
      unit: 'GPU' as const,
      model: null,
      h100,
    });
    const fleets = [
      fleet('f1', { current: current(100_000, 100_000) }),
      fleet('f2', { system: 'Colossus 2', current: current(50_000, 125_000) }),
      fleet('f3', { company: 'Meta', current: current(350_000, 350_000) }),
      fleet('f4', { company: 'FPT', current: current(1_000, null) }),
    ];
    await record(temp.store, 'fleets', { fleets: fleets.map((one) => ({ fleet: one, keys: [] })) });
    const reply = await act({ command: 'gpu' });
    expect(reply.files[0]?.description).toBe(
      'Biểu đồ thanh: Ai có bao nhiêu chip AI. Meta: 350.000; xAI: 225.000.',
    );
    expect(painted[0]?.subtitle).toContain('quy đổi ra H100');
    expect((await act({ command: 'gpu', locale: 'en-US' })).files[0]?.description).toContain('Meta: 350,000');
  });

  it('F16 an answer whose picture could not be drawn is given without', async () => {
    draw = null;
    await raise('xAI', 1);
    await raise('Mai', 90);
    const reply = await act({ command: 'stats' });
    expect(painted).toHaveLength(1);
    expect(reply.embeds[0]).toMatchObject({ title: 'Vốn AI gọi được, 12 tháng gần nhất' });
    expect([reply.embeds[0]?.image, reply.files]).toEqual([undefined, []]);
  });

  it('H10 a picture that takes long is deferred for, and edited in', async () => {
    const paintNow = paint;
    await bot.close();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    bot = await startTestBot({
      store: { history: temp.store.history },
      clock: { now: () => NOW },
      paint: (chart) => held.then(() => paintNow(chart)),
    });
    await raise('xAI', 1);
    await raise('Mai', 90);
    const reply = act({ command: 'stats' });
    while (!bot.fake.state.requests.some(({ path }) => path.endsWith('/callback')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    const { type, files } = await reply;
    expect([type, files.length]).toEqual([5, 1]);
  });
});

describe('posts', () => {
  let fake: FakeDiscord;
  beforeEach(async () => {
    fake = await startFakeDiscord();
  });
  afterEach(async () => {
    expect(fake.state.violations).toEqual([]);
    await fake.close();
  });

  async function weekly(set: Partial<Subscription> = {}): Promise<void> {
    const { id: _id, createdAt: _at, ...plain } = await subscribe(temp.store, CHANNEL, daysAgo(90));
    const schedule = { every: 'week', weekday: 1, hour: 8, timeZone: 'Asia/Ho_Chi_Minh' } as const;
    await temp.store.subscriptions.save(
      { ...plain, updates: 'none', schedule, digestDueAt: NOW, ...set },
      daysAgo(90),
    );
  }

  async function deliver(now: Date = NOW): Promise<void> {
    const clock = { now: () => now };
    const messenger = createMessenger({ token: TOKEN, api: fake.api, clock, log: quietLog, paint });
    const world = worldFor(temp.store, messenger, clock);
    await oweBulletins(world);
    await deliverDue(world);
  }
  const messages = () => fake.state.channel(CHANNEL).messages;

  it.each([
    [
      'vi',
      'Bản tin tuần 16/11 – 23/11/2026',
      'Tuần qua: 2 thương vụ, tổng 7 tỷ USD; tuần trước đó: 1 thương vụ, tổng 5 tỷ USD.',
      'Biểu đồ cột: Vốn AI gọi được mỗi tuần.',
    ],
    [
      'en',
      'Weekly digest, 16 Nov – 23 Nov 2026',
      'Past week: 2 deals worth $7 billion; the week before: 1 deal worth $5 billion.',
      'Column chart: Raised for AI, week by week.',
    ],
  ] as const)(
    'a scheduled digest in %s comes with its picture, once',
    { timeout: 60_000 },
    async (language, title, text, alt) => {
      draw = 'really';
      await weekly({ language });
      await raise('Sao', 3, { amount: money(1e9, 'USD') });
      await raise('xAI', 1, { amount: money(6e9, 'USD') });
      await raise('Mai', 9, { amount: money(5e9, 'USD') });
      await deliver();
      await deliver(new Date(NOW.getTime() + 60_000));
      expect(messages()).toHaveLength(1);
      const [message] = messages();
      expect(message?.embeds[0]).toMatchObject({ title, image: { url: 'attachment://chart-1.png' } });
      const lines = String(message?.embeds[0]?.description).split('\n');
      expect(lines[0]).toBe(text);
      expect(lines.slice(1).map((line) => /xAI|Sao/.exec(line)?.[0])).toEqual(['xAI', 'Sao']);
      expect(message?.nonce).toMatch(/^[0-9a-f]{24}$/);
      expect(size(message?.attachments[0])).toEqual([1600, 900]);
      expect(message?.attachments[0]?.description).toContain(alt);
      const request = fake.state.requests.find(({ files }) => files.length > 0);
      expect(request?.body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    },
  );

  it('whose answer was lost after the upload is posted once', async () => {
    await weekly();
    await raise('xAI', 1);
    await raise('Mai', 9);
    fake.fault({ path: '/messages', answer: { status: 502, body: {} }, when: 'after' });
    await deliver();
    await deliver(new Date(NOW.getTime() + 20_000));
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.attachments).toHaveLength(1);
    expect((await temp.store.outbox.counts()).pending).toBe(0);
  });

  it('F16 goes without where nothing can be drawn', async () => {
    draw = null;
    await weekly();
    await raise('xAI', 1);
    await raise('Mai', 9);
    await deliver();
    expect(painted).toHaveLength(1);
    expect(messages()[0]?.embeds[0]).toMatchObject({ title: 'Bản tin tuần 16/11 – 23/11/2026' });
    expect([messages()[0]?.embeds[0]?.image, messages()[0]?.attachments]).toEqual([undefined, []]);
  });

  it('goes without where files may not be attached, and the channel stays', async () => {
    await weekly();
    await raise('xAI', 1);
    await raise('Mai', 9);
    fake.state.channel(CHANNEL).permissions &= ~BIT.attach;
    await deliver();
    expect(messages()).toHaveLength(1);
    expect([messages()[0]?.embeds[0]?.image, messages()[0]?.attachments]).toEqual([undefined, []]);
    expect((await temp.store.subscriptions.forChannel(CHANNEL))?.pausedReason).toBeNull();
  });

  it('an edit brings another picture in place of the first, or takes it away', async () => {
    const clock = { now: () => NOW };
    const messenger = createMessenger({ token: TOKEN, api: fake.api, clock, log: quietLog, paint });
    const chart: Chart = { kind: 'bars', title: 't', subtitle: '', points: [], alt: 'thứ nhất' };
    const post = {
      kind: 'bulletin',
      language: 'vi',
      title: 'Một',
      url: null,
      fields: [],
      lines: [],
      sources: [],
      at: null,
      footer: null,
      tone: 'digest',
    } as const;
    const options = { nonce: 'n1', replyTo: null, firstAttemptAt: NOW };
    const sent = await messenger.post(CHANNEL, { ...post, chart }, options);
    const id = sent.kind === 'sent' ? String(sent.messageId) : '';
    await messenger.edit(CHANNEL, id, { ...post, chart: { ...chart, alt: 'thứ hai' } });
    expect(messages()[0]?.attachments.map(({ description }) => description)).toEqual(['thứ hai']);
    await messenger.edit(CHANNEL, id, post);
    expect(messages()[0]?.attachments).toEqual([]);
    expect(messages()[0]?.embeds[0]?.image).toBeUndefined();
  });
});
