/** /review on a real database: each part in both languages, who may, and what subscribers see of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deal } from '#domain/deal.ts';
import { CHANNEL } from '../helpers/fake-discord-bot.ts';
import type { Act, Reply } from '../helpers/fake-discord-interact.ts';
import { OWNER_ID, ROLE_ID as ROLE } from '../helpers/fake-discord-state.ts';
import { startToldBot, type ToldBot } from '../helpers/told-bot.ts';
import { minutes, NOON, subscribe } from '../store/samples.ts';

const NAMED = '600000000000000050';

let bot: ToldBot;
let harbor: Deal;
beforeEach(async () => {
  bot = await startToldBot({ reviewers: [NAMED, ROLE] });
  await subscribe(bot.temp.store, CHANNEL);
  await bot.tell({
    paper: 'Capital Wire',
    title: 'AI startup Quiet Harbor raises $40 million in Series A',
    text: 'AI startup Quiet Harbor has raised $40 million in a Series A round led by Northgate Capital.',
    at: minutes(1),
  });
  await bot.tell({
    paper: 'Model Post',
    title: 'Quiet Harbor, an AI startup, closes $41 million Series A',
    text: 'Quiet Harbor, an AI startup, has closed a Series A round of $41 million, led by Northgate Capital.',
    at: minutes(30),
  });
  await bot.deliver();
  harbor = (await deals())[0] as Deal;
});
afterEach(async () => {
  expect(bot.fake.state.violations).toEqual([]);
  expect(bot.logged.filter((line) => /failed/.test(line))).toEqual([]);
  await bot.close();
});

const act = (what: Act) => bot.fake.interact(what);
const deals = async () => (await bot.temp.store.history.latest({ limit: 20 })).rows;
const messages = () => bot.fake.state.channel(CHANNEL).messages;
let step = 0;
const review = (part: string, options: Act['options'] = {}, rest: Partial<Act> = {}): Promise<Reply> => {
  // Reviews of one moment would be one: a person is never so fast.
  step += 1;
  bot.now = new Date(bot.now.getTime() + 1_000 * step);
  const reason = part === 'list' ? {} : { reason: 'công ty xác nhận' };
  return act({ command: 'review', part, options: { ...options, ...reason }, userId: NAMED, ...rest });
};
const said = ({ content, embeds }: Reply) =>
  `${content}${embeds[0]?.title ?? ''}\n${embeds[0]?.description ?? ''}`;

describe('H14 who may', () => {
  it.each([
    ['the owner of the bot', { userId: OWNER_ID }, true],
    ['a person named', { userId: NAMED }, true],
    ['a role named', { userId: '600000000000000002', roles: [ROLE] }, true],
    ['the owner in a direct message', { userId: OWNER_ID, guildId: null }, true],
    ['who manages a server', { userId: '600000000000000002', permissions: 1n << 5n }, false],
    ['its administrator', { userId: '600000000000000002', permissions: 1n << 3n }, false],
    ['a stranger in a direct message', { userId: '600000000000000002', guildId: null }, false],
  ] as const)('%s', async (_who, rest, may) => {
    for (const part of ['correct', 'list'] as const) {
      const options = part === 'list' ? {} : { deal: harbor.id, field: 'amount', value: '$50 million' };
      const reply = await review(part, options, rest);
      expect(reply.quiet).toBe(true);
      expect(said(reply).includes('quyền quản lý máy chủ không đủ')).toBe(!may);
    }
    expect((await deals())[0]?.amount?.value).toBe(may ? 50e6 : harbor.amount?.value);
  });

  it('says so in English too, and offers strangers no reviews to choose from', async () => {
    await review('correct', { deal: harbor.id, field: 'amount', value: '$50 million' });
    const stranger = { userId: '600000000000000002', locale: 'en-US' };
    expect((await review('list', {}, stranger)).content).toContain('managing a server is not enough');
    const typing = { command: 'review', part: 'undo', options: { review: '' }, typing: 'review' };
    expect((await act({ ...typing, ...stranger })).choices).toEqual([]);
    expect((await act({ ...typing, userId: NAMED })).choices).toHaveLength(1);
  });
});

describe('correct', () => {
  it.each([
    ['vi', 'Đã ghi hiệu đính', 'Quiet Harbor: số tiền ~~41~~ → **50 triệu USD**'],
    ['en-US', 'Review stored', 'Quiet Harbor: amount ~~$41~~ → **$50 million**'],
  ])('in %s shows what changed, which subscribers hear of too', async (locale, title, line) => {
    const reply = await review(
      'correct',
      { deal: harbor.id, field: 'amount', value: '50 triệu USD' },
      { locale },
    );
    expect(said(reply)).toBe(`${title}\n${line}`);
    const before = messages().length;
    await bot.deliver();
    expect(messages()[0]?.embeds[0]?.title).toBe('Quiet Harbor huy động 50 triệu USD ở vòng Series A');
    expect(messages()[0]?.components).toHaveLength(1);
    expect(messages()[before]?.embeds[0]?.description).toContain('**50 triệu USD** (hiệu đính)');
  });

  it('keeps who said so and why, and shows it under Why?', async () => {
    await review(
      'correct',
      { deal: harbor.id.slice(0, 8), field: 'Round', value: 'Series B' },
      { userName: 'Mai *Lan*' },
    );
    const [only] = await bot.temp.store.history.reviews(5);
    expect(only?.review).toMatchObject({
      author: `Mai *Lan* (${NAMED})`,
      reason: 'công ty xác nhận',
      field: 'round',
      value: 'Series B',
    });
    const why = await act({ command: 'why', options: { deal: harbor.id } });
    expect(why.embeds[0]?.description).toContain(
      '**Vòng**: Series B\nHiệu đính, 02/03/2026: công ty xác nhận',
    );
    expect(why.embeds[0]?.description).toContain(
      '02/03/2026 Mai \\*Lan\\* sửa vòng Series B: công ty xác nhận',
    );
    expect(JSON.stringify(why.embeds)).not.toContain(NAMED);
  });

  it.each([
    [
      { deal: 'zzzzzzzz', field: 'amount', value: '1' },
      'Không có thương vụ nào',
      'No deal, or more than one',
    ],
    [{ field: 'colour', value: 'red' }, 'Không có mục “colour”', 'There is no field “colour”'],
    [{ field: 'amount', value: 'lots' }, '“lots” không phải một số tiền', '“lots” is not one amount'],
    [{ field: 'amount', value: '$1 million or $2 million' }, 'không phải một số tiền', 'is not one amount'],
    [{ field: 'status', value: 'maybe' }, 'nhận một trong: talks', 'status is one of talks'],
    [{ field: 'company', value: '-' }, 'không được để trống', "can't be empty"],
    [{ field: 'investorCount', value: 'many' }, 'là một số nguyên', 'is a whole number'],
  ])('answers %j with one clear line and changes nothing', async (options, vi, en) => {
    for (const [locale, words] of [
      ['vi', vi],
      ['en-US', en],
    ] as const) {
      const { content } = await review('correct', { deal: harbor.id, ...options }, { locale });
      expect(content).toContain(words);
      expect(content).not.toContain('\n');
    }
    expect((await deals())[0]).toEqual(harbor);
  });

  it('takes a value away', async () => {
    await review('correct', { deal: harbor.id, field: 'round', value: '-' });
    expect((await deals())[0]?.round).toBeNull();
  });
});

describe('confirm, split, merge, undo', () => {
  const undoLast = async () => {
    const { choices } = await act({
      command: 'review',
      part: 'undo',
      options: { review: '' },
      typing: 'review',
      userId: NAMED,
    });
    return review('undo', { review: choices[0]?.value ?? '' });
  };

  it('a confirmed figure stands, whatever comes', async () => {
    expect(said(await review('confirm', { deal: harbor.id, field: 'amount' }))).toContain('Đã ghi hiệu đính');
    await bot.tell({
      paper: 'Late Post',
      title: 'AI startup Quiet Harbor raises $43 million in Series A',
      text: 'AI startup Quiet Harbor has raised $43 million in a Series A round led by Northgate Capital.',
      at: minutes(300),
    });
    expect((await deals())[0]?.amount?.value).toBe(41e6);
    expect(said(await undoLast())).toContain('số tiền ~~41~~ → **43 triệu USD**');
  });

  it('a split makes two of one and its undoing one of two', async () => {
    const { choices } = await act({
      command: 'review',
      part: 'split',
      options: { deal: harbor.id, articles: 'model' },
      typing: 'articles',
      userId: NAMED,
    });
    expect(choices.map(({ name }) => name.slice(0, 10))).toEqual(['Model Post']);
    const reply = await review('split', { deal: harbor.id, articles: choices[0]?.value ?? '' });
    expect(said(reply)).toContain('Quiet Harbor: thương vụ mới');
    expect((await deals()).map(({ amount }) => amount?.value).sort()).toEqual([40e6, 41e6]);
    await undoLast();
    expect(await deals()).toHaveLength(1);
    for (const articles of ['none-such', choices[0]?.value.slice(0, 3) ?? ''])
      expect(said(await review('split', { deal: harbor.id, articles }))).toContain('một phần các bài báo');
  });

  it('a merge makes one of two, the buttons of both lead to it, and undo brings both back', async () => {
    await bot.tell({
      paper: 'Capital Wire',
      title: 'AI startup Loud Harbour raises $12 million in Series A',
      text: 'AI startup Loud Harbour has raised $12 million in a Series A round led by Ostrich Fund.',
      at: minutes(400),
    });
    const loud = (await deals()).find(({ company }) => company === 'Loud Harbour') as Deal;
    await review('merge', { deal: loud.id, other: harbor.id });
    expect(await deals()).toHaveLength(1);
    for (const { id } of [loud, harbor]) {
      const why = await act({ button: `why:deal/${id}`, locale: 'en-US' });
      expect(why.embeds[0]?.description).toContain('Capital Wire');
    }
    const twice = await review('merge', { deal: harbor.id, other: harbor.id });
    expect(twice.content).toBe('Hai bên đã là một thương vụ.');
    await undoLast();
    expect((await deals()).map(({ company }) => company).sort()).toEqual(['Loud Harbour', 'Quiet Harbor']);
  });

  it('undo takes back the one that is named, once', async () => {
    await review('correct', { deal: harbor.id, field: 'amount', value: '$50 million' });
    await review('correct', { deal: harbor.id, field: 'round', value: 'Series B' });
    const offered = await act({
      command: 'review',
      part: 'undo',
      options: { review: 'số tiền' },
      typing: 'review',
      userId: NAMED,
    });
    expect(offered.choices).toHaveLength(1);
    expect(offered.choices[0]?.name).toBe(
      'Quiet Harbor: sửa số tiền 50 triệu USD · Lan, 02/03/2026 · công ty xác nhận',
    );
    const named = { review: offered.choices[0]?.value ?? '' };
    expect(said(await review('undo', named))).toContain('số tiền ~~50~~ → **41 triệu USD**');
    expect((await deals())[0]?.round).toBe('Series B');
    expect((await review('undo', named)).content).toBe('Hiệu đính này đã được rút lại từ trước.');
    expect((await review('undo', named, { locale: 'en-US' })).content).toBe('This review was undone before.');
    expect((await review('undo', { review: 'deadbeef' })).content).toContain('Không có thương vụ nào');
    const why = await act({ command: 'why', options: { deal: harbor.id } });
    expect(why.embeds[0]?.description).toContain('~~02/03/2026 Lan sửa số tiền 50 triệu USD~~');
  });
});

describe('list', () => {
  const suggest = (right: string, rest: Partial<Act> = {}) =>
    act({
      form: `wrong:deal/${harbor.id}`,
      filled: { what: ['amount'], right, where: 'https://b.example/bai' },
      userName: 'Bình [x](https://evil.example)',
      ...rest,
    });

  it.each([
    [
      'vi',
      'Không có gì chờ xem xét.',
      'Chờ xem xét: 1 góp ý, 0 cặp có thể trùng',
      'góp ý, 02/03/2026 · Số tiền: 41 triệu USD → ',
    ],
    [
      'en-US',
      'Nothing waits for review.',
      'To review: 1 suggestion, 0 possible duplicates',
      'suggests, 2 Mar 2026 · Amount: $41 million → ',
    ],
  ])(
    'in %s shows what readers hold to be wrong, escaped, until it is answered',
    async (locale, none, title, line) => {
      expect((await review('list', {}, { locale })).content).toBe(none);
      await suggest('**50** triệu @everyone');
      const [embed] = (await review('list', {}, { locale })).embeds;
      expect(embed?.title).toBe(title);
      expect(embed?.description).toContain(`${line}“\\*\\*50\\*\\* triệu \\@everyone”`);
      expect(embed?.description).toContain('Bình \\[x\\](https\\://evil.example)');
      expect(embed?.description).toContain('(https://b.example/bai)');
      await review('correct', { deal: harbor.id, field: 'amount', value: '$50 million' });
      expect((await review('list', {}, { locale })).content).toBe(none);
    },
  );

  it('a confirmation answers what was wrongly doubted, another field’s correction does not', async () => {
    await suggest('50 triệu USD');
    await review('correct', { deal: harbor.id, field: 'round', value: 'Series B' });
    expect((await review('list')).embeds).toHaveLength(1);
    await review('confirm', { deal: harbor.id });
    expect((await review('list')).content).toBe('Không có gì chờ xem xét.');
    expect((await deals())[0]?.amount?.value).toBe(41e6);
  });

  it('F01 F03 a full queue of the longest texts is one valid message', async () => {
    for (let index = 0; index < 10; index += 1)
      await suggest('👩🏽‍🚀 *ế* '.repeat(80), { userId: `60000000000000020${index}` });
    const [embed] = (await review('list')).embeds;
    expect(embed?.description?.length).toBeLessThanOrEqual(4096);
    expect(embed?.title).toBe('Chờ xem xét: 10 góp ý, 0 cặp có thể trùng');
  });
});

it('H13 every completion of /review offers at most 25 of at most 100 characters', async () => {
  const typing = (part: string, name: string, options: Act['options'] = {}) =>
    act({
      command: 'review',
      part,
      options: { ...options, [name]: options?.[name] ?? '' },
      typing: name,
      userId: NAMED,
    });
  expect((await typing('correct', 'deal')).choices[0]?.value).toBe(harbor.id);
  expect((await typing('correct', 'field', { deal: harbor.id, field: 'định' })).choices).toEqual([
    { name: 'Định giá', value: 'valuation' },
  ]);
  expect((await typing('correct', 'value', { field: 'status' })).choices.map(({ value }) => value)).toContain(
    'talks',
  );
  expect((await typing('correct', 'value', { field: 'round', value: 'ser' })).choices[0]?.value).toBe(
    'Series A',
  );
  expect((await typing('merge', 'other', { other: 'quiet' })).choices).toHaveLength(1);
  expect((await typing('split', 'articles', { deal: harbor.id })).choices).toHaveLength(2);
  expect((await typing('split', 'articles', { deal: 'none' })).choices).toEqual([]);
  const many = `${'a'.repeat(24)},`.repeat(4);
  expect((await typing('split', 'articles', { deal: harbor.id, articles: many })).choices).toEqual([]);
  for (let index = 0; index < 30; index += 1)
    await review('confirm', { deal: harbor.id, field: 'amount', reason: 'x' });
  const { choices } = await typing('undo', 'review');
  expect(choices).toHaveLength(25);
  for (const { name, value } of choices) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
});

it('accelerators are reviewed the same way', async () => {
  await bot.tell({
    paper: 'Capital Wire',
    title: 'Meta runs 100,000 H100 GPUs at its Prometheus AI data center',
    text: 'Meta now operates 100,000 H100 GPUs in its Prometheus data center for AI training.',
    at: minutes(500),
  });
  const [fleet] = await bot.temp.store.history.fleets('Meta', 5);
  const about = `fleet/${fleet?.id}`;
  const { choices } = await act({
    command: 'review',
    part: 'correct',
    options: { deal: 'meta' },
    typing: 'deal',
    userId: NAMED,
  });
  expect(choices.map(({ value }) => value)).toContain(about);
  const reply = await review('correct', { deal: about, field: 'current', value: '120.000 GPU H100' });
  expect(said(reply)).toContain('hiện có ~~100\\.000~~ → **120\\.000 GPU H100**');
  expect((await review('correct', { deal: about, field: 'amount', value: '1' })).content).toContain(
    'Không có mục',
  );
  expect((await review('correct', { deal: about, field: 'current', value: 'many' })).content).toContain(
    'không phải một số lượng chip',
  );
  expect((await review('merge', { deal: about, other: harbor.id })).content).toContain('Chỉ gộp được hai');
  const why = await act({ button: `why:${about}` });
  expect(why.embeds[0]?.description).toContain('**Hiện có**: 120.000 GPU H100');
  expect(NOON.getTime()).toBeLessThan(bot.now.getTime());
});
