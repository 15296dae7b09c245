/**
 * What headlines say that a report has no word for: that a raise is off, that it is a later part of one, that the
 * company had another name. Read in the article's title and in the quotes of the report, never in the whole text.
 */
import { fold } from '#text/fold.ts';

const OFF = [
  ...[
    'calls off',
    'called off',
    'call off',
    'scraps',
    'scrapped',
    'abandons',
    'abandoned',
    'shelves',
    'shelved',
    'cancels',
  ],
  ...[
    'cancelled',
    'canceled',
    'withdraws',
    'withdrawn',
    'pulls out',
    'pulled out',
    'walks away',
    'walked away',
  ],
  ...[
    'falls through',
    'fell through',
    'fallen through',
    'falls apart',
    'fell apart',
    'collapses',
    'collapsed',
    'retracts',
  ],
  ...[
    'retracted',
    'retraction',
    'no longer raising',
    'halts',
    'halted',
    'terminates',
    'terminated',
    'backs out',
    'backed out',
  ],
  ...['talks end', 'talks ended', 'ends talks', 'ended talks', 'breaks down', 'broke down'],
  ...['đổ vỡ', 'đổ bể', 'rút lui', 'rút khỏi', 'ngừng đàm phán', 'dừng đàm phán', 'chấm dứt đàm phán'],
  ...['không còn gọi vốn', 'từ bỏ', 'bất thành', 'gỡ bài', 'đính chính'],
];
/** What must stand beside it: a called-off product launch is no called-off raise. */
const RAISE = [
  ...[
    'raise',
    'raising',
    'fundraise',
    'fundraising',
    'round',
    'funding',
    'financing',
    'investment',
    'talks',
    'deal',
    'ipo',
  ],
  ...['listing', 'takeover', 'acquisition', 'sale', 'facility', 'loan', 'report'],
  ...[
    'gọi vốn',
    'huy động',
    'vòng',
    'đàm phán',
    'thương vụ',
    'rót vốn',
    'đầu tư',
    'khoản vay',
    'niêm yết',
    'thâu tóm',
    'thông tin',
  ],
];
const MORE = [
  ...[
    'second close',
    'second closing',
    'final close',
    'final closing',
    'additional close',
    'third close',
    'extension round',
  ],
  ...['seed extension', 'round extension', 'series a extension', 'series b extension', 'series c extension'],
  ...[
    'extends series',
    'extends its series',
    'extends seed',
    'extends its seed',
    'extends round',
    'extends its round',
  ],
  ...[
    'extends funding',
    'upsizes',
    'upsized',
    'tops up',
    'second tranche',
    'final tranche',
    'adds to its series',
  ],
  ...[
    'mở rộng vòng',
    'vòng mở rộng',
    'vòng gọi vốn mở rộng',
    'bổ sung vào vòng',
    'rót bổ sung',
    'đóng vòng lần hai',
  ],
  ...[
    'đóng vòng lần 2',
    'lần đóng thứ hai',
    'hoàn tất đợt hai',
    'đợt hai của vòng',
    'đợt đóng cuối',
    'gọi thêm',
  ],
];
const FORMERLY =
  /(?:formerly(?: known as| called)?|previously(?: known as| called)?|once called|known until [\p{L}\d ]{3,20} as|(?:rebranded|renamed) from|trước đây (?:là|có tên(?: là| gọi là)?|gọi là)|tên cũ(?: là)?|tiền thân là|đổi tên từ)\s+["“'‘]?((?:\p{Lu}|\d)[\p{L}\p{M}\d.&'’-]*(?: (?:\p{Lu}|\d)[\p{L}\p{M}\d.&'’-]*){0,3})/u;

/** Without its accent "huỷ" (cancel) reads like "huy" in "huy động" (raise): it counts only as it is written. */
const CANCEL = /(?<![\p{L}\p{M}])(?:huỷ|hủy)(?![\p{L}\p{M}])/u;

const off = matcher(OFF);
const raise = matcher(RAISE);
const more = matcher(MORE);

function matcher(phrases: readonly string[]): (text: string) => boolean {
  const folded = [...new Set(phrases.map(fold))].map((phrase) => ` ${phrase} `);
  return (text) => folded.some((phrase) => text.includes(phrase));
}

function padded(text: string): string {
  return ` ${fold(text.slice(0, 400))} `;
}

/** True for "… calls off $2B raise", "… huỷ vòng gọi vốn". */
export function saysOff(text: string): boolean {
  const within = padded(text);
  const cancels = CANCEL.test(text.slice(0, 400).normalize('NFC').toLowerCase());
  return (cancels || off(within)) && raise(within);
}

/** True for "… in second close", "… mở rộng vòng Series A". */
export function saysMore(text: string): boolean {
  return more(padded(text));
}

/** The earlier name in "Lumi (formerly Hanoi Vision)"; null where there is none. Linear: only what follows a cue is read. */
export function formerName(text: string): string | null {
  const name = FORMERLY.exec(text)?.[1]?.replace(/[.'’&-]+$/u, '') ?? null;
  return name === null || name === '' ? null : name;
}
