import { describe, expect, it } from 'vitest';
import { agree, digits, readsAlike } from '#deals/agree.ts';
import { sameValuation } from '#deals/resolve-valuation.ts';
import { type Money, money } from '#domain/money.ts';
import { usdOf } from '#domain/usd.ts';
import { eur, RATES, usd, vnd, worth } from './tell.ts';

const at = new Date('2025-03-01T00:00:00Z');
const dated = (value: Money) => ({ money: value, at });

describe('agree', () => {
  it.each([
    [usd(6000), usd(5980), true],
    [usd(6000, 'about'), usd(5780), true],
    [usd(12.4), usd(12), true],
    [usd(45_000), usd(50_000), false],
    [usd(500), usd(520), false],
    [usd(100, 'at least'), usd(120), true],
    [usd(100, 'at least'), usd(90), false],
    [usd(500, 'up to'), usd(320), true],
    [usd(500, 'up to'), usd(700), false],
    [money(40e6, 'USD', 'range', 45e6), usd(43), true],
    [money(40e6, 'USD', 'range', 45e6), usd(50), false],
    [eur(30), usd(32.5), true],
    [eur(30), usd(40), false],
    [vnd(50), usd(2), true],
    [money(1e6, 'XYZ'), usd(1), null],
  ])('%j and %j: %s', (a, b, same) => {
    expect(agree(dated(a), dated(b), RATES)).toBe(same);
    expect(agree(dated(b), dated(a), RATES)).toBe(same);
  });

  it('takes a limit for a figure only where it is read as one', () => {
    expect(readsAlike(dated(usd(500, 'up to')), dated(usd(320)), RATES)).toBe(false);
    expect(readsAlike(dated(usd(100, 'at least')), dated(usd(103)), RATES)).toBe(true);
    expect(readsAlike(dated(usd(100, 'at least')), dated(usd(120)), RATES)).toBe(false);
  });
});

it('counts digits before the closing zeros', () => {
  expect([6e9, 5.98e9, 77_593, 0, 1.25e12].map(digits)).toEqual([1, 3, 5, 1, 3]);
});

describe('usdOf', () => {
  const rates = [
    { currency: 'VND', usd: 0.00004, date: '2025-02-01' },
    { currency: 'VND', usd: 0.00005, date: '2025-01-01' },
  ];

  it.each([
    ['2025-01-15', 0.00005],
    ['2025-02-01', 0.00004],
    ['2026-01-01', 0.00004],
    ['2024-01-01', 0.00005],
  ])('on %s a đồng is %d dollars', (day, rate) => {
    const found = usdOf({ value: 1e9, currency: 'VND' }, new Date(day), rates);
    expect(found).toEqual({ value: 1e9 * rate, rate: expect.objectContaining({ usd: rate }) });
  });

  it('needs no rate for dollars, and knows none for what is not listed', () => {
    expect(usdOf({ value: 5, currency: 'USD' }, at, [])?.value).toBe(5);
    expect(usdOf({ value: 5, currency: 'EUR' }, at, rates)).toBeNull();
    expect(usdOf({ value: 5, currency: 'VND' }, new Date(Number.NaN), rates)?.rate.date).toBe('2025-01-01');
  });
});

describe('sameValuation', () => {
  it.each([
    [worth(900, 'pre'), worth(1000, 'post'), true],
    [worth(900), worth(1000, 'post'), true],
    [worth(900, 'pre'), worth(1000), true],
    [worth(900, 'post'), worth(1000), false],
    [worth(900), worth(1000, 'pre'), false],
    [worth(900), worth(1000), false],
    [worth(1000), worth(1000, 'post'), true],
  ])('%j and %j with 100 raised: %s', (a, b, same) => {
    expect(sameValuation(a, b, usd(100), at, RATES)).toBe(same);
    expect(sameValuation(b, a, usd(100), at, RATES)).toBe(same);
  });
});
