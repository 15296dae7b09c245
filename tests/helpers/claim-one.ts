import type { DueDelivery, Outbox } from '#domain/ports.ts';

/** The delivery of whichever channel has waited longest for its turn; null where nothing is due. */
export async function claimOne(outbox: Outbox, now: Date, leaseMs: number): Promise<DueDelivery | null> {
  const [due = null] = await outbox.claim(now, leaseMs, 1);
  return due;
}
