/** Headings written in capitals. */
import { LETTER, classes as units } from '#text/characters.ts';
import type { Document } from '#text/document.ts';
import { CAPITAL, WORD } from '#text/tokenize.ts';

/** Headlines in which (nearly) every longer word has a capital. */
export function shouting(document: Document): ReadonlySet<number> {
  const loud = new Set<number>();
  const { sentences, kinds, flags, starts, ends, source } = document;
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++) {
    let capitals = 0;
    let small = 0;
    const last = sentences[sentence + 1]!;
    // A sentence that ends like one is none of them, however many names it lists.
    if (last - sentences[sentence]! > 40 || source[starts[last - 1]!] === '.') continue;
    for (let token = sentences[sentence]!; token < last; token++) {
      if (kinds[token] !== WORD || units[source.charCodeAt(starts[token]!)] !== LETTER) continue;
      if (ends[token]! - starts[token]! < 4 && document.language === 'en') continue;
      if (flags[token]! & CAPITAL) capitals++;
      else small++;
    }
    if (capitals >= 3 && small * 5 <= capitals) loud.add(sentence);
  }
  return loud;
}
