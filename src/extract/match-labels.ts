/** Which reported deal answers which labelled one, and whether two names mean the same. */
import type { ReportedDeal } from '#domain/report.ts';
import type { LabelledDeal } from './labels.ts';

/**
 * Pairs labelled and reported deals: first those of one company and one amount, then of one company, then what is left,
 * in order. A side without a partner is null.
 */
export function matchDeals(
  gold: readonly LabelledDeal[],
  ours: readonly ReportedDeal[],
): readonly (readonly [LabelledDeal | null, ReportedDeal | null])[] {
  const pairs: [LabelledDeal | null, ReportedDeal | null][] = [];
  const openGold = new Set(gold);
  const openOurs = new Set(ours);
  const passes: ((a: LabelledDeal, b: ReportedDeal) => boolean)[] = [
    (a, b) => sameName(a.company, b.company) && a.amount?.value === b.amount?.value,
    (a, b) => sameName(a.company, b.company),
    () => true,
  ];
  for (const fits of passes) {
    for (const label of openGold) {
      const found = [...openOurs].find((deal) => fits(label, deal));
      if (found === undefined) continue;
      pairs.push([label, found]);
      openGold.delete(label);
      openOurs.delete(found);
    }
  }
  for (const label of openGold) pairs.push([label, null]);
  for (const deal of openOurs) pairs.push([null, deal]);
  return pairs;
}

const LEGAL_FORMS = new Set(['inc', 'corp', 'co', 'ltd', 'llc', 'plc', 'gmbh', 'pte', 'the']);

/** True where two names differ at most in case, accents, signs and legal form. */
export function sameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  return words.join('');
}
