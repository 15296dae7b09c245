/** Arithmetic that does not add up, in a few words each; for review. */
import type { DealFields, Rate } from '#domain/deal.ts';
import type { Money } from '#domain/money.ts';
import { agree, ratio } from './agree.ts';
import { asMoney } from './resolve-valuation.ts';
import type { DealSighting } from './sighting.ts';

/** Papers round all three numbers of "pre + amount = post". */
const SLACK = 0.06;

export function flagsOf(
  fields: Pick<DealFields, 'amount' | 'valuation' | 'totalRaised'>,
  sightings: readonly DealSighting[],
  rates: readonly Rate[],
): string[] {
  const { amount, valuation, totalRaised } = fields;
  const at = sightings.at(-1)?.at;
  if (amount === null || at === undefined) return [];
  const flags: string[] = [];
  const money = { money: amount, at };
  const below = (sum: Pick<Money, 'value' | 'currency'>) => {
    const other = { money: asMoney(sum), at };
    const times = ratio(money, other, rates);
    return agree(money, other, rates) === false && times !== null && times < 1;
  };
  if (totalRaised !== null && below(totalRaised)) flags.push('total raised is less than the amount');
  if (valuation !== null && below(valuation)) flags.push('valuation is less than the amount');
  const pre = worth(sightings, 'pre', amount.currency);
  const post = worth(sightings, 'post', amount.currency);
  if (pre !== null && post !== null && Math.abs(pre + amount.value - post) > SLACK * post) {
    flags.push('pre-money valuation and amount do not make the post-money valuation');
  }
  return flags;
}

function worth(sightings: readonly DealSighting[], basis: 'pre' | 'post', currency: string): number | null {
  const said = sightings.filter(
    ({ valuation }) => valuation?.basis === basis && valuation.currency === currency,
  );
  return said.at(-1)?.valuation?.value ?? null;
}
