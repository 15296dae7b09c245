/**
 * What headlines say that a report has no word for: that a raise is off, that it is a later part of one, that the
 * company had another name. Read in the article's title and in the quotes of the report, never in the whole text.
 */
import { MORE, OFF, RAISE, RETRACTED } from './cue-words.ts';

const NAME = String.raw`((?:\p{Lu}|\d)[\p{L}\p{M}\d.&-]*(?: (?:\p{Lu}|\d)[\p{L}\p{M}\d.&-]*){0,3})`;
/** Cues that only a name can follow. */
const NAMED = `formerly (?:known as|called|named)|previously (?:known as|called|named)|once called|(?:which |has )?(?:was )?(?:rebranded|renamed) from|trước đây (?:có tên(?: là| gọi là)?|gọi là)|tên cũ(?: là)?|(?:vừa |mới )?đổi tên từ`;
/** Cues that may speak of a person's past; the name must end the aside ("formerly Hanoi Vision)"). */
const BARE = `formerly|previously|f/k/a|trước đây là|tiền thân là`;
const FORMERLY = new RegExp(
  String.raw`[\s,(–—-]{0,4}(?:(?:${NAMED}):?\s["“'‘]?${NAME}|(?:${BARE}):?\s["“'‘]?${NAME}["”'’]?\s?(?=[,);.–—]|$))`,
  'uy',
);

const off = matcher(OFF);
const retracted = matcher(RETRACTED);
const raise = matcher(RAISE);
const more = matcher(MORE);

function matcher(phrases: readonly string[]): (text: string) => boolean {
  const padded = phrases.map((phrase) => ` ${phrase} `);
  return (text) => padded.some((phrase) => text.includes(phrase));
}

/** Words between single spaces. Accents stay: without them "huỷ" (call off) is "huy" of "huy động" (raise). */
function padded(text: string): string {
  const words = text.slice(0, 400).normalize('NFC').toLowerCase();
  return ` ${words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

/** True for "… calls off $2B raise", "… huỷ vòng gọi vốn". */
export function saysOff(text: string): boolean {
  const within = padded(text);
  return (off(within) || retracted(within)) && raise(within);
}

/** True for "Retraction: our report on the round", and not for a raise "after talks with another backer collapsed". */
export function saysRetracted(text: string): boolean {
  const within = padded(text);
  return retracted(within) && raise(within);
}

/** True for "… in second close", "… mở rộng vòng Series A". */
export function saysMore(text: string): boolean {
  return more(padded(text));
}

/** The earlier name in "Lumi (formerly Hanoi Vision)"; null where there is none. Only what directly follows `name` is read. */
export function formerName(name: string, words: string): string | null {
  let from = 0;
  for (let seen = 0; seen < 6; seen += 1) {
    const at = words.indexOf(name, from);
    if (at === -1) return null;
    from = at + name.length;
    FORMERLY.lastIndex = from;
    const found = FORMERLY.exec(words);
    const former = (found?.[1] ?? found?.[2])?.replace(/[.&-]+$/u, '');
    if (former !== undefined && former !== '' && former !== name) return former;
  }
  return null;
}
