/** "toà" and "tòa", "thuỷ" and "thủy": two spellings of one syllable, of the same length. */
const OLD = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const NEW = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');

/** The other spelling of a lower-case syllable whose tone may stand on either of two vowels; else the word itself. */
export function otherTonePlacement(word: string): string {
  const head = word.slice(0, -2);
  const rhyme = word.slice(-2);
  // After q the u belongs to the consonant: "quý" has one spelling only.
  if (head.endsWith('q')) return word;
  const old = OLD.indexOf(rhyme);
  if (old >= 0) return head + NEW[old]!;
  const modern = NEW.indexOf(rhyme);
  if (modern >= 0) return head + OLD[modern]!;
  return word;
}
