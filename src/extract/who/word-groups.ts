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

/** One mention a kind and place, the longest; a run of auxiliaries is one mention, and so is each shorter end of it. */
export function findWordGroups(document: Document): readonly Mention[] {
  const groups = document.language === 'vi' ? GROUPS.vi : GROUPS.en;
  const { words, size, sentenceOf } = document;
  const found: Mention[] = [];
  let run = -1;
  for (let token = 0; token < size; token++) {
    const entries = words[token] === 0 ? undefined : groups.get(words[token]!);
    if (entries === undefined) continue;
    let seen = '';
    for (const entry of entries) {
      if (seen.includes(`${entry.kind} `) || !fits(words, token, entry.words)) continue;
      seen += `${entry.kind} `;
      const last = token + entry.words.length;
      const mention: Mention = {
        kind: entry.kind,
        first: token,
        last,
        value: null,
        rule: 'who.word',
        confidence: 1,
      };
      if (entry.kind !== 'aux') {
        found.push(mention);
        continue;
      }
      const open = found[run];
      if (open !== undefined && open.last >= token && sentenceOf[open.first] === sentenceOf[token]) {
        if (last > open.last) found[run] = { ...open, last };
        continue;
      }
      run = found.push(mention) - 1;
    }
  }
  return found;
}

function fits(words: Int32Array, token: number, phrase: readonly number[]): boolean {
  for (let at = 1; at < phrase.length; at++) if (words[token + at] !== phrase[at]) return false;
  return true;
}
