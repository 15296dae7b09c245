import { describe, expect, it } from 'vitest';
import { companyKeys } from '#deals/company-key.ts';
import { investorName } from '#deals/investor-key.ts';
import { roundKey } from '#deals/round-key.ts';
import { REGISTRY } from './tell.ts';

const sure = (name: string) => companyKeys(name, REGISTRY).sure;
const isOne = (a: string, b: string) => sure(a).some((key) => sure(b).includes(key));

describe('company names', () => {
  it.each([
    ['xAI', 'X.AI Corp'],
    ['xAI', 'x.ai'],
    ['Công ty Cổ phần Hoà Bình', 'Công ty CP Hòa Bình'],
    ['CTCP Đất Việt', 'Dat Viet JSC'],
    ['Công ty TNHH Sao Biển', 'sao bien co., ltd.'],
    ['Tập đoàn FPT', 'FPT Corporation'],
    ['Mistral', 'Mistral AI'],
    ['Deep Seek', 'DeepSeek'],
    ['startup Kestrel', 'Kestrel Inc.'],
    ['Silver Birch AI', 'Công ty Bạch Dương AI'],
    ['Thuỷ Triều', 'Thủy Triều'],
  ])('%s is %s', (a, b) => {
    expect(isOne(a, b)).toBe(true);
  });

  it.each([
    ['Figure', 'Beacon'],
    ['Beacon', 'Beacon AI'],
    ['Scale', 'Scale AI'],
    ['Together', 'Together AI'],
    ['Cohera', 'Cohera Health'],
    ['VinAI', 'Vin'],
    ['Nova', 'Nova Labs'],
    ['Sao', 'Sao AI'],
  ])('%s is not %s', (a, b) => {
    expect(isOne(a, b)).toBe(false);
  });

  it.each(['startup', 'Công ty', 'công ty này', 'AI', 'the company', '  ', '—', 'Tập đoàn', 'Hãng'])(
    '%s is no name',
    (name) => {
      expect(sure(name)).toEqual([]);
    },
  );

  it('takes a name of any length', () => {
    expect(sure('Công ty '.repeat(50_000))).toEqual(expect.any(Array));
  });
});

describe('investor names', () => {
  it.each([
    ['a16z', 'Andreessen Horowitz'],
    ['Sequoia', 'Sequoia Capital'],
    ['Quỹ đầu tư Qatar', 'QIA'],
    ['Quỹ Mekong Capital', 'Mekong Capital'],
    ['GV', 'Google Ventures'],
    ['Tập đoàn FPT', 'FPT'],
    ['Lightspeed', 'Lightspeed Venture Partners'],
  ])('%s is %s', (a, b) => {
    expect(investorName(a, REGISTRY).key).toBe(investorName(b, REGISTRY).key);
  });

  it.each([
    ['General Catalyst', 'General Atlantic'],
    ['Vina Capital', 'Vietcapital'],
    ['Google', 'Google Ventures'],
  ])('%s is not %s', (a, b) => {
    expect(investorName(a, REGISTRY).key).not.toBe(investorName(b, REGISTRY).key);
  });
});

describe('rounds', () => {
  it.each([
    ['Series B', 'b', false, 'Series B'],
    ['vòng Series B mở rộng', 'b', true, 'Series B'],
    ['Series B extension', 'b', true, 'Series B'],
    ['Series A+', 'a', true, 'Series A'],
    ['series a2', 'a', true, 'Series A'],
    ['vòng A', 'a', false, 'Series A'],
    ['Pre-Series A', 'pre-a', false, 'Pre-Series A'],
    ['tiền Series A', 'pre-a', false, 'Pre-Series A'],
    ['Seed', 'seed', false, 'Seed'],
    ['vòng hạt giống', 'seed', false, 'Seed'],
    ['tiền hạt giống', 'pre-seed', false, 'Pre-Seed'],
    ['Pre-Seed', 'pre-seed', false, 'Pre-Seed'],
    ['vòng thiên thần', 'angel', false, 'Angel', true],
    ['extension', null, true, 'extension', true],
    ['Strategic', 'strategic', false, 'Strategic', true],
    ['vòng tăng trưởng', 'growth', false, 'Growth', true],
  ] as readonly [string, string | null, boolean, string, boolean?][])(
    '%s',
    (round, family, more, label, soft = false) => {
      expect(roundKey(round)).toEqual({ family, soft, more, label });
    },
  );
});
