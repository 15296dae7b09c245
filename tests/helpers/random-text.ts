// Texts that no one would write, the same for the same seed: pieces of what rules look for, broken and put together anyhow.

import { HOSTILE_UNITS } from '../bench/hostile-texts.ts';
import { randomFrom } from './random.ts';

const PIECES = [
  ...HOSTILE_UNITS,
  ...'tỷ triệu nghìn đồng USD đô la Mỹ từ đến và hơn gần khoảng nửa rưỡi vòng Series A B hạt giống mở rộng GPU H100 MW GW chip của'.split(
    ' ',
  ),
  ...'million billion dollars to and between from up more than a half point cents rounds seed pre - – , . / ( ) [ ] % + ~ = @ #'.split(
    ' ',
  ),
  ...'Nvidia OpenAI Công ty Quỹ Ngân hàng led by raised huy động định giá rót vốn dẫn dắt 1 2 10 500 2,5 2.5 1.500 1,500.50 2025 0'.split(
    ' ',
  ),
  '\u0300',
  '\u0323',
  '\ufeff',
  '\u202e',
  '\0',
  '\u2028',
  '\ud83d',
  '\udca9',
  '🧨',
  'ﬁ',
  'İ',
  'ß',
  'ẞ',
  '１２',
  '＄',
  'Đ',
  'đ',
  '\t',
  '\r\n',
  '\n\n',
  ' ',
];

/** One random text of at most `most` pieces. */
export function randomText(seed: number, most: number): string {
  const random = randomFrom(seed);
  const count = Math.floor(random() * most);
  let text = '';
  for (let at = 0; at < count; at++) {
    const kind = random();
    if (kind < 0.85) text += PIECES[Math.floor(random() * PIECES.length)]!;
    else if (kind < 0.93) text += String.fromCharCode(Math.floor(random() * 0x10000));
    else text += String(Math.floor(random() * 10 ** Math.floor(random() * 16)));
    if (random() < 0.6) text += ' ';
  }
  return text;
}

/** `text` with some units taken out, doubled, swapped, decomposed or replaced. */
export function mutate(text: string, seed: number): string {
  const random = randomFrom(seed);
  let out = text;
  const changes = 1 + Math.floor(random() * 6);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * (out.length + 1));
    const length = Math.floor(random() * 8);
    const piece = PIECES[Math.floor(random() * PIECES.length)]!;
    const kind = Math.floor(random() * 5);
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length);
    else if (kind === 1) out = out.slice(0, at) + piece + out.slice(at);
    else if (kind === 2)
      out = out.slice(0, at) + out.slice(at, at + length).normalize('NFD') + out.slice(at + length);
    else if (kind === 3)
      out = out.slice(0, at) + out.slice(at, at + length).repeat(3) + out.slice(at + length);
    else out = out.slice(0, at) + out.slice(at, at + length).toUpperCase() + out.slice(at + length);
  }
  return out;
}
