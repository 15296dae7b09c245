/** When a scheduled digest is next due, by the clocks of its own time zone, summer time included. */
import type { DigestSchedule } from '#domain/delivery.ts';

const DAY_MS = 86_400_000;

/** The first moment after `after` at which the schedule is due. An hour that the clocks leap over is taken right after the leap. */
export function nextDigest(schedule: DigestSchedule, after: Date): Date {
  const today = clockTime(after.getTime(), schedule.timeZone);
  // A week and a day: the weekday may be today's, with its hour already past.
  for (let day = 0; day <= 8; day += 1) {
    const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + day));
    const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
    if (schedule.every === 'week' && weekday !== schedule.weekday) continue;
    const due = instantOf(date.getTime() + schedule.hour * 3_600_000, schedule.timeZone);
    if (due > after.getTime()) return new Date(due);
  }
  throw new Error(`no day within a week fits ${JSON.stringify(schedule)}`);
}

/** Where the period that a digest due at `due` tells about begins: when the one before it was due, by the same clocks. */
export function digestBegins(schedule: DigestSchedule, due: Date): Date {
  const days = schedule.every === 'day' ? 1 : 7;
  // Clocks that were put forward or back make a day of 23 to 25 hours.
  return nextDigest(schedule, new Date(due.getTime() - days * DAY_MS - 2 * 3_600_000));
}

/** Of the times up to `now` at which a digest was due, `due` the first of them: the last, and the next that is to come. */
export function lastDigest(
  schedule: DigestSchedule,
  due: Date,
  now: Date,
): { readonly last: Date; readonly next: Date } {
  let last = due;
  // A week and a day back there is one, however long nobody looked.
  let next = nextDigest(schedule, new Date(Math.max(due.getTime(), now.getTime() - 8 * DAY_MS)));
  while (next <= now) {
    last = next;
    next = nextDigest(schedule, next);
  }
  return { last, next };
}

/** Whether the runtime knows this time zone ("Asia/Ho_Chi_Minh"). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** What the clocks of a zone show at an instant, as a Date whose UTC parts are those of the clock. */
export function clockTime(instant: number, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? 0);
  return new Date(
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')),
  );
}

/** The instant at which a zone's clocks show `clock`; where they never do, the moment after their leap. */
function instantOf(clock: number, timeZone: string): number {
  const offsetAt = (instant: number) => clockTime(instant, timeZone).getTime() - instant;
  const guess = clock - offsetAt(clock);
  const better = clock - offsetAt(guess);
  return clockTime(better, timeZone).getTime() === clock ? better : Math.max(guess, better);
}
