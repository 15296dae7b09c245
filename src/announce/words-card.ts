/** The buttons of a card and what they open, once a language. */
import type { Language } from '#domain/source.ts';

export interface CardWords {
  readonly buttons: Readonly<Record<'why' | 'timeline' | 'wrong', string>>;
  readonly whyTitle: (headline: string) => string;
  readonly page: (number: number, of: number) => string;
  readonly disagree: string;
  readonly implied: string;
  readonly toCheck: string;
  /** What does not add up, by the words that memory keeps it in. */
  readonly flags: Readonly<Record<string, string>>;
  readonly reviews: string;
  readonly noReason: string;
  readonly gone: string;
  readonly noChange: (headline: string) => string;
  readonly form: {
    readonly title: string;
    readonly what: string;
    readonly other: string;
    readonly right: string;
    readonly rightHint: string;
    readonly where: string;
    readonly whereHint: string;
  };
  readonly thanks: string;
  readonly enoughToday: string;
  readonly enoughHere: string;
  readonly sayWhat: string;
}

export const CARD_WORDS: Readonly<Record<Language, CardWords>> = {
  vi: {
    buttons: { why: 'Vì sao?', timeline: 'Diễn biến', wrong: 'Sai?' },
    whyTitle: (headline) => `Vì sao? ${headline}`,
    page: (number, of) => `trang ${number}/${of}`,
    disagree: 'nguồn nói khác nhau',
    implied: 'suy ra',
    toCheck: 'Cần xem lại',
    flags: {
      'total raised is less than the amount': 'tổng vốn đã gọi nhỏ hơn số tiền của vòng này',
      'valuation is less than the amount': 'định giá nhỏ hơn số tiền gọi được',
      'pre-money valuation and amount do not make the post-money valuation':
        'định giá trước vòng cộng số tiền không bằng định giá sau vòng',
    },
    reviews: 'Hiệu đính',
    noReason: 'không nêu lý do',
    gone: 'Không còn thông tin cho nút này.',
    noChange: (headline) => `${headline}: chưa có thay đổi nào từ tin đầu tiên.`,
    form: {
      title: 'Báo thông tin sai',
      what: 'Sai ở đâu?',
      other: 'Điều khác',
      right: 'Đúng ra là gì?',
      rightHint: 'Ví dụ: 7 tỷ USD',
      where: 'Nguồn nào nói vậy?',
      whereHint: 'Đường dẫn bài báo, nếu có',
    },
    thanks: 'Cảm ơn bạn. Góp ý đã đến tay người hiệu đính; thẻ tin chỉ đổi sau khi được kiểm chứng.',
    enoughToday: 'Hôm nay bạn đã góp ý 5 lần. Hẹn bạn ngày mai nhé.',
    enoughHere: 'Tin này đã có nhiều góp ý đang chờ xem xét. Cảm ơn bạn.',
    sayWhat: 'Bạn chưa viết thông tin đúng. Hãy bấm “Sai?” và thử lại.',
  },
  en: {
    buttons: { why: 'Why?', timeline: 'Timeline', wrong: 'Wrong?' },
    whyTitle: (headline) => `Why? ${headline}`,
    page: (number, of) => `page ${number} of ${of}`,
    disagree: 'sources disagree',
    implied: 'implied',
    toCheck: 'To be checked',
    flags: {
      'total raised is less than the amount': 'the total raised is less than the amount of this round',
      'valuation is less than the amount': 'the valuation is less than the amount raised',
      'pre-money valuation and amount do not make the post-money valuation':
        'the pre-money valuation and the amount do not add up to the post-money valuation',
    },
    reviews: 'Reviews',
    noReason: 'no reason given',
    gone: 'There is nothing behind this button any more.',
    noChange: (headline) => `${headline}: no change since the first report.`,
    form: {
      title: 'Report a mistake',
      what: 'What is wrong?',
      other: 'Something else',
      right: 'What would be right?',
      rightHint: 'For example: $7 billion',
      where: 'Who says so?',
      whereHint: 'Link to an article, if there is one',
    },
    thanks: 'Thank you. A reviewer will look at it; the card changes only once that is checked.',
    enoughToday: 'That makes five suggestions today. See you tomorrow.',
    enoughHere: 'Several suggestions about this already wait for review. Thank you.',
    sayWhat: 'The right value is missing. Press “Wrong?” and try again.',
  },
};
