/** Text from feeds and users, made harmless as text: nothing invisible, nothing that turns the line around. */

// Kept: tab and line feed, and the joiner and the variation selector that emoji are made of.
const INVISIBLE = /[^\P{C}\t\n\u200D]|[\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;
const LONE_JOINER =
  /(?<!\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Vietnamese needs two marks on a letter at most; towers of them hide the lines around them. */
const TOWER = /(\p{M}{4})\p{M}+/gu;

/** NFC without control, direction, zero-width and unassigned characters, lone surrogates and towers of marks. */
export function plainText(text: string): string {
  // Towers go first: to put thousands of marks into their canonical order takes time squared.
  return text
    .toWellFormed()
    .replace(INVISIBLE, '')
    .replace(TOWER, '$1')
    .replace(LONE_JOINER, '')
    .normalize('NFC');
}

const MARKDOWN = /[\\*_~`|[\]<@]|(?<=^[ \t]{0,20})[-+#>]|(?<=^[ \t]{0,20}\d{1,9})\.|:(?=\/\/)/gmu;

/** `plainText` that Discord shows as it is: one pass, a backslash before whatever could become markdown, a mention or a link. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replace(MARKDOWN, '\\$&');
}
