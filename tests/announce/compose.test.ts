import { describe, expect, it } from 'vitest';
import { composeCard, dealTitle } from '#announce/compose-card.ts';
import { composeDiff } from '#announce/compose-diff.ts';
import { composeDigest } from '#announce/compose-digest.ts';
import { composePosts } from '#announce/compose-posts.ts';
import { composeTimeline } from '#announce/compose-timeline.ts';
import type { Post, PostLine } from '#domain/delivery.ts';
import { money } from '#domain/money.ts';
import { aChange, aDeal, aFleet, aSubscription, known } from '../helpers/fake-discord-world.ts';

const vi = { language: 'vi', rates: [] } as const;
const en = { language: 'en', rates: [] } as const;
const fieldsOf = (post: Post) => Object.fromEntries(post.fields.map(({ label, value }) => [label, value]));
const textOf = (line: PostLine) =>
  line
    .map(({ text, style }) => (style === 'old' ? `~~${text}~~` : style === 'new' ? `**${text}**` : text))
    .join('');

describe('a card', () => {
  it('says the whole deal, in both languages', () => {
    const deal = aDeal();
    const post = composeCard(known({ deal }), { ...vi, fleets: [aFleet()] });
    expect(post.title).toBe('xAI huy động 6 tỷ USD ở vòng Series C');
    expect(fieldsOf(post)).toEqual({
      'Số tiền': '6 tỷ USD',
      Vòng: 'Series C',
      'Tình trạng': 'Đã hoàn tất',
      'Định giá': '50 tỷ USD, sau vòng gọi vốn',
      'Tổng vốn đã gọi': '12 tỷ USD',
      'Nhà đầu tư': 'Valor Equity Partners (dẫn dắt), Sequoia Capital, a16z và 94 nhà đầu tư khác',
      'Chip AI': 'xAI · Colossus vận hành 100.000 GPU H100, hướng tới 200.000 GPU',
    });
    expect(composeCard(known({ deal }), en).title).toBe('xAI raises $6 billion in Series C');
  });

  it('leads to the source that is nearest to the fact, and names all', () => {
    const { url, sources } = composeCard(known({ deal: aDeal() }), vi);
    expect(url).toBe('https://vnexpress.example/xai-goi-von');
    expect(sources.map(({ name, note }) => `${name} (${note})`)).toEqual([
      'VnExpress (báo đưa tin gốc, tiếng Việt)',
      'TechCrunch (báo dẫn lại, tiếng Anh)',
    ]);
  });

  it('shows what sources do not agree on', () => {
    const side = (value: number, source: string) => ({
      value: { value, currency: 'USD', basis: 'unspecified' as const },
      claimIds: [],
      sources: [source],
    });
    const deal = aDeal({
      clashes: [{ field: 'valuation', sides: [side(45e9, 'TechCrunch'), side(50e9, 'VnExpress')] }],
    });
    expect(fieldsOf(composeCard(known({ deal }), vi))['Nguồn nói khác nhau']).toBe(
      'Định giá: TechCrunch: 45 tỷ USD · VnExpress: 50 tỷ USD',
    );
  });

  it('leaves out what is not known', () => {
    const bare = aDeal({
      round: null,
      amount: null,
      valuation: null,
      totalRaised: null,
      leads: [],
      investors: [],
      investorCount: null,
    });
    const post = composeCard(known({ deal: bare }), vi);
    expect(fieldsOf(post)).toEqual({ 'Tình trạng': 'Đã hoàn tất' });
    expect(post.title).toBe('xAI gọi vốn');
  });
});

describe('headlines', () => {
  it.each([
    [
      { status: 'talks' },
      'xAI đàm phán gọi vốn 6 tỷ USD ở vòng Series C',
      'xAI in talks to raise $6 billion in Series C',
    ],
    [
      { status: 'extended' },
      'xAI nâng quy mô đợt gọi vốn lên 6 tỷ USD ở vòng Series C',
      'xAI extends round to $6 billion in Series C',
    ],
    [
      { status: 'cancelled' },
      'xAI dừng kế hoạch gọi vốn 6 tỷ USD ở vòng Series C',
      'xAI calls off $6 billion round',
    ],
    [{ round: 'Seed' }, 'xAI huy động 6 tỷ USD ở vòng hạt giống', 'xAI raises $6 billion in seed round'],
    [
      { round: 'Series B extension' },
      'xAI huy động 6 tỷ USD ở vòng Series B mở rộng',
      'xAI raises $6 billion in Series B extension',
    ],
    [{ kind: 'debt', round: null }, 'xAI vay 6 tỷ USD', 'xAI borrows $6 billion'],
    [{ kind: 'debt', round: null, amount: null }, 'xAI vay vốn', 'xAI takes on debt'],
    [{ kind: 'ipo', round: null }, 'xAI IPO, huy động 6 tỷ USD', 'xAI lists and raises $6 billion'],
    [{ kind: 'ipo', round: null, amount: null }, 'xAI IPO', 'xAI goes public'],
    [{ kind: 'grant', round: null }, 'xAI nhận tài trợ 6 tỷ USD', 'xAI receives a grant of $6 billion'],
    [
      { kind: 'strategic', round: null, status: 'talks' },
      'xAI đàm phán nhận vốn chiến lược 6 tỷ USD',
      'xAI in talks to take a strategic investment of $6 billion',
    ],
    [
      { kind: 'secondary', round: null },
      'xAI bán cổ phần thứ cấp 6 tỷ USD',
      'xAI holds a secondary sale of $6 billion',
    ],
    [
      { kind: 'acquisition', investors: ['Meta'], round: null },
      'Meta mua lại xAI với giá 6 tỷ USD',
      'Meta buys xAI for $6 billion',
    ],
    [
      { kind: 'acquisition', investors: [], round: null, status: 'talks' },
      'xAI có thể bị mua lại với giá 6 tỷ USD',
      'xAI may be acquired for $6 billion',
    ],
  ] as const)('%j', (set, viTitle, enTitle) => {
    expect(dealTitle(aDeal(set), vi)).toBe(viTitle);
    expect(dealTitle(aDeal(set), en)).toBe(enTitle);
  });

  it.each([
    [{ planned: null }, 'xAI · Colossus vận hành 100.000 GPU H100', 'xAI · Colossus runs 100,000 H100 GPUs'],
    [{ current: null }, 'xAI · Colossus lên kế hoạch 200.000 GPU', 'xAI · Colossus plans 200,000 GPUs'],
    [{ current: null, planned: null, system: null }, 'xAI: số liệu chip AI', 'xAI: accelerator figures'],
  ] as const)('%j', (set, viTitle, enTitle) => {
    expect(composeCard(known({ fleet: aFleet(set) }), vi).title).toBe(viTitle);
    expect(composeCard(known({ fleet: aFleet(set) }), en).title).toBe(enTitle);
  });
});

describe('a diff', () => {
  const at50 = { value: 50e9, currency: 'USD', basis: 'unspecified' } as const;
  const lines = (changes: Parameters<typeof composeDiff>[0], voice: typeof vi | typeof en = vi) =>
    composeDiff(changes, known({ deal: aDeal() }), voice)?.lines.map(textOf) ?? null;

  it('is one short line a change', () => {
    const changes = [
      aChange({ field: 'valuation', old: { ...at50, value: 45e9 }, new: at50 }),
      aChange({ field: 'status', old: 'talks', new: 'closed' }),
      aChange({ field: 'amount', old: null, new: money(6e9, 'USD') }),
      aChange({ field: 'investors', old: ['a16z'], new: ['a16z', 'MGX'] }),
      aChange({ field: 'leads', old: ['A'], new: ['B'] }),
      aChange({ field: 'investorCount', old: 90, new: 97, source: null }),
    ];
    expect(lines(changes)).toEqual([
      'xAI · Series C: định giá ~~45~~ → **50 tỷ USD** (VnExpress)',
      'xAI · Series C: tình trạng ~~đang đàm phán~~ → **đã hoàn tất** (VnExpress)',
      'xAI · Series C: số tiền **6 tỷ USD** (VnExpress)',
      'xAI · Series C: nhà đầu tư **thêm MGX** (VnExpress)',
      'xAI · Series C: dẫn dắt **thêm B**, ~~A~~ (VnExpress)',
      'xAI · Series C: số nhà đầu tư ~~90~~ → **97** (hiệu đính)',
    ]);
    expect(lines(changes.slice(0, 2), en)).toEqual([
      'xAI · Series C: valuation ~~$45~~ → **$50 billion** (VnExpress)',
      'xAI · Series C: status ~~in talks~~ → **closed** (VnExpress)',
    ]);
  });

  it('is nothing where both values read alike, or the subject is only new', () => {
    expect(
      lines([aChange({ field: 'new' }), aChange({ field: 'company', old: 'xAI', new: 'xAI' })]),
    ).toBeNull();
  });

  it('of a fleet shortens a count of the same model', () => {
    const fleet = aFleet();
    const change = aChange({
      field: 'current',
      old: { count: 50_000, unit: 'GPU', model: 'H100', h100: 50_000 },
      new: fleet.current,
    });
    expect(composeDiff([change], known({ fleet }), vi)?.lines.map(textOf)).toEqual([
      'xAI · Colossus: hiện có ~~50.000~~ → **100.000 GPU H100** (VnExpress)',
    ]);
  });
});

describe('a digest', () => {
  it('tells the largest first, and counts what does not fit', () => {
    const many = Array.from({ length: 25 }, (_, index) =>
      known({
        deal: aDeal({ id: `d${index}`, company: `C${index}`, amount: money((index + 1) * 1e6, 'USD') }),
      }),
    );
    const { title, lines } = composeDigest(many, vi);
    expect(title).toBe('Điểm tin: 25 tin gọi vốn và hạ tầng AI');
    expect(lines).toHaveLength(21);
    expect(textOf(lines[0] ?? [])).toBe(
      'C24 huy động 25 triệu USD ở vòng Series C, định giá 50 tỷ USD (TechCrunch)',
    );
    expect(textOf(lines[20] ?? [])).toBe('… và 5 tin khác');
  });
});

describe('what a delivery says', () => {
  const due = {
    subscription: aSubscription(),
    known: [known({ deal: aDeal() })],
    fleets: [],
    changes: [aChange({ field: 'status', old: 'talks', new: 'closed' })],
  };
  const delivery = (kind: 'card' | 'update' | 'digest') =>
    ({ kind }) as Parameters<typeof composePosts>[0]['delivery'];
  it('is a card, a card and its diff, or a digest', () => {
    expect(composePosts({ ...due, delivery: delivery('card') }, [])).toMatchObject({
      main: { kind: 'card' },
      diff: null,
    });
    expect(composePosts({ ...due, delivery: delivery('update') }, [])).toMatchObject({
      main: { kind: 'card' },
      diff: { kind: 'update' },
    });
    expect(composePosts({ ...due, delivery: delivery('digest') }, [])).toMatchObject({
      main: { kind: 'digest' },
      diff: null,
    });
  });
  it('has no diff for a subscription that wants cards only', () => {
    const subscription = aSubscription({ updates: 'card' });
    expect(composePosts({ ...due, subscription, delivery: delivery('update') }, []).diff).toBeNull();
  });
});

it('a timeline tells changes newest first, with their day', () => {
  const changes = [
    aChange({ field: 'new', at: new Date('2026-11-18') }),
    aChange({ field: 'status', old: 'talks', new: 'closed' }),
  ];
  const post = composeTimeline([{ known: known({ deal: aDeal() }), changes, reviews: [] }], vi);
  expect(post?.lines.map(textOf)).toEqual([
    '20/11/2026  xAI · Series C: tình trạng ~~đang đàm phán~~ → **đã hoàn tất** (VnExpress)',
    '18/11/2026  xAI · Series C: lần đầu được nhắc đến (VnExpress)',
  ]);
  expect(
    composeTimeline([{ known: known({ deal: aDeal() }), changes: changes.slice(0, 1), reviews: [] }], vi),
  ).toBeNull();
});
