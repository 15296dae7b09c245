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

/** Where the period that a digest due at `due` tells about begins. */
export function digestBegins({ every }: Pick<DigestSchedule, 'every'>, due: Date): Date {
  return new Date(due.getTime() - (every === 'day' ? 1 : 7) * DAY_MS);
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
function clockTime(instant: number, timeZone: string): Date {
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
