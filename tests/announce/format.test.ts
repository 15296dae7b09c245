import { describe, expect, it } from 'vitest';
import { formatCount, formatCountWithH100 } from '#announce/format-count.ts';
import { formatDay } from '#announce/format-day.ts';
import { formatMoney, formatMoneyBeside, formatMoneyWithUsd } from '#announce/format-money.ts';
import { formatNumber } from '#announce/format-number.ts';
import { money } from '#domain/money.ts';

describe('formatMoney', () => {
  it.each([
    [money(6e9, 'USD'), '6 tỷ USD', '$6 billion'],
    [money(500e6, 'USD'), '500 triệu USD', '$500 million'],
    [money(1.5e12, 'VND'), '1,5 nghìn tỷ đồng', 'VND 1.5 trillion'],
    [money(200e9, 'VND'), '200 tỷ đồng', 'VND 200 billion'],
    [money(77_593, 'USD'), '77.593 USD', '$77,593'],
    [money(30e6, 'EUR'), '30 triệu euro', '€30 million'],
    [money(2.25e9, 'CNY'), '2,25 tỷ nhân dân tệ', 'CNY 2.25 billion'],
    [money(12e6, 'CHF'), '12 triệu CHF', 'CHF 12 million'],
    [money(0, 'USD'), '0 USD', '$0'],
    [money(999_999_999, 'USD'), '1 tỷ USD', '$1 billion'],
    [money(999_999.6, 'USD'), '1 triệu USD', '$1 million'],
    [money(6e9, 'USD', 'at least'), 'hơn 6 tỷ USD', 'at least $6 billion'],
    [money(6e9, 'USD', 'about'), 'khoảng 6 tỷ USD', 'about $6 billion'],
    [money(6e9, 'USD', 'up to'), 'tới 6 tỷ USD', 'up to $6 billion'],
    [money(40e6, 'USD', 'range', 45e6), '40–45 triệu USD', '$40–45 million'],
    [money(900e6, 'USD', 'range', 1.2e9), 'từ 900 triệu USD đến 1,2 tỷ USD', '$900 million to $1.2 billion'],
  ])('%j', (amount, vi, en) => {
    expect(formatMoney(amount, 'vi')).toBe(vi);
    expect(formatMoney(amount, 'en')).toBe(en);
  });
});

describe('formatMoneyWithUsd', () => {
  const rates = [
    { currency: 'VND', usd: 1 / 25_000, date: '2026-11-01' },
    { currency: 'VND', usd: 1 / 26_000, date: '2026-11-20' },
    { currency: 'VND', usd: 1 / 27_000, date: '2026-12-01' },
  ];
  it('sets dollars and the day of the rate beside, by the newest rate of the day or before', () => {
    const text = formatMoneyWithUsd(money(200e9, 'VND'), 'vi', rates, new Date('2026-11-25'));
    expect(text).toBe('200 tỷ đồng (≈ 7,7 triệu USD, tỷ giá 20/11/2026)');
    expect(formatMoneyWithUsd(money(200e9, 'VND'), 'en', rates, new Date('2026-11-05'))).toBe(
      'VND 200 billion (≈ $8 million, rate of 1 Nov 2026)',
    );
  });
  it('takes the oldest rate for what is older than all', () => {
    expect(formatMoneyWithUsd(money(25e9, 'VND'), 'en', rates, new Date('2020-01-01'))).toContain(
      '≈ $1 million, rate of 1 Nov 2026',
    );
  });
  it('converts both ends of a range', () => {
    expect(formatMoneyWithUsd(money(100e9, 'VND', 'range', 200e9), 'vi', rates, new Date('2026-11-05'))).toBe(
      '100–200 tỷ đồng (≈ 4–8 triệu USD, tỷ giá 01/11/2026)',
    );
  });
  it('leaves dollars, and currencies without a rate, as they are', () => {
    expect(formatMoneyWithUsd(money(6e9, 'USD'), 'vi', rates, new Date())).toBe('6 tỷ USD');
    expect(formatMoneyWithUsd(money(6e6, 'EUR'), 'vi', rates, new Date())).toBe('6 triệu euro');
  });
  it('does not fall over an impossible date', () => {
    expect(formatMoneyWithUsd(money(25e9, 'VND'), 'en', rates, new Date(Number.NaN))).toContain('≈');
  });
});

describe('formatMoneyBeside', () => {
  it('leaves out what the new value repeats', () => {
    expect(formatMoneyBeside(money(45e9, 'USD'), money(50e9, 'USD'), 'vi')).toBe('45');
    expect(formatMoneyBeside(money(45e9, 'USD'), money(50e9, 'USD'), 'en')).toBe('$45');
  });
  it.each([
    ['another scale', money(900e6, 'USD'), money(1e9, 'USD'), '900 triệu USD'],
    ['another currency', money(45e9, 'EUR'), money(50e9, 'USD'), '45 tỷ euro'],
    ['a bound', money(45e9, 'USD', 'about'), money(50e9, 'USD'), 'khoảng 45 tỷ USD'],
  ])('keeps it whole beside %s', (_name, old, now, text) => {
    expect(formatMoneyBeside(old, now, 'vi')).toBe(text);
  });
});

describe('formatCount', () => {
  it.each([
    [{ count: 200_000, unit: 'GPU', model: null, h100: null }, '200.000 GPU', '200,000 GPUs'],
    [{ count: 100_000, unit: 'GPU', model: 'H100', h100: 100_000 }, '100.000 GPU H100', '100,000 H100 GPUs'],
    [{ count: 1, unit: 'chip', model: null, h100: null }, '1 chip', '1 chip'],
    [{ count: 4096, unit: 'TPU', model: 'TPU v5p', h100: null }, '4.096 TPU v5p', '4,096 TPU v5p'],
  ] as const)('%j', (count, vi, en) => {
    expect(formatCount(count, 'vi')).toBe(vi);
    expect(formatCount(count, 'en')).toBe(en);
  });
  it('sets the worth in H100s beside another model', () => {
    const count = { count: 10_000, unit: 'GPU', model: 'GB200', h100: 25_000 } as const;
    expect(formatCountWithH100(count, 'vi')).toBe('10.000 GPU GB200 (≈ 25.000 H100)');
    expect(formatCountWithH100({ ...count, model: 'H100' }, 'vi')).toBe('10.000 GPU H100');
  });
});

it('formatNumber groups and points as each language does', () => {
  expect(formatNumber(-1_234_567.5, 'vi', 2)).toBe('-1.234.567,5');
  expect(formatNumber(1_234_567.25, 'en', 2)).toBe('1,234,567.25');
  expect(formatNumber(100, 'vi')).toBe('100');
});

it('formatDay leaves what is no day as it is', () => {
  expect(formatDay('2026-11-05', 'vi')).toBe('05/11/2026');
  expect(formatDay('2026-11-05T10:00:00Z', 'en')).toBe('5 Nov 2026');
  expect(formatDay('soon', 'en')).toBe('soon');
});
