import { describe, expect, it } from 'vitest';
import { type News, owe } from '#announce/owe.ts';
import { wants } from '#announce/wants.ts';
import { money } from '#domain/money.ts';
import { aChange, aDeal, aFleet, aSubscription, known } from '../helpers/fake-discord-world.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const filter = aSubscription().filter;

function news(set: Partial<News> = {}): News {
  return {
    deals: [{ deal: aDeal() }],
    fleets: [],
    changes: [aChange({ field: 'new' })],
    subscriptions: [aSubscription()],
    rates: [],
    now: NOW,
    late: null,
    ...set,
  };
}

describe('what a subscription wants', () => {
  const rates = [{ currency: 'VND', usd: 1 / 25_000, date: '2026-11-01' }];
  const deal = known({ deal: aDeal({ company: 'Trí Nam', amount: money(25e9, 'VND') }) });
  it.each([
    ['everything', {}, true],
    ['its size, converted', { minUsd: 1_000_000 }, true],
    ['a larger size', { minUsd: 1_000_001 }, false],
    ['its kind', { kinds: ['equity'] }, true],
    ['another kind', { kinds: ['debt'] }, false],
    ['its company, without accents or case', { companies: ['tri nam'] }, true],
    ['another company', { companies: ['OpenAI'] }, false],
    ['its round', { rounds: ['series c'] }, true],
    ['another round', { rounds: ['Seed'] }, false],
  ])('%s', (_name, set, wanted) => {
    expect(wants({ filter: { ...filter, ...set } }, deal, rates)).toBe(wanted);
  });

  it('the far end of a range counts; unknown sizes and currencies without a rate pass', () => {
    const minUsd = { filter: { ...filter, minUsd: 45e6 } };
    expect(wants(minUsd, known({ deal: aDeal({ amount: money(40e6, 'USD', 'range', 45e6) }) }), [])).toBe(
      true,
    );
    expect(wants(minUsd, known({ deal: aDeal({ amount: null }) }), [])).toBe(true);
    expect(wants(minUsd, known({ deal: aDeal({ amount: money(1, 'XYZ') }) }), [])).toBe(true);
  });

  it('accelerators only where asked for', () => {
    expect(wants({ filter }, known({ fleet: aFleet() }), [])).toBe(true);
    expect(wants({ filter: { ...filter, compute: false } }, known({ fleet: aFleet() }), [])).toBe(false);
  });
});

describe('what is owed', () => {
  it('a card for what is new, an update for what changed', () => {
    expect(owe(news())).toMatchObject([
      { kind: 'card', subjects: [{ kind: 'deal', id: 'deal-xai' }], dueAt: NOW },
    ]);
    expect(owe(news({ changes: [aChange({ field: 'status', old: 'talks', new: 'closed' })] }))).toMatchObject(
      [{ kind: 'update', changeIds: ['change-status'] }],
    );
  });

  it('one card where the same report also changed the new subject', () => {
    const changes = [aChange({ field: 'new' }), aChange({ field: 'amount', new: money(6e9, 'USD') })];
    expect(owe(news({ changes }))).toMatchObject([
      { kind: 'card', changeIds: ['change-new', 'change-amount'] },
    ]);
  });

  it('nothing for what did not change, was merged away, or is not wanted', () => {
    expect(owe(news({ changes: [] }))).toEqual([]);
    expect(owe(news({ deals: [{ deal: aDeal({ mergedInto: 'other' }) }] }))).toEqual([]);
    expect(owe(news({ subscriptions: [aSubscription({ filter: { ...filter, kinds: ['debt'] } })] }))).toEqual(
      [],
    );
  });

  it('nothing for a paused subscription', () => {
    expect(owe(news({ subscriptions: [aSubscription({ pausedReason: 'no access' })] }))).toEqual([]);
  });

  it('a part of a digest where the news is late', () => {
    expect(owe(news({ late: 60_000 }))).toMatchObject([
      { kind: 'digest', dueAt: new Date(NOW.getTime() + 60_000) },
    ]);
  });

  it('late news of a known deal edits its card without a word, where cards are edited', () => {
    const changes = [aChange({ field: 'status', old: 'talks', new: 'closed' })];
    expect(owe(news({ late: 60_000, changes }))).toMatchObject([
      { kind: 'digest', changeIds: ['change-status'] },
      { kind: 'edit', changeIds: [], dueAt: NOW },
    ]);
    const subscriptions = [aSubscription({ updates: 'diff' })];
    expect(owe(news({ late: 60_000, changes, subscriptions }))).toHaveLength(1);
  });

  it('nothing single where only the scheduled digest is wanted', () => {
    const subscriptions = [aSubscription({ updates: 'none' })];
    expect(owe(news({ subscriptions }))).toEqual([]);
    expect(owe(news({ subscriptions, late: 60_000 }))).toEqual([]);
  });

  it('who wanted the deal before the change still hears of it', () => {
    const subscriptions = [aSubscription({ filter: { ...filter, minUsd: 10e9 } })];
    const shrank = [aChange({ field: 'amount', old: money(12e9, 'USD'), new: money(6e9, 'USD') })];
    expect(owe(news({ subscriptions, changes: shrank }))).toHaveLength(1);
    expect(owe(news({ subscriptions }))).toEqual([]);
  });

  it('accelerators that come with a company’s new deal need no card of their own', () => {
    const fleet = aFleet();
    const ofFleet = aChange({ field: 'new', id: 'f', subject: { kind: 'fleet', id: fleet.id } });
    expect(owe(news({ fleets: [{ fleet }], changes: [aChange({ field: 'new' }), ofFleet] }))).toHaveLength(1);
    expect(owe(news({ fleets: [{ fleet }], changes: [ofFleet] }))).toMatchObject([
      { subjects: [{ kind: 'fleet' }] },
    ]);
  });
});
