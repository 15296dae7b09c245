/** Scheduled digests: what is due is owed, each time once, and the next one set. */
import { lastDigest } from '#announce/next-digest.ts';
import { bulletinLooksBack, planBulletin } from '#announce/plan-bulletin.ts';
import type { NewsBrief } from '#domain/bulletin.ts';
import type { DigestSchedule } from '#domain/delivery.ts';
import type { World } from './world.ts';

/** Subscriptions at a time: between them others may write. */
const AT_ONCE = 100;

/**
 * Owes every scheduled digest that is due now; of several that fell due while nobody looked, the last. A paused
 * channel, and a day without news, get none. Returns how many are owed. Safe in several processes at once.
 */
export async function oweBulletins({
  store,
  clock,
  log,
}: Pick<World, 'store' | 'clock' | 'log'>): Promise<number> {
  const now = clock.now();
  // Most channels keep the same hour, and look back over the same weeks.
  const read = new Map<number, readonly NewsBrief[]>();
  const newsFor = async (schedule: DigestSchedule, due: Date): Promise<readonly NewsBrief[]> => {
    const since = bulletinLooksBack(schedule, due);
    const news = read.get(since.getTime()) ?? (await store.bulletins.newsSince(since));
    read.set(since.getTime(), news);
    return news;
  };
  let owed = 0;
  for (;;) {
    const due = await store.bulletins.due(now, AT_ONCE);
    let settled = 0;
    for (const subscription of due) {
      const { schedule, digestDueAt, pausedReason } = subscription;
      if (schedule === null || digestDueAt === null) continue;
      const { last, next } = lastDigest(schedule, digestDueAt, now);
      const bulletin =
        pausedReason === null
          ? planBulletin(subscription, schedule, last, await newsFor(schedule, last))
          : null;
      if (!(await store.bulletins.settle(subscription, next, bulletin, now))) continue;
      settled += 1;
      if (bulletin !== null) owed += 1;
    }
    if (due.length < AT_ONCE || settled === 0) break;
  }
  if (owed > 0) log.info('scheduled digests are owed', { bulletins: owed });
  return owed;
}
