/**
 * Dates as feeds and pages write them: RFC 822 and ISO 8601 with every liberty taken, American, Vietnamese, epochs.
 * A date that can't be true (year 1, year 9999, next month) is no date: null, never an error.
 */

/** Zone names still met in feeds, in minutes east of Greenwich. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  bst: 60,
  cet: 60,
  west: 60,
  met: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  ict: 420,
  wib: 420,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  ast: -240,
  adt: -180,
  edt: -240,
  est: -300,
  et: -300,
  cdt: -300,
  cst: -360,
  ct: -360,
  mdt: -360,
  mst: -420,
  mt: -420,
  pdt: -420,
  pst: -480,
  pt: -480,
  akst: -540,
  hst: -600,
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const VIETNAM_MINUTES = 420;
const EARLIEST = Date.UTC(1990, 0, 1);
/** Embargoed and mistyped dates: a day ahead is let through (zones), more is not. */
const AHEAD_MS = 36 * 3_600_000;
const MAX_LENGTH = 80;

export interface DateContext {
  /** Host or address of the source: a time without zone on a .vn host is Vietnam's, elsewhere UTC. */
  readonly url: string | null;
  readonly now: Date;
}

interface Parts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of Greenwich; null where none is named. */
  readonly zone: number | null;
}

/** The moment that `text` names, or null. Whole dates without a time are midnight in their zone. */
export function readDate(text: string, context: DateContext): Date | null {
  const plain = text
    .slice(0, 400)
    .replace(/&nbsp;|\u00A0|\s/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
    .normalize('NFC');
  if (plain === '') return null;
  const parts =
    readEpoch(plain) ??
    readIso(plain) ??
    readNamedMonth(plain) ??
    readVietnamese(plain) ??
    readSlashes(plain);
  if (parts === null) return null;
  if (typeof parts === 'number') return plausible(parts, context.now);
  const zone =
    parts.zone ?? (isVietnamese(context.url) || /thứ|ngày|chủ nhật/iu.test(plain) ? VIETNAM_MINUTES : 0);
  return plausible(toMillis(parts, zone), context.now);
}

function toMillis(parts: Parts, zone: number): number {
  const { year, month, day, hour, minute, second } = parts;
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 61)
    return Number.NaN;
  const midnight = Date.UTC(year, month - 1, day);
  // "31 February" would run over into March.
  if (new Date(midnight).getUTCDate() !== day) return Number.NaN;
  return midnight + ((hour * 60 + minute - zone) * 60 + Math.min(second, 59)) * 1_000;
}

function plausible(millis: number, now: Date): Date | null {
  if (Number.isNaN(millis) || millis < EARLIEST || millis > now.getTime() + AHEAD_MS) return null;
  return new Date(millis);
}

function readEpoch(text: string): number | null {
  if (!/^\d{9,13}(?:\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text);
  return value > 99_999_999_999 ? Math.floor(value) : Math.floor(value * 1_000);
}

/** "2026-09-14T18:44:00+07:00", "2026-09-14 18:44", "20260914T184400Z", "2026/09/14", "2026-09", "2026". */
function readIso(text: string): Parts | null {
  const match =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{2})(\d{2}))?(?:(?:[ T]|, )+(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?)?(?: ?(.{0,24}))?$/i.exec(
      text,
    );
  if (match === null) return null;
  const [, year, month, day, packedMonth, packedDay, hour, minute, second, rest] = match;
  const zone = readZone(rest ?? '');
  if (zone === undefined) return null;
  return parts(year, month ?? packedMonth ?? '1', day ?? packedDay ?? '1', hour, minute, second, zone);
}

/** "Mon, 14 Sep 2026 18:44:00 +0700" in any order of day and month, with or without weekday, comma and seconds. */
function readNamedMonth(text: string): Parts | null {
  const clean = text.replace(/^\p{L}{2,12}\.?,? ?(?=\d|[A-Za-z]{3})/u, (day) =>
    monthOf(day) > 0 ? day : '',
  );
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4}|\d{2})(.*)$/.exec(clean);
  if (dayFirst !== null) {
    const [, day, name, year, rest] = dayFirst;
    return withTime(year, monthOf(name ?? ''), day, rest ?? '');
  }
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(.*)$/.exec(clean);
  if (monthFirst !== null) {
    const [, name, day, year, rest] = monthFirst;
    return withTime(year, monthOf(name ?? ''), day, rest ?? '');
  }
  // asctime: "Sep 14 18:44:00 2026", the zone before the year or not at all.
  const asctime =
    /^([A-Za-z]{3,9}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)(?: ([A-Za-z]{1,5}|[+-]\d{4}))? (\d{4})$/.exec(
      clean,
    );
  if (asctime === null) return null;
  const [, name, day, time, zone, year] = asctime;
  return withTime(year, monthOf(name ?? ''), day, ` ${time} ${zone ?? ''}`);
}

/** "Thứ hai, 14/9/2026, 18:44 (GMT+7)", "Thứ Ba ngày 3 tháng 2 năm 2026", "14-09-2026 18:44". */
function readVietnamese(text: string): Parts | null {
  const words = /(\d{1,2}) ?tháng ?(\d{1,2})(?: ?năm|,)? ?(\d{4})(.*)$/iu.exec(text);
  if (words !== null) {
    const [, day, month, year, rest] = words;
    return withTime(year, Number(month), day, rest ?? '');
  }
  // Time first: "18:44 14/09/2026", "18:44, thứ Hai 14/9/2026".
  const timeFirst =
    /^(\d{1,2}[:h]\d{2}(?::\d{2})?)[ ,|-]+(?:ngày |thứ [\p{L}\p{M}]{2,4},? |chủ nhật,? )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.{0,12})$/iu.exec(
      text,
    );
  if (timeFirst !== null) {
    const [, time, day, month, year, rest] = timeFirst;
    return withTime(year, Number(month), day, ` ${time} ${rest}`);
  }
  const weekday = /^(?:thứ [\p{L}\p{M}\d]{1,4}|chủ nhật|cn|t[2-7])[ ,-]+(?:ngày )?/iu;
  const named = weekday.test(text) || /^ngày /iu.test(text);
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(.*)$/.exec(
    text.replace(weekday, '').replace(/^ngày /iu, ''),
  );
  if (numbers === null) return null;
  const [, day, month, year, rest] = numbers;
  const hasHalf = / [ap]m/i.test(rest ?? '');
  if (!named && (hasHalf || Number(month) > 12)) return null;
  return withTime(year, Number(month), day, rest ?? '');
}

/** "9/14/2026 6:44:00 PM": American where a half of the day is named or the numbers allow nothing else. */
function readSlashes(text: string): Parts | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(.*)$/.exec(text);
  if (match === null) return null;
  const [, month, day, year, rest] = match;
  if (Number(month) > 12) return withTime(year, Number(day), month, rest ?? '');
  return withTime(year, Number(month), day, rest ?? '');
}

function withTime(
  year: string | undefined,
  month: number,
  day: string | undefined,
  rest: string,
): Parts | null {
  const match =
    /^(?:[ ,|T-]|lúc|at)*(?:(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?)? ?([ap]\.?m\.?|SA|CH)?)?[ ,]*(.{0,40})$/iu.exec(
      rest,
    );
  if (match === null || month === 0) return null;
  const [, hour, minute, second, half, zoneText] = match;
  const zone = readZone(zoneText ?? '');
  // Words after the time that name no zone are not ours to judge.
  const known = zone === undefined ? null : zone;
  let hours = hour;
  if (hour !== undefined && half) {
    const afternoon = /^(?:p|ch)/i.test(half);
    hours = String((Number(hour) % 12) + (afternoon ? 12 : 0));
  }
  return parts(year, String(month), day, hours, minute, second, known);
}

function parts(
  year: string | undefined,
  month: string,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: number | null,
): Parts {
  const shortYear = Number(year);
  return {
    // RFC 2822: 00 to 49 are of this century.
    year: year?.length === 2 ? shortYear + (shortYear < 50 ? 2000 : 1900) : shortYear,
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone,
  };
}

/** Minutes east; null where nothing is named; undefined where it is no zone. */
function readZone(text: string): number | null | undefined {
  const plain = text
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim();
  if (plain === '') return null;
  const offset = /^(?:gmt|utc|ut|z)? ?([+-])(\d{1,2}):?(\d{2})?(?: ?\(.{0,30}|[A-Za-z ]{0,20})?$/i.exec(
    plain,
  );
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    return minutes > 14 * 60 ? null : offset[1] === '-' ? -minutes : minutes;
  }
  const name = /^[A-Za-z]{1,5}/.exec(plain)?.[0]?.toLowerCase() ?? '';
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? 0) : undefined;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isVietnamese(url: string | null): boolean {
  if (url === null) return false;
  const host = URL.parse(url)?.hostname ?? url;
  return /\.vn\.?$/i.test(host) || /(?:^|\.)(?:vnexpress\.net|baomoi\.com|24h\.com|tinhte\.com)$/i.test(host);
}
