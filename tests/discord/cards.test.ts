/** Buttons of cards, /why and the form behind Wrong?, driven by the real client over a real database, in both languages. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { renderForm } from '#discord/cards/render-form.ts';
import { CHANNEL, until } from '../helpers/fake-discord-bot.ts';
import type { Act } from '../helpers/fake-discord-interact.ts';
import { checkRequest } from '../helpers/fake-discord-rules.ts';
import { startToldBot, type ToldBot } from '../helpers/told-bot.ts';
import { minutes, subscribe } from '../store/samples.ts';

let bot: ToldBot;
let dealId: string;
beforeAll(async () => {
  bot = await startToldBot();
  await subscribe(bot.temp.store, CHANNEL);
  await bot.tell({
    paper: 'Báo Vốn',
    language: 'vi',
    title: 'Startup AI Quiet Harbor gọi vốn 40 triệu USD vòng Series A',
    text: 'Startup AI Quiet Harbor vừa huy động 40 triệu USD ở vòng Series A do Northgate Capital dẫn dắt. Công ty được định giá 300 triệu USD.',
    at: minutes(1),
  });
  await bot.deliver();
  await bot.tell({
    paper: 'Wire _One_',
    title: 'Quiet Harbor raises $40 million in Series A, valued at $350 million',
    text: 'AI startup Quiet Harbor has raised $40 million in a Series A round led by Northgate Capital. The deal values the company at $350 million.',
    url: 'https://wire.example/quiet-(harbor)',
    at: minutes(60),
  });
  await bot.deliver();
  dealId = (await bot.temp.store.history.latest({ limit: 5 })).rows[0]?.id ?? '';
});
afterAll(() => bot.close());
afterEach(() => {
  expect(bot.fake.state.violations).toEqual([]);
  expect(bot.logged.filter((line) => /failed/.test(line))).toEqual([]);
});

const act = (what: Act) => bot.fake.interact(what);
const card = () => bot.fake.state.channel(CHANNEL).messages[0];
const rows = () => (card()?.components ?? []) as { components: { label: string; custom_id: string }[] }[];

describe('a card', () => {
  it('carries its three buttons, after an edit too', () => {
    expect(card()?.edits).toBe(1);
    expect(rows()[0]?.components.map(({ label, custom_id: id }) => [label, id])).toEqual([
      ['Vì sao?', `why:deal/${dealId}`],
      ['Diễn biến', `timeline:deal/${dealId}`],
      ['Sai?', `wrong:deal/${dealId}`],
    ]);
  });

  it('a line about a change carries none', () => {
    const others = bot.fake.state.channel(CHANNEL).messages.slice(1);
    expect(others.length).toBeGreaterThan(0);
    for (const { components } of others) expect(components).toEqual([]);
  });

  it.each([
    ['deal', () => ({ deal: dealId })],
    ['company', () => ({ name: 'quiet' })],
    ['latest', () => ({ count: 1 })],
  ])('/%s shows them in the asker’s language', async (command, options) => {
    const reply = await act({ command, options: options(), locale: 'en-US' });
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Why?', 'Timeline', 'Wrong?']);
  });

  it('a list of several has none, since a button could mean any of them', async () => {
    expect((await act({ command: 'latest' })).buttons).toEqual([]);
  });
});

describe('Why?', () => {
  it.each([
    [
      'vi',
      [
        '**Số tiền**: 40 triệu USD',
        '“$40 million” · [Wire \\_One\\_](https://wire.example/quiet-%28harbor%29), báo đưa tin gốc, tiếng Anh, 02/03/2026',
        '“40 triệu USD” · [Báo Vốn](https://b-o-v-n.example/',
        '**Định giá**: 350 triệu USD (nguồn nói khác nhau)',
        '~~“300 triệu USD”~~ · [Báo Vốn]',
      ],
    ],
    [
      'en-US',
      [
        '**Amount**: $40 million',
        '“40 triệu USD” · [Báo Vốn](https://b-o-v-n.example/',
        'own reporting, in English, 2 Mar 2026',
        '~~$300 million~~ “300 triệu USD” · [Báo Vốn]',
      ],
    ],
  ])('tells in %s what was said word for word, the shown value first, quietly', async (locale, expected) => {
    const pressed = await act({ button: `why:deal/${dealId}`, locale });
    const typed = await act({ command: 'why', options: { deal: dealId }, locale });
    expect(pressed.type).toBe(4);
    expect([pressed.quiet, typed.quiet]).toEqual([true, true]);
    expect(typed.embeds).toEqual(pressed.embeds);
    const text = pressed.embeds[0]?.description ?? '';
    for (const part of expected) expect(text).toContain(part);
    expect(text.indexOf('“$350 million”')).toBeLessThan(text.indexOf('“300 triệu USD”'));
    expect(text.indexOf('“$350 million”')).toBeGreaterThan(0);
  });

  it('H13 completes deals by their company', async () => {
    const reply = await act({ command: 'why', options: { deal: 'quiet' }, typing: 'deal' });
    expect(reply.choices).toEqual([
      { name: 'Quiet Harbor huy động 40 triệu USD ở vòng Series A', value: dealId },
    ]);
    expect((await act({ command: 'why', options: { deal: 'nothing' } })).content).toContain('Không tìm thấy');
  });
});

describe('Timeline', () => {
  it.each([
    ['vi', 'Diễn biến', 'định giá ~~300~~ → **350 triệu USD**'],
    ['en-US', 'Timeline', 'valuation ~~$300~~ → **$350 million**'],
  ])('lists in %s what changed, quietly', async (locale, title, line) => {
    const reply = await act({ button: `timeline:deal/${dealId}`, locale });
    expect(reply.quiet).toBe(true);
    expect(reply.embeds[0]?.title).toBe(title);
    expect(reply.embeds[0]?.description).toContain(line);
  });
});

describe('Wrong?', () => {
  const filled = {
    what: ['valuation'],
    right: 'Đúng ra là 400 triệu USD 👩🏽‍🚀',
    where: 'https://b.example/bai',
  };
  const send = (rest: Partial<Act>) => act({ form: `wrong:deal/${dealId}`, filled, ...rest });

  it.each([
    ['vi', 'Báo thông tin sai', ['Sai ở đâu?', 'Đúng ra là gì?', 'Nguồn nào nói vậy?'], 'Số tiền'],
    ['en-US', 'Report a mistake', ['What is wrong?', 'What would be right?', 'Who says so?'], 'Amount'],
  ])('opens a short form in %s', async (locale, title, labels, first) => {
    const { type, form } = await act({ button: `wrong:deal/${dealId}`, locale });
    expect(type).toBe(9);
    expect(form?.title).toBe(title);
    expect(form?.components.map(({ label }) => label)).toEqual(labels);
    expect(form?.components[0]?.component.options?.[0]).toEqual({ label: first, value: 'amount' });
    expect(form?.components[1]?.component.max_length).toBe(500);
    expect(form?.custom_id).toBe(`wrong:deal/${dealId}`);
  });

  it('H06 puts what was filled in into the queue once, and nowhere else', async () => {
    const posted = bot.fake.state.channel(CHANNEL).messages.length;
    const reply = await send({ times: 2 });
    expect(reply.quiet).toBe(true);
    expect(reply.content).toContain('Cảm ơn bạn. Góp ý đã đến tay người hiệu đính');
    const waiting = await bot.temp.store.suggestions.waiting(10);
    expect(waiting).toHaveLength(1);
    expect(waiting[0]).toMatchObject({
      subject: { kind: 'deal', id: dealId },
      field: 'valuation',
      text: filled.right,
      link: filled.where,
      author: '600000000000000002',
      outcome: null,
    });
    await bot.deliver();
    expect(bot.fake.state.channel(CHANNEL).messages.length).toBe(posted);
    const why = await act({ button: `why:deal/${dealId}` });
    expect(JSON.stringify(why.embeds)).not.toContain('400');
  });

  it('cuts what is too long inside no character, and takes a form with parts missing or forged', async () => {
    const long = await send({
      userId: '600000000000000030',
      filled: { right: '👩🏽‍🚀ế'.repeat(400), what: ['__proto__'] },
    });
    expect(long.content).toContain('Cảm ơn');
    const last = (await bot.temp.store.suggestions.waiting(10)).at(-1);
    expect(last?.field).toBeNull();
    expect(last?.text.length).toBeLessThanOrEqual(500);
    expect(last?.text.isWellFormed()).toBe(true);
    for (const forged of [{}, { right: ' \u200b ' }])
      expect((await send({ filled: forged, locale: 'en-US' })).content).toContain(
        'The right value is missing',
      );
  });

  it('stops one person after five a day, and a subject after ten that wait', async () => {
    const one = '600000000000000040';
    for (let sent = 0; sent < 5; sent += 1) expect((await send({ userId: one })).content).toContain('Cảm ơn');
    expect((await send({ userId: one })).content).toContain('Hôm nay bạn đã góp ý 5 lần');
    expect((await send({ userId: one, locale: 'en-US' })).content).toContain('five suggestions today');
    for (let sent = 7; sent < 10; sent += 1) await send({ userId: `6000000000000001${sent}0` });
    expect((await send({ userId: '600000000000000199' })).content).toContain('đã có nhiều góp ý');
    expect((await bot.temp.store.suggestions.waiting(50)).length).toBe(10);
    bot.now = new Date(bot.now.getTime() + 25 * 3_600_000);
    expect((await send({ userId: one })).content).toContain('đã có nhiều góp ý');
  });
});

describe('a deal of which many papers tell', () => {
  const PAPERS = 24;
  let crowded: string;
  const pages: string[] = [];
  beforeAll(async () => {
    for (let index = 0; index < PAPERS; index += 1) {
      await bot.tell({
        paper: `Báo ${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`,
        tier: 'rewrite',
        language: 'vi',
        title: `Bản ${index}: startup AI Mây Trắng gọi vốn ${20 + (index % 3)} triệu USD vòng Series A 👩🏽‍🚀`,
        text: `Startup AI Mây Trắng vừa huy động ${20 + (index % 3)} triệu USD ở vòng Series A do Quỹ Sao Vàng dẫn dắt.`,
        at: minutes(100 + index),
        url: `https://bao-${index}.example/${'kỳ-lân-'.repeat(12)}`,
      });
    }
    crowded = (await bot.temp.store.history.latest({ limit: 1 })).rows[0]?.id ?? '';
  }, 60_000);

  it('F01 F02 is told on pages that turn in place, each within the limits, with nothing left out', async () => {
    let reply = await act({ button: `why:deal/${crowded}` });
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Xem tiếp']);
    for (let page = 1; page < 100; page += 1) {
      pages.push(reply.embeds[0]?.description ?? '');
      expect(reply.embeds[0]?.title).toMatch(new RegExp(` · trang ${page}/\\d+$`, 'u'));
      const next = reply.buttons.find(({ label }) => label === 'Xem tiếp');
      if (next === undefined) break;
      expect(next.custom_id.length).toBeLessThanOrEqual(100);
      reply = await act({ button: next.custom_id, ownMessage: true });
      expect(reply.type).toBe(7);
    }
    expect(pages.length).toBeGreaterThan(3);
    expect(reply.buttons.map(({ label }) => label)).toEqual(['Về đầu']);
    const all = pages.join('\n');
    const counts = await bot.temp.store.history.deal(crowded);
    const lines = all
      .split('\n')
      .filter((line) =>
        /triệu USD”(?:~~)? · \[Báo .\]\(https:\/\/bao-\d+\.example\/[^ ]+\), báo dẫn lại, tiếng Việt, /u.test(
          line,
        ),
      );
    expect(lines.length).toBe(counts?.known.claims.filter(({ field }) => field === 'amount').length);
    expect(all).not.toContain('…');
    expect(all).toContain('(nguồn nói khác nhau)');
  }, 30_000);

  it('each page begins with what its lines are about', () => {
    for (const page of pages) expect(page).toMatch(/^\*\*[\p{L}\s]+\*\*/u);
  });
});

describe('trouble', () => {
  it('H06 a button pressed once and told of twice is answered once', async () => {
    const callbacks = () => bot.fake.state.requests.filter(({ path }) => path.endsWith('/callback')).length;
    const before = callbacks();
    for (const name of ['why', 'timeline', 'wrong'])
      await act({ button: `${name}:deal/${dealId}`, times: 3 });
    expect(callbacks()).toBe(before + 3);
  });

  it.each([
    ['H11', 404, 10062, { button: 'wrong:deal/x' }],
    ['H12', 400, 40060, { button: 'why:deal/x' }],
    ['H11', 404, 10062, { form: 'wrong:deal/x', filled: { right: 'x' } }],
  ] as const)(
    '%s what Discord no longer takes (%i/%i) of %j is logged, no more',
    async (_case, status, code, what) => {
      bot.logged.length = 0;
      bot.fake.fault({
        path: '/callback',
        when: 'before',
        answer: { status, body: { message: 'no', code } },
      });
      void act(what);
      await until(() => bot.logged.some((line) => line.startsWith('an answer came too late')));
      expect((await act({ command: 'help' })).type).toBe(4);
    },
  );

  it.each([
    ['under everybody’s card', {}, 5],
    ['under the asker’s own message', { ownMessage: true }, 6],
  ])('H10 a slow answer %s is deferred and comes later', async (_where, rest, type) => {
    const { subject } = bot.temp.store.history;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    bot.temp.store.history.subject = async (ref) => held.then(() => subject(ref));
    const before = bot.fake.state.requests.length;
    const reply = act({ button: `why:deal/${dealId}`, ...rest });
    await until(() => bot.fake.state.requests.slice(before).some(({ path }) => path.endsWith('/callback')));
    release();
    expect(await reply).toMatchObject({ type, quiet: type === 5 });
    expect((await reply).embeds[0]?.description).toContain('40 triệu USD');
    bot.temp.store.history.subject = subject;
  });

  it('who installed the bot for themselves asks in direct messages too', async () => {
    for (const what of [
      { command: 'why', options: { deal: dealId } },
      { button: `why:deal/${dealId}` },
      { form: `wrong:deal/${dealId}`, filled: { right: 'x' } },
    ])
      expect((await act({ ...what, guildId: null })).quiet).toBe(true);
  });
});

describe('a form', () => {
  const check = (data: unknown) =>
    checkRequest('POST', '/interactions/1/token/callback', new URLSearchParams(), { type: 9, data });
  const long = 'Gọi vốn 👩🏽‍🚀 '.repeat(400);
  const form = renderForm(
    {
      title: long,
      fields: [
        {
          id: 'what',
          label: long,
          kind: 'choice',
          choices: Array.from({ length: 40 }, (_, index) => ({ name: long, value: `${index}` })),
        },
        ...Array.from({ length: 9 }, (_, index) => ({
          id: `text-${index}`,
          label: long,
          kind: 'text' as const,
          long: true,
          required: true,
          hint: long,
          most: 9_000,
        })),
      ],
    },
    `wrong:deal/${'x'.repeat(200)}`,
  );

  it('is cut to what Discord takes, inside no character', () => {
    expect(check(form)).toEqual([]);
    expect(form.title).toMatch(/…$/u);
    expect(JSON.stringify(form).isWellFormed()).toBe(true);
  });

  it.each([
    ['title', { ...form, title: 'x'.repeat(46) }],
    ['components', { ...form, components: [...form.components, ...form.components.slice(1, 2)] }],
    [
      'components.1.custom_id',
      { ...form, components: form.components.slice(1, 2).concat(form.components.slice(1, 2)) },
    ],
  ])('with a wrong %s would be refused', (path, wrong) => {
    expect(check(wrong)?.map((problem) => problem.path)).toContain(`data.${path}`);
  });
});

describe('H17 forged and stale custom ids', () => {
  it.each(['why', 'timeline'])('%s leads nowhere, politely', async (name) => {
    for (const state of [
      'deal/none',
      'fleet/none',
      '',
      'deal/',
      'deal/../x',
      'other/1',
      `deal/${dealId}/9999`,
    ]) {
      const reply = await act({ button: `${name}:${state}` });
      expect([state, reply.content]).toEqual([state, 'Không còn thông tin cho nút này.']);
      expect(reply.quiet).toBe(true);
    }
  });

  it('a page beyond the last is the last; a page asked for on everybody’s card does not replace it', async () => {
    const reply = await act({ button: `why:deal/${dealId}/500` });
    expect([reply.type, reply.quiet]).toEqual([4, true]);
    expect(reply.embeds[0]?.title).toContain('Vì sao?');
    expect((await act({ button: `why:deal/${dealId}/0`, ownMessage: true })).type).toBe(7);
  });

  it('a form about nothing is answered and stored nowhere', async () => {
    const before = (await bot.temp.store.suggestions.waiting(50)).length;
    for (const form of ['wrong:deal/none', 'wrong:x', 'wrong:'])
      expect((await act({ form, filled: { right: 'x' } })).content).toContain('Không còn thông tin');
    expect((await bot.temp.store.suggestions.waiting(50)).length).toBe(before);
  });
});
