/** Letters without case and accents, by table: what most names and all Vietnamese syllables are compared by. */

const SIZE = 0x1f00;
const MARKS = /\p{M}/gu;
const bare = new Uint16Array(SIZE);

for (let unit = 0x30; unit < 0x250; unit++) fill(unit);
for (let unit = 0x1ea0; unit < SIZE; unit++) fill(unit);

function fill(unit: number): void {
  const character = String.fromCharCode(unit);
  if (!/[\p{L}0-9]/u.test(character)) return;
  const letter = stripAccents(character);
  if (letter.length === 1) bare[unit] = letter.charCodeAt(0);
}

/** Lower case without marks, "đ" as "d"; letters of Latin alphabets and digits only, 0 for everything else. */
export function bareLetter(unit: number): number {
  return unit < SIZE ? bare[unit]! : 0;
}

/** The same for any text, signs and all. */
export function stripAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}
