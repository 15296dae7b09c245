/** Texts made to be slow: what fits many rules at once, what looks like a figure, what Unicode makes long. */

/** Repeated to the size that is asked for; "#" is another number each time, so that no two names or sums are the same. */
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
  'ABC ',
  'Hà Nội ',
  'Nguyễn Văn A ',
  'Quỹ Đầu tư ',
  'Hi. ',
  'A-B-',
  'Acme (ACM) ',
  'backed by Acme, Bar and Baz, ',
  '$1 billion from Acme to Bar ',
  'a字',
  'Co# Labs, ',
  'A# B C D E F G H ',
  'led by Fund# Capital, ',
  'Q# Ventures and Q#, ',
  '$# million (€#m) ',
  'Co# raised $# million. ',
  'Co# raised $# million led by F# Ventures.\n\n',
];

/** `length` UTF-16 units of one pattern. */
export function hostileText(unit: string, length: number): string {
  if (!unit.includes('#')) return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const pieces: string[] = [];
  let size = 0;
  for (let count = 0; size < length; count++) {
    const piece = unit.replaceAll('#', String(count));
    pieces.push(piece);
    size += piece.length;
  }
  return pieces.join('').slice(0, length);
}
