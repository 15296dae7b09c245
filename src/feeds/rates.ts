/** What currencies are worth today, as the European Central Bank and Vietcombank publish it for everybody. */
import type { Rate } from '#domain/deal.ts';
import { Failure } from '#domain/failure.ts';
import type { Http } from '#platform/http.ts';
import { decodeBytes } from './decode-bytes.ts';

/** Reference rates, about 30 currencies, every working day at 16:00 in Frankfurt. */
export const ECB_URL = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';
/** Rates against the đồng, about 20 currencies; its authors ask for no more than one request in five minutes. */
export const VIETCOMBANK_URL = 'https://portal.vietcombank.com.vn/Usercontrols/TVPortal.TyGia/pXML.aspx?b=10';

/** Both files have some 5 KB. */
const MAX_BYTES = 128 * 1024;
const TOTAL_MS = 15_000;

export interface RatesAnswer {
  /** One a currency, the Central Bank's before Vietcombank's; none for USD. */
  readonly rates: readonly Rate[];
  /** Why a file could not be read, a few words each. */
  readonly troubles: readonly string[];
}

/** Asks both, each once; what one of them does not say does not hold up the other. Rejects only where `signal` ends it. */
export async function fetchRates(
  http: Pick<Http, 'get'>,
  signal?: AbortSignal,
  urls: { readonly ecb: string; readonly vietcombank: string } = {
    ecb: ECB_URL,
    vietcombank: VIETCOMBANK_URL,
  },
): Promise<RatesAnswer> {
  const troubles: string[] = [];
  const ask = async (name: string, url: string, read: (xml: string) => readonly Rate[]) => {
    try {
      const answer = await http.get({
        url,
        maxBytes: MAX_BYTES,
        totalMs: TOTAL_MS,
        headers: { accept: 'application/xml, text/xml;q=0.9, */*;q=0.5' },
        ...(signal === undefined ? {} : { signal }),
      });
      if (answer.status !== 200) throw new Failure('http-status', `answered with status ${answer.status}`);
      const rates = read(decodeBytes(answer.body, answer.header('content-type'), 'xml').text);
      if (rates.length === 0) throw new Failure('no-rates', 'has no rates that can be read');
      return rates;
    } catch (error) {
      if (!(error instanceof Failure) || signal?.aborted) throw error;
      troubles.push(`${name}: ${error.message}`);
      return [];
    }
  };
  const [ecb, vietcombank] = await Promise.all([
    ask('European Central Bank', urls.ecb, readEcbRates),
    ask('Vietcombank', urls.vietcombank, readVietcombankRates),
  ]);
  const known = new Set(ecb.map(({ currency }) => currency));
  return { rates: [...ecb, ...vietcombank.filter(({ currency }) => !known.has(currency))], troubles };
}

/** The Central Bank's daily file: units of each currency to one euro. Empty where day or dollar is missing. */
export function readEcbRates(xml: string): readonly Rate[] {
  const tags = tagsOf(xml, 'Cube');
  const date = realDay(tags.map((tag) => attribute(tag, 'time')).find((time) => time !== null) ?? '');
  const perEuro = figures(tags, 'currency', (tag) => plainNumber(attribute(tag, 'rate')));
  const dollars = perEuro.get('USD');
  if (date === null || dollars === undefined) return [];
  perEuro.set('EUR', 1);
  perEuro.delete('USD');
  return [...perEuro].map(([currency, units]) => ({ currency, usd: rounded(dollars / units), date }));
}

/** Vietcombank's file: đồng for one unit of each currency, the middle of what it pays and what it takes. Empty where day or dollar is missing. */
export function readVietcombankRates(xml: string): readonly Rate[] {
  const [, month = '', day = '', year = ''] =
    /<DateTime>\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(xml.slice(0, MAX_BYTES)) ?? [];
  const date = realDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  const inDong = figures(tagsOf(xml, 'Exrate'), 'CurrencyCode', (tag) => {
    const pays = commaNumber(attribute(tag, 'Transfer')) ?? commaNumber(attribute(tag, 'Buy'));
    const takes = commaNumber(attribute(tag, 'Sell'));
    return pays !== null && takes !== null ? (pays + takes) / 2 : (pays ?? takes);
  });
  const dollar = inDong.get('USD');
  if (date === null || dollar === undefined) return [];
  inDong.delete('USD');
  const others = [...inDong].map(([currency, dong]) => ({ currency, usd: rounded(dong / dollar), date }));
  return [{ currency: 'VND', usd: rounded(1 / dollar), date }, ...others];
}

/** The inside of every tag of that name. */
function tagsOf(xml: string, name: string): readonly string[] {
  return [...xml.slice(0, MAX_BYTES).matchAll(new RegExp(`<${name}\\s([^<>]{1,400})>`, 'g'))].map(
    ([, inside]) => inside!,
  );
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}\\s{0,3}=\\s{0,3}["']([^"']{0,60})["']`).exec(tag)?.[1]?.trim() ?? null;
}

/** The first figure of each currency that has one. */
function figures(
  tags: readonly string[],
  code: string,
  figure: (tag: string) => number | null,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const tag of tags) {
    const currency = attribute(tag, code);
    const value = figure(tag);
    if (currency === null || !/^[A-Z]{3}$/.test(currency) || value === null || found.has(currency)) continue;
    found.set(currency, value);
  }
  return found;
}

function plainNumber(text: string | null): number | null {
  if (text === null || !/^\d{1,12}(\.\d{1,12})?$/.test(text)) return null;
  const value = Number(text);
  return value > 0 ? value : null;
}

/** "26,345.00"; a dash stands for none. */
function commaNumber(text: string | null): number | null {
  return text !== null && /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
    ? plainNumber(text.replaceAll(',', ''))
    : plainNumber(text);
}

/** "2026-11-25", if there is such a day. */
function realDay(text: string): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : text;
}

/** A published rate has five or six digits. */
function rounded(usd: number): number {
  return Number(usd.toPrecision(6));
}
