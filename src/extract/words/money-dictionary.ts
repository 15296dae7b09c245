/** All ways to write a currency as one dictionary: `sign` and `code` before and
 * after a figure, `vi.word` and `en.word` after it, `cents` for hundredths. */
import { type Dictionary, type Entry, makeDictionary } from '#text/dictionary.ts';
import { splitsFromDigits } from '#text/vocabulary.ts';
import { CENTS, CURRENCIES } from './currencies.ts';

/** Names of currencies that stand before their figure now and then ("ringgit 42"). */
const NAMES_BEFORE = new Set(['MYR']);

export const moneyDictionary: Dictionary<string> = makeDictionary(entries());

function entries(): readonly Entry<string>[] {
  const all: Entry<string>[] = [];
  for (const { code, signs, vi, en, capitals, codeless, doubtful, doubtfulSigns } of CURRENCIES) {
    for (const kind of ['sign', 'code']) {
      if (codeless !== true) {
        const sure = capitals === true ? `${kind}.doubtful` : kind;
        all.push({ phrase: code, kind: sure, value: code, exact: capitals === true });
      }
      for (const phrase of forms(signs)) all.push({ phrase, kind, value: code, exact: isExact(phrase) });
      for (const phrase of forms(doubtfulSigns)) {
        all.push({ phrase, kind: `${kind}.doubtful`, value: code, exact: true });
      }
    }
    if (codeless !== true) splitsFromDigits(code);
    for (const phrase of forms(signs)) if (/^\p{L}{2,5}$/u.test(phrase)) splitsFromDigits(phrase);
    for (const phrase of forms(doubtful)) all.push({ phrase, kind: 'word.doubtful', value: code });
    for (const phrase of forms(vi)) all.push({ phrase, kind: 'vi.word', value: code });
    for (const phrase of forms(en)) {
      all.push({ phrase, kind: 'en.word', value: code });
      if (NAMES_BEFORE.has(code)) all.push({ phrase, kind: 'en.before', value: code });
    }
  }
  for (const { code, forms: list } of CENTS) {
    for (const phrase of forms(list)) all.push({ phrase, kind: 'cents', value: code });
  }
  all.push({ phrase: 'c', kind: 'cents', value: 'USD', exact: true });
  return all;
}

/** One letter before a sign must touch it ("Series A $5 million"), and short letter signs are written just so. */
function isExact(phrase: string): boolean {
  return /^\p{L}\P{L}/u.test(phrase) || /^\p{L}{1,2}\.?$/u.test(phrase);
}

function forms(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(',').map((form) => form.trim());
}
