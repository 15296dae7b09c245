/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/**
 * A name as it is searched: small letters and digits without accents, one space between words. What is typed with or
 * without accents, in old or new tone placement (toà, tòa), with đ or d, i or y (tỉ, tỷ) folds alike.
 * Not for display, and not to tell names apart: "Mỹ" and "Mì" are one here.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[đøłßæœı]/gu, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => word.replace(/^(?:[hklmst]|qu)y$/u, (syllable) => `${syllable.slice(0, -1)}i`))
    .join(' ');
}
