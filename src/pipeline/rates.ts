/** Rates of exchange: those of the configuration, and what the banks said since, which the store remembers. */
import type { Rate } from '#domain/deal.ts';
import type { Clock, Log, Store } from '#domain/ports.ts';
import type { RatesAnswer } from '#feeds/rates.ts';

export interface LiveRates {
  /** A list that stays as it is; after a refresh there is another. */
  current(): readonly Rate[];
  /** Asks the banks unless they answered within a day. Banks that can't be read are one line in the log. */
  refresh(signal?: AbortSignal): Promise<void>;
}

export interface LiveRatesOptions {
  readonly configured: readonly Rate[];
  readonly notes: Store['notes'];
  /** null: ask nobody, know what is remembered. */
  readonly ask: ((signal?: AbortSignal) => Promise<RatesAnswer>) | null;
  readonly clock: Clock;
  readonly log: Log;
}

interface Remembered {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly rates: readonly Rate[];
}

const NOTE = 'rates';
const NEVER: Remembered = { askedAt: 0, answeredAt: 0, rates: [] };
/** A day, less what a daily clock may be early. */
const ANSWER_HOLDS_MS = 23.5 * 3_600_000;
/** A bot that is started again and again does not ask each time. */
const ASK_AT_MOST_EVERY_MS = 3_600_000;
/** A currency's new rate is kept where it moved so far from its last: what is shown reads alike, and years stay small. */
const MOVED = 0.005;
/** No currency is worth three times what it was at the last rate: such a figure is a mistake of the file. */
const TIMES = 3;
/** Some 30 years at the pace of the last ones. */
const KEEP = 50_000;

export async function openRates({
  configured,
  notes,
  ask,
  clock,
  log,
}: LiveRatesOptions): Promise<LiveRates> {
  let remembered = readNote(await notes.get(NOTE));
  let all = [...configured, ...remembered.rates];
  const remember = async (next: Remembered) => {
    remembered = next;
    all = [...configured, ...next.rates];
    await notes.set(NOTE, JSON.stringify(next));
  };
  return {
    current: () => all,
    async refresh(signal) {
      const now = clock.now().getTime();
      if (ask === null || now - remembered.answeredAt < ANSWER_HOLDS_MS) return;
      if (now - remembered.askedAt < ASK_AT_MOST_EVERY_MS) return;
      const { rates, troubles } = await ask(signal);
      const fresh = news(rates, all, new Date(now));
      await remember({
        askedAt: now,
        answeredAt: rates.length > 0 ? now : remembered.answeredAt,
        rates: [...remembered.rates, ...fresh].slice(-KEEP),
      });
      if (troubles.length > 0)
        log.warn('rates of exchange can not be read', {
          reason: troubles.join('; '),
          next: 'older ones are used, asked again in a day',
        });
      else log.debug('rates of exchange read', { read: rates.length, new: fresh.length });
    },
  };
}

/** All rates known, for those who only look. */
export async function knownRates(
  configured: readonly Rate[],
  notes: Pick<Store['notes'], 'get'>,
): Promise<readonly Rate[]> {
  return [...configured, ...readNote(await notes.get(NOTE)).rates];
}

/** Those that are newer than what is known, have moved, and can be true. */
function news(rates: readonly Rate[], known: readonly Rate[], now: Date): readonly Rate[] {
  const newest = new Map<string, Rate>();
  for (const rate of known) {
    const other = newest.get(rate.currency);
    if (other === undefined || rate.date >= other.date) newest.set(rate.currency, rate);
  }
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return rates.filter(({ currency, usd, date }) => {
    if (date > tomorrow) return false;
    const last = newest.get(currency);
    if (last === undefined) return true;
    if (date <= last.date || usd > last.usd * TIMES || usd < last.usd / TIMES) return false;
    return Math.abs(usd / last.usd - 1) >= MOVED;
  });
}

/** A note of another version, or one that was tampered with, counts as none. */
function readNote(text: string | null): Remembered {
  if (text === null) return NEVER;
  try {
    const { askedAt, answeredAt, rates } = JSON.parse(text) as Partial<Remembered>;
    if (!Number.isFinite(askedAt) || !Number.isFinite(answeredAt) || !Array.isArray(rates)) return NEVER;
    return { askedAt: Number(askedAt), answeredAt: Number(answeredAt), rates: rates.filter(isRate) };
  } catch {
    return NEVER;
  }
}

function isRate(value: unknown): value is Rate {
  const { currency, usd, date } = (value ?? {}) as Partial<Rate>;
  return (
    typeof currency === 'string' &&
    typeof date === 'string' &&
    typeof usd === 'number' &&
    Number.isFinite(usd) &&
    usd > 0
  );
}
