/** Texts made to be slow: what fits many rules at once, what looks like a figure, what Unicode makes long. */

/** Repeated to the size that is asked for. */
export const HOSTILE_UNITS: readonly string[] = [
  '$',
  '1.1,',
  '1,000.',
  '$1-',
  '$1 ',
  '1 - 2 - 3 ',
  '1 USD ',
  '$5 5 cents ',
  'between $1 and $2 ',
  'from 1 to 1 ',
  'no more than as much as $5 ',
  'một trăm ',
  'năm tỷ ',
  'hơn $5 tỷ ',
  'đạt 5 tỷ ',
  '5 triệu đô la Hồng Kông ',
  'twenty two hundred and ',
  'half a of a ',
  '1 AI AI AI GPU ',
  '10 GPU H100 ',
  '10 of its own new AI Nvidia GPU ',
  'Pre-Series A+ ',
  'raised $5 million from ',
  'Acme raised $5 million led by ',
  'huy động 5 triệu USD từ ',
  'quỹ Acme dẫn dắt ',
  'A. ',
  'A ',
  'Acme Ventures, ',
  'and ',
  '(“',
  '\u0301',
  'e\u0301\u0302\u0323\u0301',
  'toà',
  '\ud800',
  '😀',
  '字',
  '\u200b',
  '\u00a0',
  'a',
  'aB1',
  '\n',
  '<a href="',
];

/** `length` UTF-16 units of one pattern. */
export function hostileText(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
