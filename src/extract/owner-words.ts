/** Words that tell whose an amount is: prepositions, verbs, voices. */
import { RIVALS } from './who/scene.ts';
import { wordsOf } from './words.ts';

/** A name behind these gives or says, it does not own: "led by X", "from X", "told X". */
export const AGENT = new Set(wordsOf('by from with at via told according bởi từ cùng theo do với tại ở'));
/** "$75M in X", "6 triệu USD vào X". */
export const INTO = new Set(wordsOf('in into for of vào cho của on to'));
/** "a $20 million funding round for Acme" */
export const ROUND_KIND = new Set(
  wordsOf(
    'funding financing round seed pre - series a b c d e f equity debt growth investment raise loan deal of worth new fresh newly issued preferred shares stock convertible notes',
  ),
);
export const FOR = new Set(wordsOf('cho for vào into'));
export const INTO_COMPANY = new Set(wordsOf('vào into'));
export const COUNTRIES = new Set(wordsOf('uk us usa eu uae mỹ'));
export const [THE] = wordsOf('the');
export const INTO_PLACE = new Set(wordsOf('in into vào tại'));
/** "in London-based Acme", "in Israel's Acme" */
export const BASED = new Set(wordsOf("- ' ’"));
/** A name behind these only describes: "đối thủ của Nvidia, huy động". */
export const OF = new Set(wordsOf('của of to against'));
/** A name behind these is a product, where a company is named before. */
export const PRODUCT = new Set(
  wordsOf('ứng nền app sản chương thông platform product program programme via dịch đối tác'),
);
export const COMMA = new Set(wordsOf(', ;'));
export const [APOSTROPHE, S] = wordsOf("' s");
export const [CUA] = wordsOf('của');
export const POSSESSORS = new Set(wordsOf('công ty hãng startup họ mình này doanh nghiệp tập đoàn'));
export const DOT = new Set(wordsOf('.'));
export const OPEN = new Set(wordsOf('( ['));
export const CLOSE = new Set(wordsOf(') ]'));
/** May stand between a subject and its verb. */
export const ADVERBS = new Set(
  wordsOf(
    'also recently just later reportedly already now then still itself today both đến nay tính cũng vừa mới sau đó vẫn nay hiện',
  ),
);
/** Verbs and pronouns that make the name before them the subject. */
export const ACTS = new Set(
  wordsOf(
    'raised raises raise raising has had have is was were will which who whose announced announces secured secures closed closes landed lands hit hits reached snagged nabbed bagged got received plans wants aims became saw earned generated made makes acquired bought agreed spent spends borrowed added adds brought took takes pulled picked drew attracted collected closed completed completes obtained banked bagged fetched sold sells sell let lets issued issues filed lost loses employs listed launched emerged accepted tripled doubled went claims hopes seeks said thinks expects soared huy gọi nhận được đã có là đạt chốt từng công hoàn thu muốn đang sẽ tạo bán mua chi lỗ dự khép tuyên thông',
  ),
);
/** A name before these is a voice: "X reported", "X cho biết". */
export const VOICES = new Set(
  wordsOf(
    'said says reported reports told wrote writes noted notes estimates argues thinks đưa dẫn nói viết trích',
  ),
);
/** Of these "it" may be the voice itself: "Beta said it had raised"; "the paper reported it had raised" tells of another. */
export const SAYS = new Set(wordsOf('said says'));
export const ITSELF = new Set(wordsOf('it they'));
/** So many words may stand before a name that opens its sentence: "Portugal's Vigia". */
export const OPENING_WORDS = 5;
const VOICE_PAIRS = new Map(
  [
    ['cho', 'biết'],
    ['nhận', 'định'],
    ['tiết', 'lộ'],
    ['ước', 'tính'],
    ['đưa', 'tin'],
  ].map(([a, b]) => [wordsOf(a ?? '')[0], wordsOf(b ?? '')[0]] as const),
);
/** "cho biết" */
export function isVoicePair(first: number, second: number): boolean {
  return first !== 0 && VOICE_PAIRS.get(first) === second;
}
export const RELATIVE = new Set(wordsOf('which who whose that'));
export const FAR = 8;
export const PLACE_NEAR = 3;
export const APPOSITION = 30;
/** So many words may say what kind of company it is. */
export const KIND_WORDS = 4;

/** "Đối thủ châu Âu Beta", "European rival Beta": whom the sentence is about, whatever stands between the name at `first` and its verb. */
export function followsRival(words: Int32Array, sentenceStart: number, first: number): boolean {
  for (let at = first - 1; at >= Math.max(sentenceStart, first - KIND_WORDS); at -= 1) {
    if (OF.has(words[at] ?? 0)) return false;
    if (RIVALS.has(words[at] ?? 0)) return true;
  }
  return false;
}
