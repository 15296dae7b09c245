/** What people are told about the bot itself, once a language. */
import type { NoticeTopic } from '#domain/notice.ts';
import type { Language } from '#domain/source.ts';

export interface NoticeWords {
  readonly titles: Readonly<Record<NoticeTopic['kind'], string>>;
  /** What follows the lines under a title: what happens next, and what to do. */
  readonly next: Readonly<Record<NoticeTopic['kind'], string>>;
  readonly since: (day: string) => string;
  readonly never: string;
  readonly channel: string;
  readonly more: (count: number) => string;
  readonly footer: string;
}

export const NOTICE_WORDS: Readonly<Record<Language, NoticeWords>> = {
  vi: {
    titles: {
      'source-failing': 'Nguồn tin lâu nay không đọc được',
      'source-gone': 'Nguồn tin đã ngừng hẳn',
      'source-back': 'Nguồn tin đã đọc lại được',
      'channel-paused': 'Tin không gửi vào kênh được nữa',
      'post-refused': 'Discord từ chối một tin',
    },
    next: {
      'source-failing': 'Tôi vẫn hỏi lại, thưa dần. Nếu địa chỉ đã đổi, hãy sửa trong config/sources.',
      'source-gone': 'Tôi không hỏi nữa. Hãy gỡ nguồn này hoặc thay địa chỉ trong config/sources.',
      'source-back': '',
      'channel-paused':
        'Thiết lập vẫn được giữ và tôi sẽ thử lại. Hãy cấp lại quyền cho bot, hoặc gõ /subscribe ở kênh khác.',
      'post-refused': 'Tin này bị bỏ qua, các tin sau vẫn được gửi.',
    },
    since: (day) => `lần cuối đọc được: ${day}`,
    never: 'chưa lần nào đọc được',
    channel: 'kênh này',
    more: (count) => `và ${count} mục khác`,
    footer: 'Gọi Vốn · lời nhắn riêng',
  },
  en: {
    titles: {
      'source-failing': "Sources that can't be read for a while now",
      'source-gone': 'Sources that are gone for good',
      'source-back': 'Sources that can be read again',
      'channel-paused': "A channel that I can't post to any more",
      'post-refused': 'A post that Discord refused',
    },
    next: {
      'source-failing': 'I keep asking, ever more rarely. If an address has changed, edit config/sources.',
      'source-gone': 'I ask no more. Remove the source from config/sources, or give its new address.',
      'source-back': '',
      'channel-paused':
        'Your settings are kept and I will try again. Give the bot its permissions back, or use /subscribe in another channel.',
      'post-refused': 'This one is left out; those after it are posted.',
    },
    since: (day) => `last read ${day}`,
    never: 'never read yet',
    channel: 'this channel',
    more: (count) => `and ${count} more`,
    footer: 'Gọi Vốn · a private note',
  },
};
