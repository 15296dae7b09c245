/** The rule books of all quantities, in the order in which they win. */

import type { Bound, Money } from '#domain/money.ts';
import type { AcceleratorCount } from './accelerator-count.ts';
import { compile, type RuleBook, type SlotKinds } from './compile.ts';
import type { Power } from './power.ts';
import type { Round } from './round.ts';
import { acceleratorRules, grownRules } from './rules/both/accelerator.ts';
import { moneyRules as bothMoney } from './rules/both/money.ts';
import { powerRules } from './rules/both/power.ts';
import * as enBound from './rules/en/bound.ts';
import * as enCount from './rules/en/count.ts';
import * as enMoney from './rules/en/money.ts';
import * as enRound from './rules/en/round.ts';
import { QUANTITY_SLOTS } from './rules/slots.ts';
import * as viBound from './rules/vi/bound.ts';
import * as viCount from './rules/vi/count.ts';
import * as viMoney from './rules/vi/money.ts';
import * as viRound from './rules/vi/round.ts';

export const moneyBook: RuleBook<Money> = compile(
  [...viMoney.moneyRules, ...enMoney.moneyRules, ...bothMoney],
  QUANTITY_SLOTS,
);

/** What can be "more than" and "about". */
export const BOUND_SLOTS: SlotKinds = { figure: ['money', 'accelerators', 'power', 'investorCount'] };

export const boundBook: RuleBook<Bound> = compile(
  [...viBound.boundRules, ...enBound.boundRules],
  BOUND_SLOTS,
);

export const acceleratorBook: RuleBook<AcceleratorCount> = compile(acceleratorRules, QUANTITY_SLOTS);

export const grownBook: RuleBook<AcceleratorCount> = compile(grownRules, QUANTITY_SLOTS);

export const powerBook: RuleBook<Power> = compile(powerRules, QUANTITY_SLOTS);

export const roundBook: RuleBook<Round> = compile(
  [...enRound.roundRules, ...viRound.roundRules],
  QUANTITY_SLOTS,
);

export const investorCountBook: RuleBook<number> = compile(
  [...viCount.investorCountRules, ...enCount.investorCountRules],
  QUANTITY_SLOTS,
);

export const percentBook: RuleBook<number> = compile(
  [...viCount.percentRules, ...enCount.percentRules],
  QUANTITY_SLOTS,
);
