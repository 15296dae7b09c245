/** Roles once the kind of story is known: without news of a raise, every raise in the text is history. */
import { type MoneyRole, STORY_ROLES } from '#domain/report.ts';
import type { RoledAmount, Verdict } from './types.ts';

const HISTORY: Partial<Record<MoneyRole, MoneyRole>> = { raised: 'priorRound', valuation: 'priorValuation' };
/** Rules that read money going into something, a company or a building. */
export const INVESTED =
  /(invests-in-a-company|amount-of-a-round|contract|mua-phần-vốn|price-of-a-stake|rót-vốn|góp-vốn|huy-động|gọi-ngay|vòng-gọi-vốn-cỡ|hợp-đồng)$/u;

/** Rules that read a payment. */
const PAID = /(role\.(trả|payment)|^another's: vi\.role\.vòng-gọi-vốn-cỡ|^the-figure)$/u;
/** "The state will pay $60 million", in a story of a computer that is built. */
const PAYS = /role\.payment$/u;
/** Currencies of which a million is little. */
const CHEAP = new Set(['VND', 'IDR', 'KRW', 'JPY', 'INR']);

/** Paid for a part of a company: a raise in the company's own story, elsewhere a purchase. */
export const STAKE = /(mua-phần-vốn|price-of-a-stake)$/u;

/** Money that goes into a company builds nothing by itself. */
export const INTO_COMPANY = 'into-a-company';

const NEAR = 12;

/** The same amounts, in the same order. */
export function settleRoles(amounts: readonly RoledAmount[], verdict: Verdict): readonly RoledAmount[] {
  const { category, nonAiFunding } = verdict;
  if (category === 'funding' || nonAiFunding) return boughtStakes(amounts.map(notTooDear));
  const prices = new Set(amounts.filter(({ role }) => role === 'acquisition').map(sumOf));
  const firstPrice = amounts.findIndex(({ role }) => role === 'acquisition');
  return amounts.map((amount, index) => {
    const { role, roleRule } = amount;
    // What is named before any price is this purchase's; prices further down may be those of others.
    const isPriced = firstPrice >= 0 && firstPrice < index;
    // A purchase without a price in so many words: "the $2 billion deal", "values it at $2 billion".
    const mayBePrice = (role === 'raised' && INVESTED.test(roleRule)) || role === 'valuation';
    const isPrice = (role === 'valuation' || role === 'raised') && prices.has(sumOf(amount));
    const isPaid = role === 'other' && PAID.test(roleRule) && (!isPriced || roleRule.endsWith('trả'));
    // A company sells for millions, a thing for less.
    const isCompany = role === 'unitPrice' && amount.mention.money.value >= 1e6 && !isCheap(amount);
    if (category === 'acquisition' && (isPaid || isCompany))
      return { ...amount, role: 'acquisition' as const, roleRule: `purchase: ${roleRule}` };
    if (category === 'acquisition' && (isPrice || (!isPriced && mayBePrice)))
      return { ...amount, role: 'acquisition' as const, roleRule: `purchase: ${roleRule}` };
    if (isCompany) return notTooDear(amount);
    if (category === 'market' && STORY_ROLES.has(role))
      return { ...amount, role: 'other' as const, roleRule: `statistics: ${roleRule}`, company: null };
    if (
      category === 'compute' &&
      (role === 'raised' || role === 'target' || role === 'other' || role === 'revenue') &&
      (INVESTED.test(roleRule) || PAYS.test(roleRule)) &&
      !roleRule.startsWith(INTO_COMPANY)
    )
      return { ...amount, role: 'capex' as const, roleRule: `build-out: ${roleRule}`, company: null };
    const ofStake = role === 'raised' && STAKE.test(roleRule) ? 'acquisition' : HISTORY[role];
    const history = amount.perfect ? 'totalRaised' : ofStake;
    const before = amounts[index - 1];
    // "rumoured to seek X at a valuation of Y": Y is no history either.
    const isHoped = before?.role === 'target' && amount.mention.first - before.mention.last < NEAR;
    if (history === undefined || (role === 'valuation' && isHoped)) return amount;
    return {
      ...amount,
      role: history,
      roleRule: `history: ${roleRule}`,
      confidence: amount.confidence - 0.15,
    };
  });
}

/** "chi 15 tỷ USD mua cổ phần", where the same sum is also said to be invested: a stake is no purchase. */
function boughtStakes(amounts: readonly RoledAmount[]): readonly RoledAmount[] {
  const raised = new Map<string, RoledAmount>();
  for (const amount of amounts)
    if (amount.role === 'raised' && amount.company) raised.set(sumOf(amount), amount);
  return amounts.map((amount) => {
    const same = amount.role === 'acquisition' ? raised.get(sumOf(amount)) : undefined;
    if (same === undefined) return amount;
    return { ...amount, role: same.role, roleRule: `stake: ${same.roleRule}`, company: same.company };
  });
}

/** The price of one thing in millions is no price of one thing, unless a rule of its own says so ("per megawatt"). */
function notTooDear(amount: RoledAmount): RoledAmount {
  const { role, roleRule, mention } = amount;
  if (role !== 'unitPrice' || mention.money.value < 1e6 || isCheap(amount)) return amount;
  return BY_FAR.test(roleRule) ? { ...amount, role: 'other', roleRule: `too-dear: ${roleRule}` } : amount;
}
const BY_FAR = /^(\S+: )*far: /u;

function isCheap({ mention: { money } }: RoledAmount): boolean {
  return CHEAP.has(money.currency) && money.value < 1e9;
}

function sumOf({ mention: { money } }: RoledAmount): string {
  return `${money.value} ${money.currency}`;
}
