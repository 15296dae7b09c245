/** Whether a word could be a Vietnamese syllable: foreign names stand out in Vietnamese text because they are not. */
import { bareLetter, stripAccents } from '#text/bare.ts';

const ONSETS = 'ngh ng nh gh gi kh ph qu th tr ch b c d g h k l m n p r s t v x'.split(' ');
const RIMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oat oay oc oe oen oeo oet oi om on ong op ot oong u ua uan uang uat uay uc ue uech uenh ui um un ung
  uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu`.split(
    /\s+/u,
  ),
);
/** Every onset with every rime: four thousand, most of which no word has. */
const SYLLABLES = new Set(RIMES);
for (const onset of ONSETS)
  for (const rime of ['', ...RIMES]) if (isSpelt(onset + rime)) SYLLABLES.add(onset + rime);

/** The longest onset that fits is the one: "gin" is no syllable, though "g" and "in" are. */
function isSpelt(plain: string): boolean {
  for (const onset of ONSETS)
    if (plain.startsWith(onset)) return RIMES.has(plain.slice(onset.length)) || plain === 'gi';
  return false;
}

/** True for what may be one Vietnamese syllable, with or without its accents, in any case. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > 8) return false;
  let plain = '';
  for (let at = 0; at < word.length; at++) {
    const letter = bareLetter(word.charCodeAt(at));
    if (letter === 0) return SYLLABLES.has(stripAccents(word));
    plain += String.fromCharCode(letter);
  }
  return SYLLABLES.has(plain);
}
