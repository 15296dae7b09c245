import type { Subscription } from '#domain/delivery.ts';
import type { Store } from '#domain/ports.ts';
import { change, claim, deal, delivery, record } from '../store/samples.ts';

export interface Step {
  /** Numbers the article, its claim and its change. */
  readonly index: number;
  readonly dealId: string;
  readonly company: string;
  /** The valuation that an article of a known deal tells, in billions of US dollars; null: it tells of a new deal. */
  readonly billions: number | null;
}

/** One article that makes a deal known or tells its newest valuation, owed to each subscription. */
export async function oweStep(
  store: Store,
  to: readonly Subscription[],
  { index, dealId: id, company, billions }: Step,
  { dueAt, now }: { readonly dueAt: Date; readonly now: Date },
): Promise<void> {
  const valuation = billions === null ? null : asBillions(billions);
  const what = valuation === null ? {} : { field: 'valuation' as const, old: null, new: valuation };
  const kind = valuation === null ? 'card' : 'update';
  await record(
    store,
    `article-${index}`,
    {
      deals: [{ deal: deal(id, { company, ...(valuation === null ? {} : { valuation }) }), keys: [] }],
      claims: [claim(`claim-${index}`, id)],
      changes: [change(`change-${index}`, id, { company, ...what })],
      deliveries: to.map((one) =>
        delivery(one, `change-${index}`, { kind, subjects: [{ kind: 'deal', id }], dueAt }),
      ),
    },
    { now },
  );
}

function asBillions(billions: number) {
  return { value: billions * 1e9, currency: 'USD', basis: 'unspecified' as const };
}
