/** Why a source can't be read, in plain words. */
import type { Language } from '#domain/source.ts';

interface Trouble {
  readonly pattern: RegExp;
  readonly vi: (match: RegExpExecArray) => string;
  readonly en: (match: RegExpExecArray) => string;
}

/** What the readers of feeds say of a failure (their words are for logs), and what it means for a person. */
const TROUBLES: readonly Trouble[] = [
  {
    pattern: /\b(?:401|403|451)\b/,
    vi: ([status]) => `trang từ chối cho bot đọc (mã ${status})`,
    en: ([status]) => `the site refuses the bot (${status})`,
  },
  {
    pattern: /\b(?:404|410)\b/,
    vi: ([status]) => `địa chỉ không còn (mã ${status})`,
    en: ([status]) => `the address is gone (${status})`,
  },
  {
    pattern: /\b429\b/,
    vi: () => 'trang yêu cầu hỏi thưa hơn',
    en: () => 'the site asks for fewer requests',
  },
  {
    pattern: /\b5\d\d\b/,
    vi: ([status]) => `máy chủ của trang gặp lỗi (mã ${status})`,
    en: ([status]) => `the site's server fails (${status})`,
  },
  {
    pattern: /was not found|has no address|no DNS/,
    vi: () => 'không tìm thấy máy chủ (DNS)',
    en: () => 'its server is not found (DNS)',
  },
  {
    pattern: /took too long|in time|too slowly|did not take the connection/,
    vi: () => 'trang không trả lời kịp',
    en: () => 'the site does not answer in time',
  },
  {
    pattern: /safe connection/,
    vi: () => 'chứng chỉ TLS không hợp lệ',
    en: () => 'its TLS certificate is not valid',
  },
  {
    pattern: /broke its answer off|without an answer|refused the connection|proper HTTP|no way to/,
    vi: () => 'không kết nối được với máy chủ',
    en: () => 'its server can not be connected to',
  },
  {
    pattern: /web page/,
    vi: () => 'địa chỉ trả về một trang web, không phải nguồn RSS',
    en: () => 'its address gives a web page, not a feed',
  },
  {
    pattern: /more than .* bytes|too-large|too large/,
    vi: () => 'trả về nhiều dữ liệu quá mức cho phép',
    en: () => 'it sends more than is allowed',
  },
];

/** What is known to nobody is quoted as it is. */
export function describeTrouble(reason: string, language: Language): string {
  for (const trouble of TROUBLES) {
    const match = trouble.pattern.exec(reason);
    if (match !== null) return trouble[language](match);
  }
  return reason;
}
