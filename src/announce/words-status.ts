/** Words of /status, /sources, /search and /preview, once a language. */
import type { Language, SourceState } from '#domain/source.ts';
import type { Unwanted } from './wants.ts';

export interface StatusWords {
  readonly statusTitle: string;
  readonly labels: Readonly<
    Record<
      | 'sources'
      | 'worst'
      | 'lag'
      | 'queue'
      | 'sent'
      | 'refused'
      | 'channels'
      | 'paused'
      | 'waiting'
      | 'database'
      | 'uptime'
      | 'version'
      | 'discord'
      | 'lastPoll'
      | 'lastNews',
      string
    >
  >;
  /** How many of so many are well, then those that are not, by health. */
  readonly sourceCounts: (on: string, parts: readonly string[]) => string;
  readonly healthCounts: Readonly<Record<SourceState['health'], (count: string) => string>>;
  readonly lag: (median: string, most: string, cards: string) => string;
  readonly noLag: string;
  readonly queue: (owed: string, oldest: string | null) => string;
  readonly nothingOwed: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly nothing: string;
  readonly connected: (time: string) => string;
  readonly disconnected: (time: string) => string;
  readonly noDiscord: string;
  readonly never: string;
  readonly healths: Readonly<{
    new: string;
    ok: (ago: string) => string;
    failing: (since: string | null, why: string) => string;
    blocked: (since: string | null, why: string) => string;
    gone: (since: string | null) => string;
  }>;
  readonly sourcesTitle: (count: string) => string;
  readonly noSources: string;
  readonly searchTitle: (text: string) => string;
  readonly foundNothing: (text: string) => string;
  readonly narrow: string;
  readonly previewTitle: (days: string) => string;
  readonly previewCounts: (wanted: string, unwanted: string) => string;
  readonly previewNone: (days: string) => string;
  readonly previewOf: (count: string) => string;
  readonly asDefault: string;
  readonly isPaused: (reason: string) => string;
  readonly onlyDigest: string;
  readonly updated: string;
  /** Why a deal is not sent, in a list with how many and behind a single one. */
  readonly reasons: Readonly<Record<Unwanted | 'with-deal', (limit: string) => string>>;
}

export function statusWordsOf(language: Language): StatusWords {
  return WORDS[language];
}

const WORDS: Readonly<Record<Language, StatusWords>> = {
  vi: {
    statusTitle: 'Tình trạng của bot',
    labels: {
      sources: 'Nguồn tin',
      worst: 'Nguồn trục trặc',
      lag: 'Độ trễ (24 giờ qua)',
      queue: 'Hàng chờ gửi',
      sent: 'Đã gửi (24 giờ qua)',
      refused: 'Bị từ chối (24 giờ)',
      channels: 'Kênh đăng ký',
      paused: 'Kênh tạm dừng',
      waiting: 'Bài chờ đọc',
      database: 'Cơ sở dữ liệu',
      uptime: 'Đã chạy',
      version: 'Phiên bản',
      discord: 'Kết nối Discord',
      lastPoll: 'Lần đọc nguồn gần nhất',
      lastNews: 'Tin mới nhất',
    },
    sourceCounts: (on, parts) => `${on} (${parts.join(', ')})`,
    healthCounts: {
      ok: (count) => `${count} tốt`,
      new: (count) => `${count} chưa đọc lần nào`,
      failing: (count) => `${count} đang lỗi`,
      blocked: (count) => `${count} bị chặn`,
      gone: (count) => `${count} đã ngừng`,
    },
    lag: (median, most, cards) => `một nửa trong vòng ${median}, 99% trong vòng ${most} (${cards} thẻ tin)`,
    noLag: 'chưa gửi thẻ tin nào',
    queue: (owed, oldest) => (oldest === null ? `${owed} tin` : `${owed} tin, tin cũ nhất chờ ${oldest}`),
    nothingOwed: 'trống',
    kinds: { card: 'thẻ tin', update: 'cập nhật', digest: 'bản gộp', bulletin: 'bản tổng hợp' },
    nothing: 'không có',
    connected: (time) => `thông suốt ${time} nay`,
    disconnected: (time) => `mất kết nối ${time} nay; tin vẫn được gửi`,
    noDiscord: 'không dùng',
    never: 'chưa lần nào',
    healths: {
      new: 'chưa đọc lần nào',
      ok: (ago) => `đọc tốt, gần nhất ${ago}`,
      failing: (since, why) => `không đọc được${since === null ? ' lần nào' : ` từ ${since}`}: ${why}`,
      blocked: (since, why) => `bị chặn${since === null ? '' : ` từ ${since}`}: ${why}`,
      gone: (since) => `đã ngừng hẳn${since === null ? '' : ` từ ${since}`}, không hỏi lại nữa`,
    },
    sourcesTitle: (count) => `${count} nguồn tin đang theo dõi`,
    noSources: 'Chưa theo dõi nguồn tin nào.',
    searchTitle: (text) => `Kết quả cho “${text}”`,
    foundNothing: (text) => `Không tìm thấy gì cho “${text}”.`,
    narrow: 'Còn nhiều kết quả khác: hãy tìm ngắn gọn hơn để xem tiếp.',
    previewTitle: (days) => `Tin của kênh này trong ${days} ngày qua`,
    previewCounts: (wanted, unwanted) => `${wanted} tin được gửi, ${unwanted} tin không gửi`,
    previewNone: (days) => `Trong ${days} ngày qua không có thương vụ nào mới hay thay đổi.`,
    previewOf: (count) => `Chỉ xét ${count} tin gần nhất.`,
    asDefault: 'Kênh này chưa đăng ký; dưới đây là theo thiết lập mặc định của /subscribe.',
    isPaused: (reason) => `Kênh đang tạm dừng nên chưa nhận được tin nào: ${reason}`,
    onlyDigest: 'Kênh này không nhận từng tin: tất cả nằm trong bản tổng hợp.',
    updated: 'cập nhật',
    reasons: {
      company: () => 'không thuộc các công ty đã chọn',
      compute: () => 'tin chip AI đang tắt',
      kind: () => 'khác hình thức đã chọn',
      round: () => 'khác vòng đã chọn',
      min: (limit) => `dưới mức tối thiểu ${limit}`,
      'with-deal': () => 'đã nằm trong thẻ tin của thương vụ cùng công ty',
    },
  },
  en: {
    statusTitle: 'How the bot is doing',
    labels: {
      sources: 'Sources',
      worst: 'Failing for longest',
      lag: 'Delay (last 24 hours)',
      queue: 'Waiting to be posted',
      sent: 'Posted (24 hours)',
      refused: 'Refused (24 hours)',
      channels: 'Subscribed channels',
      paused: 'Paused channels',
      waiting: 'Articles to read',
      database: 'Database',
      uptime: 'Running for',
      version: 'Version',
      discord: 'Discord connection',
      lastPoll: 'Last source read',
      lastNews: 'Latest news',
    },
    sourceCounts: (on, parts) => `${on} (${parts.join(', ')})`,
    healthCounts: {
      ok: (count) => `${count} fine`,
      new: (count) => `${count} not read yet`,
      failing: (count) => `${count} failing`,
      blocked: (count) => `${count} blocked`,
      gone: (count) => `${count} gone`,
    },
    lag: (median, most, cards) => `half within ${median}, 99% within ${most} (${cards} cards)`,
    noLag: 'no card posted',
    queue: (owed, oldest) => (oldest === null ? `${owed} posts` : `${owed} posts, the oldest for ${oldest}`),
    nothingOwed: 'nothing',
    kinds: { card: 'cards', update: 'updates', digest: 'catch-up digests', bulletin: 'scheduled digests' },
    nothing: 'none',
    connected: (time) => `up for ${time}`,
    disconnected: (time) => `down for ${time}; posting goes on`,
    noDiscord: 'not used',
    never: 'never',
    healths: {
      new: 'not read yet',
      ok: (ago) => `fine, last read ${ago}`,
      failing: (since, why) => `${since === null ? 'never readable' : `unreadable since ${since}`}: ${why}`,
      blocked: (since, why) => `blocked${since === null ? '' : ` since ${since}`}: ${why}`,
      gone: (since) => `gone for good${since === null ? '' : ` since ${since}`}; not asked any more`,
    },
    sourcesTitle: (count) => `${count} sources followed`,
    noSources: 'No source is followed yet.',
    searchTitle: (text) => `Results for “${text}”`,
    foundNothing: (text) => `Nothing found for “${text}”.`,
    narrow: 'There is more: search for fewer words to page on.',
    previewTitle: (days) => `This channel's news of the last ${days} days`,
    previewCounts: (wanted, unwanted) => `${wanted} sent, ${unwanted} left out`,
    previewNone: (days) => `No deal is new or changed in the last ${days} days.`,
    previewOf: (count) => `Only the latest ${count} are looked at.`,
    asDefault: 'This channel is not subscribed; this is by the defaults of /subscribe.',
    isPaused: (reason) => `The channel is paused, so it gets nothing at present: ${reason}`,
    onlyDigest: 'This channel gets no single posts: its digest tells all of them.',
    updated: 'update',
    reasons: {
      company: () => 'not among the chosen companies',
      compute: () => 'accelerator news is off',
      kind: () => 'not the chosen kind',
      round: () => 'not a chosen round',
      min: (limit) => `below the minimum of ${limit}`,
      'with-deal': () => "on the card of the company's deal already",
    },
  },
};
