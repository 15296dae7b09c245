/** What a scheduled digest tells and counts, of all that was news lately. */
import type { BulletinFacts, NewBulletin, NewsBrief, PeriodCount } from '#domain/bulletin.ts';
import type { DigestSchedule, Subscription } from '#domain/delivery.ts';
import { digestBegins } from './next-digest.ts';
import { lets, letsDeal } from './wants.ts';

/** As many periods are counted, for the comparison and the chart. */
const PERIODS = 8;
/** New ones that are told one by one, and with them changed ones. */
const MOST_FRESH = 14;
const MOST = 20;
const DAY_MS = 86_400_000;

/** Where the earliest period begins that a bulletin due at `due` counts. */
export function bulletinLooksBack(schedule: DigestSchedule, due: Date): Date {
  return beginnings(schedule, due)[0] ?? due;
}

/**
 * @param news everything since `bulletinLooksBack`
 * @returns null where there is nothing to tell and a day's silence says so well enough; an empty week is told
 */
export function planBulletin(
  { filter }: Pick<Subscription, 'filter'>,
  schedule: DigestSchedule,
  due: Date,
  news: readonly NewsBrief[],
): NewBulletin | null {
  const begins = beginnings(schedule, due);
  const [from = due] = begins.slice(-1);
  const wanted = news.filter((one) => passes(filter, one)).map((one) => ({ one, at: newsAt(one, schedule) }));
  const within = (at: Date | null) => at !== null && at >= from && at < due;
  const fresh = wanted
    .filter(({ at }) => within(at))
    .map(({ one }) => one)
    .sort(byGrandeur);
  const told = new Set(fresh);
  const changed = wanted.flatMap(({ one }) =>
    !told.has(one) && within(one.changedAt) && !isHistory(one.changeSaidAt, from, schedule) ? [one] : [],
  );
  changed.sort(byGrandeur);
  if (fresh.length + changed.length === 0 && schedule.every === 'day') return null;
  const shown = fresh.slice(0, changed.length === 0 ? MOST : Math.max(MOST_FRESH, MOST - changed.length));
  const also = changed.slice(0, MOST - shown.length);
  const count = (hit: (one: NewsBrief) => boolean) => fresh.filter(hit).length;
  const facts: BulletinFacts = {
    every: schedule.every,
    timeZone: schedule.timeZone,
    ends: due,
    periods: begins.map((start, index) => countPeriod(wanted, start, begins[index + 1] ?? due)),
    talks: count(({ deal }) => deal?.status === 'talks'),
    bought: count(({ deal }) => deal?.kind === 'acquisition' && deal.status !== 'talks'),
    fleets: count(({ deal }) => deal === null),
    fresh: shown.length,
    more: fresh.length + changed.length - shown.length - also.length,
  };
  return { subjects: [...shown, ...also].map(({ subject }) => subject), facts };
}

function beginnings(schedule: DigestSchedule, due: Date): Date[] {
  const begins: Date[] = [];
  for (let begin = due; begins.length < PERIODS; ) {
    begin = digestBegins(schedule, begin);
    begins.unshift(begin);
  }
  return begins;
}

/**
 * When it was news: as we came to know of it, so that what a paper had a minute before the last bulletin is in the next;
 * but by its publication where that was long before, as for what an archive or a new source brings. null: not in this time.
 */
function newsAt({ recordedAt, firstSeenAt }: NewsBrief, schedule: DigestSchedule): Date | null {
  if (recordedAt === null) return null;
  return recordedAt.getTime() - firstSeenAt.getTime() <= lateMs(schedule) ? recordedAt : firstSeenAt;
}

/** What an archive or a new source told of long ago is no news of today. */
function isHistory(saidAt: Date | null, from: Date, schedule: DigestSchedule): boolean {
  return saidAt !== null && saidAt.getTime() < from.getTime() - lateMs(schedule);
}

function lateMs({ every }: DigestSchedule): number {
  return (every === 'day' ? 2 : 7) * DAY_MS;
}

/** The sizes compared are those of the deals as they stand: of a range, its lower end. */
function passes(filter: Subscription['filter'], { company, deal }: NewsBrief): boolean {
  if (!lets(filter.companies, company)) return false;
  if (deal === null) return filter.compute;
  return deal.status !== 'cancelled' && letsDeal(filter, deal);
}

function countPeriod(
  wanted: readonly { readonly one: NewsBrief; readonly at: Date | null }[],
  begins: Date,
  ends: Date,
): PeriodCount {
  let [deals, usd, unknown] = [0, 0, 0];
  for (const { one, at } of wanted) {
    if (one.deal === null || at === null || at < begins || at >= ends || !isRaise(one.deal)) continue;
    deals += 1;
    if (one.deal.usd === null) unknown += 1;
    else usd += one.deal.usd;
  }
  return { begins, deals, usd, unknown };
}

/** What is talked about is not raised yet, and what is bought is not raised at all. */
function isRaise({ kind, status }: NonNullable<NewsBrief['deal']>): boolean {
  return status !== 'talks' && kind !== 'acquisition';
}

/** The largest first; then those of unknown size, and accelerators, the newest first. */
function byGrandeur(a: NewsBrief, b: NewsBrief): number {
  const size = ({ deal }: NewsBrief) => (deal === null ? -2 : (deal.usd ?? -1));
  return size(b) - size(a) || b.firstSeenAt.getTime() - a.firstSeenAt.getTime();
}
