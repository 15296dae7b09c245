import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { money } from '#domain/money.ts';
import { CHANNEL, startTestBot, type TestBot, until } from '../helpers/fake-discord-bot.ts';
import { BIT } from '../helpers/fake-discord-state.ts';
import { aChange, aDeal, aFleet, known } from '../helpers/fake-discord-world.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startTestBot({
    before: ({ state }) => {
      state.channel('800000000000000002');
      state.channel('800000000000000077', { type: 2 });
    },
  });
});
afterAll(() => bot.close());
beforeEach(() => {
  const { ports } = bot;
  const deal = aDeal();
  ports.deals.splice(0, ports.deals.length, deal);
  ports.fleets.splice(0, ports.fleets.length, aFleet(), aFleet({ id: 'f2', company: 'Meta', system: null }));
  const changes = [aChange({ field: 'new' }), aChange({ field: 'status', old: 'talks', new: 'closed' })];
  ports.timelines.splice(0, ports.timelines.length, { known: known({ deal }), changes, reviews: [] });
  ports.saved.clear();
  ports.slow = async () => undefined;
});
afterEach(() => {
  expect(bot.fake.state.violations).toEqual([]);
  expect(bot.logged.filter((line) => line.startsWith('an interaction failed'))).toEqual([]);
});

const act: TestBot['fake']['interact'] = (what) => bot.fake.interact(what);

describe('answers in the asker’s language', () => {
  it.each([
    ['latest', {}, '**xAI huy động 6 tỷ USD ở vòng Series C**', '**xAI raises $6 billion in Series C**'],
    ['latest', { count: 1 }, 'xAI huy động 6 tỷ USD ở vòng Series C', 'xAI raises $6 billion in Series C'],
    ['latest', { company: 'nobody' }, 'Chưa có thương vụ nào khớp', 'No deal matches'],
    ['company', { name: 'xai' }, 'Diễn biến', 'Timeline'],
    ['company', { name: 'nobody' }, 'Chưa có tin nào về “nobody”', 'Nothing about “nobody” yet'],
    ['deal', { deal: 'deal-xai' }, '~~đang đàm phán~~ → **đã hoàn tất**', '~~in talks~~ → **closed**'],
    ['deal', { deal: 'nothing' }, 'Không tìm thấy thương vụ này', 'There is no such deal'],
    ['gpu', {}, '**xAI · Colossus vận hành 100.000 GPU H100', '**xAI · Colossus runs 100,000 H100 GPUs'],
    ['gpu', { company: 'Meta' }, 'Meta vận hành 100.000 GPU H100', 'Meta runs 100,000 H100 GPUs'],
    [
      'subscribe',
      {},
      `Xong. Từ giờ <#${CHANNEL}> sẽ nhận tin gọi vốn và tin chip AI bằng tiếng Việt`,
      `Done. <#${CHANNEL}> now gets funding and accelerator news in English`,
    ],
    ['unsubscribe', {}, `<#${CHANNEL}> chưa đăng ký`, `<#${CHANNEL}> has no subscription`],
    ['subscriptions', {}, 'Máy chủ này chưa có kênh nào', 'No channel of this server'],
    ['help', {}, 'Gọi Vốn theo dõi tin gọi vốn AI', 'Gọi Vốn follows AI funding news'],
  ])('/%s %j', async (command, options, vi, en) => {
    for (const [locale, expected] of [
      ['vi', vi],
      ['en-US', en],
      ['fr', en],
    ] as const) {
      bot.ports.saved.clear();
      const reply = await act({ command, options, locale });
      expect(JSON.stringify([reply.content, reply.embeds])).toContain(expected);
      expect(reply.type).toBe(4);
    }
  });
});

describe('/latest', () => {
  it('pages with buttons that carry their own state', async () => {
    bot.ports.deals.push(
      ...Array.from({ length: 11 }, (_, index) => aDeal({ id: `d${index}`, company: `C${index}` })),
    );
    const first = await act({ command: 'latest', options: { count: 5, kind: 'equity' } });
    expect(first.buttons.map(({ label }) => label)).toEqual(['Xem tiếp']);
    const second = await act({ button: first.buttons[0]?.custom_id ?? '' });
    expect(second.type).toBe(7);
    expect(second.buttons.map(({ label }) => label)).toEqual(['Về đầu', 'Xem tiếp']);
    const third = await act({ button: second.buttons[1]?.custom_id ?? '', locale: 'en-US' });
    expect(third.embeds[0]?.description).toContain('C10');
    expect(third.buttons.map(({ label }) => label)).toEqual(['Back to start']);
  });

  it.each([
    'latest:',
    'latest:99999|x',
    'latest:5|%E0%|||||',
    'nothing:1',
    'help:x',
    'latest:5|0|||||zzzzzzzzzzzzzz',
  ])('H17 a forged button is harmless: %s', async (button) => {
    const reply = act({ button });
    const other = await act({ command: 'help' });
    expect(other.type).toBe(4);
    if (button.startsWith('latest:')) expect((await reply).type).toBe(7);
  });

  it('H10 a slow answer is deferred within the three seconds and edited in later', async () => {
    let release: () => void = () => undefined;
    bot.ports.slow = () => new Promise((resolve) => (release = resolve));
    const before = bot.fake.state.requests.length;
    const reply = act({ command: 'latest' });
    while (!bot.fake.state.requests.slice(before).some(({ path }) => path.endsWith('/callback')))
      await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    expect(await reply).toMatchObject({ type: 5, embeds: [{ title: 'Tin gọi vốn mới nhất' }] });
  });

  it('a failing store is an apology to the asker and an error in the log', async () => {
    bot.ports.slow = async () => {
      throw new Error('disk gone');
    };
    expect((await act({ command: 'latest' })).content).toContain('Lệnh này vừa gặp lỗi');
    expect(bot.logged.some((line) => line.startsWith('a command failed'))).toBe(true);
  });

  it('H06 the same interaction twice is answered once', async () => {
    const callbacks = () => bot.fake.state.requests.filter(({ path }) => path.endsWith('/callback')).length;
    const before = callbacks();
    await act({ command: 'latest', times: 3 });
    await act({ command: 'help' });
    expect(callbacks()).toBe(before + 2);
  });

  it.each([
    ['H11', 404, 10062],
    ['H12', 400, 40060],
  ])('%s an answer that Discord no longer takes (%i/%i) is logged, no more', async (_case, status, code) => {
    bot.fake.fault({ path: '/callback', when: 'before', answer: { status, body: { message: 'no', code } } });
    void act({ command: 'help' });
    expect((await act({ command: 'help' })).type).toBe(4);
    await until(() =>
      bot.logged.some((line) => line.startsWith('an answer came too late') && line.includes(String(code))),
    );
  });
});

describe('completion', () => {
  it('H13 at most 25 choices of at most 100 characters, from ten thousand names', async () => {
    bot.ports.deals.splice(
      0,
      1,
      ...Array.from({ length: 10_000 }, (_, index) =>
        aDeal({ company: `Công ty ${index} ${'x'.repeat(index % 200)}` }),
      ),
    );
    const { choices, type } = await act({
      command: 'latest',
      options: { company: 'Công' },
      typing: 'company',
    });
    expect(type).toBe(8);
    expect(choices).toHaveLength(25);
  });

  it('offers rounds, deals by their headline in the asker’s language, and the last of several names', async () => {
    expect((await act({ command: 'latest', options: { round: 'ser' }, typing: 'round' })).choices).toEqual([
      { name: 'Series C', value: 'Series C' },
    ]);
    expect(
      (await act({ command: 'deal', options: { deal: '' }, typing: 'deal', locale: 'en-US' })).choices,
    ).toEqual([{ name: 'xAI raises $6 billion in Series C', value: 'deal-xai' }]);
    expect(
      (await act({ command: 'subscribe', options: { companies: 'Meta, x' }, typing: 'companies' })).choices,
    ).toEqual([{ name: 'Meta, xAI', value: 'Meta, xAI' }]);
    expect(
      (await act({ command: 'gpu', options: { company: 'x' }, typing: 'company' })).choices,
    ).toHaveLength(1);
    expect((await act({ command: 'company', options: { name: 'x' }, typing: 'name' })).choices).toHaveLength(
      1,
    );
  });
});

describe('subscriptions', () => {
  it('/subscribe schedules a digest by the clocks of a time zone', async () => {
    const options = {
      updates: 'none',
      digest: 'week',
      digest_day: 5,
      digest_hour: 17,
      time_zone: 'Asia/Tokyo',
    };
    const reply = await act({ command: 'subscribe', options });
    expect(reply.content).toContain(
      'không gửi từng tin, bản tổng hợp lúc 17 giờ thứ Sáu hằng tuần (Asia/Tokyo).',
    );
    const saved = bot.ports.saved.get(CHANNEL);
    expect(saved?.schedule).toEqual({ every: 'week', weekday: 5, hour: 17, timeZone: 'Asia/Tokyo' });
    expect(saved?.digestDueAt?.toISOString()).toMatch(/T08:00:00.000Z$/);
    expect(saved?.digestDueAt?.getUTCDay()).toBe(5);
  });

  it.each([
    [{ updates: 'none' }, 'hãy chọn thêm bản tổng hợp', 'choose a daily or weekly digest too'],
    [{ digest: 'day', time_zone: 'Mars/Base' }, 'Không có múi giờ nào', 'There is no time zone'],
    [{ publish: true }, 'Chỉ kênh thông báo', 'Only an announcement channel'],
  ])('/subscribe refuses %j, with what to do, and saves nothing', async (options, vi, en) => {
    expect((await act({ command: 'subscribe', options })).content).toContain(vi);
    expect((await act({ command: 'subscribe', options, locale: 'en-US' })).content).toContain(en);
    expect(bot.ports.saved.size).toBe(0);
  });

  it('completes time zones, those of our readers first', async () => {
    const typed = async (time_zone: string) =>
      (await act({ command: 'subscribe', options: { time_zone }, typing: 'time_zone' })).choices;
    expect((await typed('')).map(({ value }) => value)).toHaveLength(25);
    expect((await typed(''))[0]?.value).toBe('Asia/Ho_Chi_Minh');
    expect((await typed('ho chi')).map(({ value }) => value)).toEqual(['Asia/Ho_Chi_Minh']);
  });

  it('/subscribe saves what was asked for, quietly, and says it', async () => {
    const options = {
      min: 10,
      language: 'en',
      kind: 'equity',
      companies: ' xAI , Trí *Nam*,xAI',
      rounds: 'Seed',
      updates: 'card',
      compute: false,
      channel: '800000000000000002',
    };
    const reply = await act({ command: 'subscribe', options });
    expect(reply.quiet).toBe(true);
    expect(reply.content).toBe(
      'Xong. Từ giờ <#800000000000000002> sẽ nhận tin gọi vốn bằng tiếng Anh, từ 10 triệu USD trở lên, hình thức góp vốn cổ phần, của xAI và Trí \\*Nam\\*, vòng Seed, thay đổi chỉ sửa thẻ tin.',
    );
    expect(bot.ports.saved.get('800000000000000002')).toMatchObject({
      guildId: '700000000000000001',
      language: 'en',
      filter: {
        minUsd: 10_000_000,
        kinds: ['equity'],
        companies: ['xAI', 'Trí *Nam*'],
        rounds: ['Seed'],
        compute: false,
      },
      updates: 'card',
      createdBy: '600000000000000002',
      pausedReason: null,
    });
    expect((await act({ command: 'subscribe', options })).content).toContain(
      'Thiết lập cũ của kênh này đã được thay.',
    );
    expect((await act({ command: 'subscriptions', locale: 'en-US' })).content).toContain(
      '<#800000000000000002>: funding news in English, from $10 million up',
    );
    expect((await act({ command: 'unsubscribe', options: { channel: '800000000000000002' } })).content).toBe(
      'Đã ngừng gửi tin vào <#800000000000000002>.',
    );
    expect(bot.ports.saved.size).toBe(0);
  });

  it('says in one sentence which permissions the bot lacks, and saves nothing', async () => {
    const reply = await act({ command: 'subscribe', appPermissions: BIT.view });
    expect(reply.content).toBe(
      `Tôi chưa gửi tin vào <#${CHANNEL}> được: còn thiếu quyền Gửi tin nhắn, Nhúng liên kết và Đọc lịch sử tin nhắn. Cấp quyền xong, hãy gõ lại lệnh này.`,
    );
    expect(bot.ports.saved.size).toBe(0);
  });

  it.each(['subscribe', 'unsubscribe', 'subscriptions'])(
    'H14 /%s refuses who may not manage the server, and direct messages',
    async (command) => {
      expect((await act({ command, permissions: 0n })).content).toContain('Cần quyền Quản lý máy chủ');
      expect((await act({ command, guildId: null })).content).toContain('chỉ dùng được trong một máy chủ');
    },
  );

  it('does not touch the channel of another server', async () => {
    await act({ command: 'subscribe' });
    expect((await act({ command: 'unsubscribe', guildId: '700000000000000099' })).content).toContain(
      'chưa đăng ký',
    );
    expect(bot.ports.saved.size).toBe(1);
  });

  it('a voice channel is not one to post in', async () => {
    expect((await act({ command: 'subscribe', channelId: '800000000000000077' })).content).toContain(
      'không nhận tin nhắn được',
    );
  });
});

it('F23 F24 the commands as registered are within Discord’s limits, in both languages', () => {
  expect(bot.fake.state.commands.map(({ name }) => name)).toEqual([
    'latest',
    'company',
    'deal',
    'why',
    'gpu',
    'stats',
    'search',
    'subscribe',
    'subscriptions',
    'preview',
    'unsubscribe',
    'sources',
    'status',
    'review',
    'help',
  ]);
  for (const command of bot.fake.state.commands) {
    expect(Object.keys(command.description_localizations as object).sort()).toEqual(['en-GB', 'en-US', 'vi']);
  }
});

it('a list shows money of other currencies too', async () => {
  bot.ports.deals.splice(0, 1, aDeal({ amount: money(200e9, 'VND'), valuation: null }));
  expect((await act({ command: 'latest' })).embeds[0]?.description).toContain('200 tỷ đồng');
});
