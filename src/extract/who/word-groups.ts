/** Finds the shared words of the who-rules ("has just", "co-led", "participated") as mentions that fill their slots. */
import type { Document } from '#text/document.ts';
import type { Mention } from '../mention.ts';
import { whoWords as en } from '../rules/en/who-words.ts';
import { whoWords as vi } from '../rules/vi/who-words.ts';
import type { WhoWords } from '../rules/who-slots.ts';
import { wordsOf } from '../words.ts';

interface Entry {
  readonly kind: string;
  readonly words: readonly number[];
}
/** By first word, longest first. */
type Groups = ReadonlyMap<number, readonly Entry[]>;

const GROUPS = { en: group(en), vi: group(vi) };

function group(words: WhoWords): Groups {
  const groups = new Map<number, Entry[]>();
  for (const [kind, entries] of Object.entries(words)) {
    for (const entry of entries.split('|')) {
      const ids = wordsOf(entry.trim());
      const first = ids[0];
      if (first === undefined) continue;
      const list = groups.get(first) ?? [];
      list.push({ kind, words: ids });
      groups.set(first, list);
    }
  }
  for (const list of groups.values()) list.sort((a, b) => b.words.length - a.words.length);
  return groups;
}

/** Words that alone make a sentence one that may say who raises or who backs. */
const TELLING_KINDS: ReadonlySet<string> = new Set([
  'raises',
  'seeks',
  'leads',
  'joins',
  'puts',
  'backs',
  'buys',
  'isbought',
  'backers',
  'launches',
]);
const TELLING_WORDS =
  'valued values valuing valuation valuations shares stock stake stakes bet acquisition purchase takeover buyout joining round rounds series seed funding financing investment lead invest capital debt loan grant awarded granted public ipo offering flotation listing debuted handed lent promised pledged issuing issues issued sells sell sold selling accepts accepted pockets pocketed draws drew gathered garnered welcomed borrows borrowed wraps wrapped seals sealed money cash equity absorb absorbs absorbed swallow swallows swallowed bid hunting shopping joined joins join joining facility lending arranged chasing gom thu đón mang đưa xoay tìm kiếm giành lấy đóng săn bàn xin rao rục mở sàn niêm nhượng giá vay phần phiếu vòng lân vốn tham';
const TELLING: ReadonlySet<number> = new Set([
  ...wordsOf(TELLING_WORDS),
  ...[GROUPS.en, GROUPS.vi].flatMap((groups) =>
    [...groups]
      .filter(([, entries]) => entries.some(({ kind }) => TELLING_KINDS.has(kind)))
      .map(([first]) => first),
  ),
]);

/** By sentence, 1 where it may say who raises or who backs; the others need no reading. */
export function tellingSentences(document: Document): Uint8Array {
  const telling = new Uint8Array(document.sentences.length);
  const { words, size, sentenceOf } = document;
  for (let token = 0; token < size; token++) if (TELLING.has(words[token]!)) telling[sentenceOf[token]!] = 1;
  return telling;
}

/** One mention a kind and place, the longest; a run of auxiliaries is one mention. */
export function findWordGroups(document: Document, telling: Uint8Array): Mention[] {
  const groups = document.language === 'vi' ? GROUPS.vi : GROUPS.en;
  const { words, size, sentenceOf } = document;
  const found: Mention[] = [];
  let run = -1;
  for (let token = 0; token < size; token++) {
    if (words[token] === 0 || telling[sentenceOf[token]!] === 0) continue;
    const entries = groups.get(words[token]!);
    if (entries === undefined) continue;
    const start = found.length;
    for (const { kind, words: phrase } of entries) {
      if (!fits(words, token, phrase)) continue;
      const last = token + phrase.length;
      if (kind === 'aux') {
        const open = found[run];
        if (open !== undefined && open.last >= token && sentenceOf[open.first] === sentenceOf[token]) {
          if (last > open.last) found[run] = { ...open, last };
          continue;
        }
        run = found.length;
      } else if (holds(found, start, kind)) continue;
      found.push({ kind, first: token, last, value: null, rule: 'who.word', confidence: 1 });
    }
  }
  return found;
}

/** Whether a longer entry of the same kind was found at this token. */
function holds(found: readonly Mention[], start: number, kind: string): boolean {
  for (let at = start; at < found.length; at++) if (found[at]!.kind === kind) return true;
  return false;
}

function fits(words: Int32Array, token: number, phrase: readonly number[]): boolean {
  for (let at = 1; at < phrase.length; at++) if (words[token + at] !== phrase[at]) return false;
  return true;
}
