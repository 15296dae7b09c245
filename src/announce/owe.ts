/** Change → Delivery: what each subscription is owed for what one report changed. */
import type { Change, Deal, Fleet, Known, Rate, SubjectRef } from '#domain/deal.ts';
import { editsCards, type NewDelivery, type Subscription } from '#domain/delivery.ts';
import { foldName } from './fold-name.ts';
import { wants } from './wants.ts';

export interface News {
  /** Subjects as they read now; those that did not change may be among them. */
  readonly deals: readonly { readonly deal: Deal }[];
  readonly fleets: readonly { readonly fleet: Fleet }[];
  readonly changes: readonly Change[];
  readonly subscriptions: readonly Subscription[];
  readonly rates: readonly Rate[];
  readonly now: Date;
  /** null for news of today; else it is told in a digest that gathers for so many milliseconds. */
  readonly late: number | null;
}

/**
 * One delivery a wanting subscription and subject: a card where the subject is new, an update where it now reads
 * differently, a part of a digest where the news is late. Who wanted the subject before a change still hears of the
 * change (its card stands there). Paused subscriptions, those that
 * want nothing but their scheduled digest, and merged deals are owed nothing.
 */
export function owe(news: News): NewDelivery[] {
  const owed: NewDelivery[] = [];
  for (const { ref, after } of changedSubjects(news)) {
    const changes = news.changes.filter(({ subject }) => subject.kind === ref.kind && subject.id === ref.id);
    const isNew = changes.some(({ field }) => field === 'new');
    const before = isNew ? null : asItWas(after, changes);
    for (const subscription of news.subscriptions) {
      if (subscription.pausedReason !== null || subscription.updates === 'none') continue;
      const wanted =
        wants(subscription, after, news.rates) ||
        (before !== null && wants(subscription, before, news.rates));
      if (!wanted) continue;
      owed.push({
        subscriptionId: subscription.id,
        channelId: subscription.channelId,
        kind: news.late !== null ? 'digest' : isNew ? 'card' : 'update',
        subjects: [ref],
        changeIds: changes.map(({ id }) => id),
        dueAt: new Date(news.now.getTime() + (news.late ?? 0)),
      });
      // The digest tells it; the card that stands in the channel says nothing new, and nothing wrong either.
      if (news.late !== null && !isNew && editsCards(subscription))
        owed.push(silentEdit(ref, subscription, news.now));
    }
  }
  return owed;
}

/** Brings a card that stands in the channel to the present truth; where none does, it is nothing. */
function silentEdit(ref: SubjectRef, { id, channelId }: Subscription, now: Date): NewDelivery {
  return { subscriptionId: id, channelId, kind: 'edit', subjects: [ref], changeIds: [], dueAt: now };
}

function changedSubjects(news: News): { ref: SubjectRef; after: Known }[] {
  const all: { ref: SubjectRef; after: Known }[] = [];
  for (const { deal } of news.deals) {
    if (deal.mergedInto !== null) continue;
    all.push({ ref: { kind: 'deal', id: deal.id }, after: { kind: 'deal', deal, claims: [], keys: [] } });
  }
  for (const { fleet } of news.fleets) {
    if (fleet.mergedInto !== null || isToldByDeal(fleet, news)) continue;
    all.push({ ref: { kind: 'fleet', id: fleet.id }, after: { kind: 'fleet', fleet, claims: [], keys: [] } });
  }
  return all.filter(({ ref }) =>
    news.changes.some(({ subject }) => subject.kind === ref.kind && subject.id === ref.id),
  );
}

/** Accelerators that come with a company's new deal stand on that deal's card and need none of their own. */
function isToldByDeal(fleet: Fleet, { deals, changes }: News): boolean {
  const isNew = (id: string) => changes.some(({ subject, field }) => subject.id === id && field === 'new');
  const company = foldName(fleet.company);
  return isNew(fleet.id) && deals.some(({ deal }) => isNew(deal.id) && foldName(deal.company) === company);
}

/** The subject with the old values of `changes` put back. */
function asItWas(after: Known, changes: readonly Change[]): Known {
  const old = Object.fromEntries(changes.map((change) => [change.field, change.old]));
  return after.kind === 'deal'
    ? { ...after, deal: { ...after.deal, ...old } }
    : { ...after, fleet: { ...after.fleet, ...old } };
}
