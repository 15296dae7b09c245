/** /search, /preview, /sources and /status on a real store, by the real discord.js client, in both languages. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deal } from '#domain/deal.ts';
import { money } from '#domain/money.ts';
import { freshState, type SourceState } from '#domain/source.ts';
import { CHANNEL, startTestBot, type TestBot } from '../helpers/fake-discord-bot.ts';
import { memoryPorts } from '../helpers/fake-discord-ports.ts';
import { OWNER_ID } from '../helpers/fake-discord-state.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import * as sample from '../store/samples.ts';

let temp: TempStore;
let bot: TestBot;
const now = Date.now();
const ago = (minutes: number) => new Date(now - minutes * 60_000);
const DAY = 24 * 60;

beforeEach(async () => {
  temp = await tempStore();
  const { history, subscriptions, sources } = temp.store;
  bot = await startTestBot({
    ports: { ...memoryPorts(), history, subscriptions, sources },
    reviewers: ['600000000000000055'],
  });
});
afterEach(async () => {
  expect(bot.fake.state.violations).toEqual([]);
  expect(bot.logged.filter((line) => line.includes('failed'))).toEqual([]);
  await bot.close();
  await temp.close();
});

const act: TestBot['fake']['interact'] = (what) => bot.fake.interact(what);
const textOf = (reply: Awaited<ReturnType<typeof act>>) =>
  [
    reply.content,
    ...reply.embeds.flatMap((one) => [
      one.title,
      one.description,
      ...(one.fields ?? []).map(({ name, value }) => `${name}: ${value}`),
    ]),
  ].join('\n');
const both = async (command: string, options: Record<string, string | number> = {}, more: object = {}) => ({
  vi: textOf(await act({ command, options, ...more })),
  en: textOf(await act({ command, options, locale: 'en-US', ...more })),
});

function deal(id: string, set: Partial<Deal> = {}): Deal {
  const at = set.firstSeenAt ?? ago(60);
  return sample.deal(id, { investors: [], firstSeenAt: at, updatedAt: at, ...set });
}

describe('/search', () => {
  it('shows the card of the only hit, found by what an article says', async () => {
    const claim = sample.claim('c', 'it', { source: sample.claimSource('a') });
    await sample.record(temp.store, 'a', {
      deals: [{ deal: deal('it', { company: 'Sông Hồng AI' }), keys: [] }],
      claims: [{ ...claim, evidence: { ...claim.evidence!, quote: 'dẫn đầu bởi Quỹ Hải Đăng' } }],
    });
    const { vi, en } = await both('search', { text: 'HAI DANG' });
    expect(vi).toContain('Sông Hồng AI huy động 6 tỷ USD ở vòng Series C');
    expect(en).toContain('Sông Hồng AI raises $6 billion in Series C');
    expect(vi).toContain('Tình trạng: ');
  });

  it('lists many, a page at a time, with buttons that outlive a restart', async () => {
    await sample.recordDeals(
      temp.store,
      Array.from({ length: 23 }, (_, index) => deal(`d${index}`, { company: `Sao ${index}` })),
    );
    const first = await act({ command: 'search', options: { text: 'sao' } });
    expect(first.quiet).toBe(false);
    expect(first.embeds[0]?.title).toBe('Kết quả cho “sao”');
    expect(first.embeds[0]?.description?.split('\n')).toHaveLength(10);
    expect(first.buttons.map(({ label }) => label)).toEqual(['Xem tiếp']);
    await bot.close();
    const { history, subscriptions, sources } = temp.store;
    bot = await startTestBot({ ports: { ...memoryPorts(), history, subscriptions, sources } });
    const second = await act({ button: first.buttons[0]!.custom_id, locale: 'en-US' });
    expect([second.type, second.embeds[0]?.title]).toEqual([7, 'Results for “sao”']);
    expect(second.buttons.map(({ label }) => label)).toEqual(['Back to start', 'More']);
    const third = await act({ button: second.buttons[1]!.custom_id });
    expect(third.embeds[0]?.description?.split('\n')).toHaveLength(3);
    const all = [first, second, third].flatMap(
      (reply) => reply.embeds[0]?.description?.match(/Sao \d+/g) ?? [],
    );
    expect(new Set(all).size).toBe(23);
    const back = await act({ button: third.buttons[0]!.custom_id });
    expect(back.embeds[0]?.description).toBe(first.embeds[0]?.description);
  });

  it('finds nothing politely, whatever was typed, and takes no made-up button amiss', async () => {
    for (const text of ['không có đâu', '*', '[x](https://evil.example)', '@everyone', '"'.repeat(100)]) {
      const { vi, en } = await both('search', { text });
      expect(vi).toMatch(/^Không tìm thấy gì cho “/);
      expect(en).toMatch(/^Nothing found for “/);
      expect(vi).not.toContain('](https://');
    }
    for (const state of ['', '|', 'x', 'zz|', '%'])
      expect(textOf(await act({ button: `search:${state}` }))).toContain('Không tìm thấy gì');
    await sample.recordDeals(temp.store, [deal('d', { company: 'Sao' })]);
    expect(textOf(await act({ button: 'search:|sao' }))).toContain('Sao huy động');
  });

  it('says how to see the rest where the words are too long for a button', async () => {
    const company = `Công ty ${'Rất Dài '.repeat(11)}`.trim();
    await sample.recordDeals(
      temp.store,
      Array.from({ length: 12 }, (_, index) => deal(`d${index}`, { company: `${company} ${index}` })),
    );
    const reply = await act({ command: 'search', options: { text: company.slice(0, 100) } });
    expect(reply.buttons).toEqual([]);
    expect(reply.embeds[0]?.description).toContain('hãy tìm ngắn gọn hơn');
  });
});

describe('/preview', () => {
  const subscribe = (set: object = {}) =>
    temp.store.subscriptions.save(
      {
        channelId: CHANNEL,
        guildId: 'g',
        language: 'vi',
        filter: { minUsd: 10_000_000, kinds: ['equity'], companies: [], rounds: [], compute: false },
        updates: 'both',
        schedule: null,
        digestDueAt: null,
        mentionRoleId: null,
        crosspost: false,
        place: 'text',
        createdBy: null,
        pausedReason: null,
        ...set,
      },
      new Date(),
    );

  async function news(): Promise<void> {
    await sample.recordDeals(temp.store, [
      deal('big', { company: 'Lớn', amount: money(50e6, 'USD') }),
      deal('small', { company: 'Nhỏ', amount: money(2e6, 'USD') }),
      deal('tiny', { company: 'Tí', amount: money(1e6, 'USD') }),
      deal('debt', { company: 'Vay', kind: 'debt', amount: money(50e6, 'USD') }),
      deal('changed', { company: 'Cũ', firstSeenAt: ago(20 * DAY), updatedAt: ago(30) }),
      deal('old', { company: 'Xưa', firstSeenAt: ago(20 * DAY) }),
    ]);
    const fleet = sample.fleet('f', { company: 'Chip', firstSeenAt: ago(60), updatedAt: ago(60) });
    await sample.record(temp.store, 'fleet', { fleets: [{ fleet, keys: [] }] });
  }

  it('counts first, then tells what is sent and why each other deal is not', async () => {
    await news();
    await subscribe();
    const { vi, en } = await both('preview');
    expect(vi.split('\n').slice(0, 6)).toEqual([
      '',
      'Tin của kênh này trong 7 ngày qua',
      '**2 tin được gửi, 4 tin không gửi**',
      '2 × dưới mức tối thiểu 10 triệu USD',
      '1 × khác hình thức đã chọn',
      '1 × tin chip AI đang tắt',
    ]);
    expect(en.split('\n').slice(1, 4)).toEqual([
      "This channel's news of the last 7 days",
      '**2 sent, 4 left out**',
      '2 × below the minimum of $10 million',
    ]);
    expect(vi).toMatch(/✓ [\d/]+ {2}\*\*Lớn huy động 50 triệu USD/);
    expect(vi).toMatch(/✓ [\d/]+ \(cập nhật\) {2}\*\*Cũ /);
    expect(vi).toMatch(/– [\d/]+ {2}\*\*Nhỏ .* · dưới mức tối thiểu 10 triệu USD/);
    expect(en).toMatch(/– .*\*\*Vay .* · not the chosen kind/);
    expect(en).toMatch(/– .*\*\*Chip .* · accelerator news is off/);
    expect(vi).not.toContain('Xưa');
    expect(textOf(await act({ command: 'preview', options: { days: 30 } }))).toContain('Xưa');
  });

  it.each([
    [{ companies: ['xAI'] }, 'không thuộc các công ty đã chọn', 'not among the chosen companies'],
    [{ rounds: ['Seed'] }, 'khác vòng đã chọn', 'not a chosen round'],
  ])('says why of %j', async (filter, vi, en) => {
    await sample.recordDeals(temp.store, [deal('d', { company: 'Sao' })]);
    await subscribe({
      filter: { minUsd: null, kinds: [], companies: [], rounds: [], compute: true, ...filter },
    });
    const said = await both('preview');
    expect([said.vi, said.en]).toEqual([
      expect.stringContaining(`1 × ${vi}`),
      expect.stringContaining(`1 × ${en}`),
    ]);
  });

  it('accelerators that came with a deal are on its card', async () => {
    const from = [sample.claimSource('a')];
    const fleet = sample.fleet('f', {
      company: 'Sao',
      firstSeenAt: ago(60),
      updatedAt: ago(60),
      sources: from,
    });
    await sample.record(temp.store, 'a', {
      deals: [{ deal: deal('d', { company: 'Sao', sources: from }), keys: [] }],
      fleets: [{ fleet, keys: [] }],
    });
    const { vi, en } = await both('preview');
    expect(vi).toContain('1 × đã nằm trong thẻ tin của thương vụ cùng công ty');
    expect(en).toContain("1 × on the card of the company's deal already");
  });

  it('says what it goes by where the channel is not subscribed, paused, or gets a digest only', async () => {
    await news();
    expect((await both('preview')).vi).toContain('chưa đăng ký; dưới đây là theo thiết lập mặc định');
    const paused = await subscribe();
    await temp.store.subscriptions.remove(CHANNEL);
    await subscribe({ pausedReason: 'Missing *Access*' });
    expect((await both('preview')).en).toContain('it gets nothing at present: Missing \\*Access\\*');
    await subscribe({
      updates: 'none',
      schedule: { every: 'day', weekday: 1, hour: 8, timeZone: 'UTC' },
      digestDueAt: new Date(now + DAY * 60_000),
    });
    expect((await both('preview')).vi).toContain('tất cả nằm trong bản tổng hợp');
    expect(paused.channelId).toBe(CHANNEL);
  });

  it('is quiet, pages, and is for who manages a server', async () => {
    await sample.recordDeals(
      temp.store,
      Array.from({ length: 14 }, (_, index) => deal(`d${index}`, { company: `Sao ${index}` })),
    );
    const first = await act({ command: 'preview' });
    expect(first.quiet).toBe(true);
    const second = await act({ button: first.buttons[0]!.custom_id });
    expect(second.embeds[0]?.description?.match(/✓/g)).toHaveLength(4);
    expect(second.buttons.map(({ label }) => label)).toEqual(['Về đầu']);
    expect((await both('preview', {}, { permissions: 0n })).vi).toContain('Cần quyền Quản lý máy chủ');
    expect((await both('preview', {}, { guildId: null })).en).toContain('server');
    expect((await both('preview', { days: 1 })).vi).toContain('14 tin được gửi, 0 tin không gửi');
  });

  it('says so where there is nothing', async () => {
    const { vi, en } = await both('preview', { days: 3 });
    expect(vi).toContain('Trong 3 ngày qua không có thương vụ nào mới hay thay đổi.');
    expect(en).toContain('No deal is new or changed in the last 3 days.');
  });
});

const STATES: Readonly<Record<string, Partial<SourceState>>> = {
  Tốt: { health: 'ok', lastSuccessAt: ago(5) },
  Lỗi: { health: 'failing', lastSuccessAt: ago(3 * 60 + 5), lastError: 'it answered 503' },
  Chặn: { health: 'blocked', lastSuccessAt: null, lastError: 'it answered 403' },
  Mất: { health: 'gone', goneSince: ago(5 * DAY), lastError: 'it answered 410' },
  Mới: {},
};

async function followed() {
  const sources = Object.keys(STATES).map((name, index) =>
    sample.source(`s${index}`, { name, language: index % 2 ? 'en' : 'vi' }),
  );
  await temp.store.sources.follow([...sources, sample.source('off', { enabled: false })], new Date());
  for (const source of sources) {
    const state = { ...freshState(new Date()), ...STATES[source.name] };
    if (state.health !== 'new') await temp.store.sources.recordPoll(source.id, state, [], new Date());
  }
}

describe('/sources', () => {
  it('tells of each how it fares in plain words, the worst first', async () => {
    await followed();
    const { vi, en } = await both('sources');
    expect(vi.split('\n')).toEqual([
      '',
      '5 nguồn tin đang theo dõi',
      '1 tốt, 1 chưa đọc lần nào, 1 đang lỗi, 1 bị chặn, 1 đã ngừng',
      '**Mất** (báo đưa tin gốc, tiếng Anh): đã ngừng hẳn từ 5 ngày trước, không hỏi lại nữa',
      '**Chặn** (báo đưa tin gốc, tiếng Việt): bị chặn: trang từ chối cho bot đọc (mã 403)',
      '**Lỗi** (báo đưa tin gốc, tiếng Anh): không đọc được từ 3 giờ trước: máy chủ của trang gặp lỗi (mã 503)',
      '**Mới** (báo đưa tin gốc, tiếng Việt): chưa đọc lần nào',
      '**Tốt** (báo đưa tin gốc, tiếng Việt): đọc tốt, gần nhất 5 phút trước',
    ]);
    expect(en.split('\n').slice(2, 5)).toEqual([
      '1 fine, 1 not read yet, 1 failing, 1 blocked, 1 gone',
      '**Mất** (own reporting, in English): gone for good since 5 days ago; not asked any more',
      '**Chặn** (own reporting, in Vietnamese): blocked: the site refuses the bot (403)',
    ]);
  });

  it('is quiet and pages; a made-up page is the first', async () => {
    await temp.store.sources.follow(
      Array.from({ length: 30 }, (_, index) =>
        sample.source(`s${index}`, { name: `Báo ${String(index).padStart(2, '0')}` }),
      ),
      new Date(),
    );
    const first = await act({ command: 'sources' });
    expect(first.quiet).toBe(true);
    const second = await act({ button: first.buttons[0]!.custom_id });
    const third = await act({ button: second.buttons[1]!.custom_id });
    const names = [first, second, third].flatMap(
      ({ embeds }) => embeds[0]?.description?.match(/Báo \d\d/g) ?? [],
    );
    expect(new Set(names).size).toBe(30);
    for (const state of ['', '99999', '-1', 'x', '400'])
      expect(textOf(await act({ button: `sources:${state}` }))).toContain('Báo 00');
  });

  it('says so where none is followed', async () => {
    expect(await both('sources')).toEqual({
      vi: expect.stringContaining('Chưa theo dõi'),
      en: expect.stringContaining('No source'),
    });
  });
});

describe('/status', () => {
  it('tells its owner everything, and others what anybody may know', async () => {
    await followed();
    Object.assign(bot.ports.status, {
      at: new Date(now),
      startedAt: ago(3 * DAY),
      sources: (await temp.store.sources.list()).filter(({ enabled }) => enabled),
      lastPollAt: ago(5),
      owed: 3,
      oldestDueAt: ago(4),
      subscriptions: 42,
      paused: [{ channelId: '800000000000000009', reason: 'Missing Access' }],
      day: {
        waiting: 7,
        lags: [...Array.from({ length: 98 }, (_, index) => 60 + index), 1900, 1900],
        sent: { card: 100, update: 20 },
        refused: [{ reason: 'Missing Access', count: 2 }],
        lastNewsAt: ago(12),
        databaseBytes: 84_300_000,
      },
    });
    const { vi, en } = await both('status', {}, { userId: OWNER_ID });
    for (const [said, expected] of [
      [vi, 'Nguồn tin: 5 (1 tốt, 1 chưa đọc lần nào, 1 đang lỗi, 1 bị chặn, 1 đã ngừng)'],
      [vi, 'Nguồn trục trặc: Mất: đã ngừng hẳn từ 5 ngày trước, không hỏi lại nữa\nChặn: bị chặn'],
      [vi, 'Độ trễ (24 giờ qua): Một nửa trong vòng 110 giây, 99% trong vòng 31 phút (100 thẻ tin)'],
      [vi, 'Hàng chờ gửi: 3 tin, tin cũ nhất chờ 4 phút'],
      [vi, 'Bài chờ đọc: 7'],
      [vi, 'Đã gửi (24 giờ qua): 100 thẻ tin\n20 cập nhật'],
      [vi, 'Bị từ chối (24 giờ): 2 × Missing Access'],
      [vi, 'Kênh đăng ký: 42'],
      [vi, 'Kênh tạm dừng: 800000000000000009: Missing Access'],
      [vi, 'Kết nối Discord: Thông suốt '],
      [vi, 'Lần đọc nguồn gần nhất: 5 phút trước'],
      [vi, 'Tin mới nhất: 12 phút trước'],
      [vi, 'Cơ sở dữ liệu: 84 MB'],
      [vi, 'Đã chạy: 3 ngày'],
      [vi, 'Phiên bản: 1\\.2.3'],
      [en, 'Delay (last 24 hours): Half within 110 seconds, 99% within 31 minutes (100 cards)'],
      [en, 'Waiting to be posted: 3 posts, the oldest for 4 minutes'],
      [en, 'Discord connection: Up for '],
      [en, 'Database: 84 MB'],
    ] as const)
      expect(said).toContain(expected);
    const trusted = await act({ command: 'status', userId: '600000000000000055' });
    expect(textOf(trusted)).toContain('Cơ sở dữ liệu: 84 MB');
    const others = await both('status', {}, { userId: '600000000000000077' });
    expect(others.vi.split('\n').filter((line) => line !== '')).toEqual([
      'Tình trạng của bot',
      'Nguồn tin: 5',
      'Tin mới nhất: 12 phút trước',
      'Phiên bản: 1\\.2.3',
    ]);
    expect(others.en).not.toMatch(/Missing|800000/);
    expect((await act({ command: 'status' })).quiet).toBe(true);
  });
});
