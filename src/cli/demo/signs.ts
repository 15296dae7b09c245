/** What the demo itself says between the posts, in both languages. */
import type { Language } from '#domain/source.ts';

interface Counts {
  readonly articles: number;
  readonly deals: number;
  readonly claims: number;
  readonly changes: number;
  readonly deliveries: number;
  /** Items by what became of them. */
  readonly outcomes: Readonly<Record<string, number>>;
}

interface Signs {
  readonly day: (names: readonly [vi: string, en: string]) => string;
  readonly silent: string;
  readonly stored: string;
  readonly counts: (counts: Counts) => string;
  readonly again: (posts: number) => string;
}

export const SIGNS: Readonly<Record<Language, Signs>> = {
  vi: {
    day: ([name]) => `━━ ${name}: các báo đăng`,
    silent: 'Không có gì mới về gọi vốn AI: bot im lặng.',
    stored: '━━ Đã lưu',
    counts: ({ articles, deals, claims, changes, deliveries, outcomes }) =>
      `${articles} bài báo, ${deals} thương vụ, ${claims} tuyên bố có trích dẫn, ${changes} thay đổi, ${deliveries} lượt gửi. Bỏ qua: ${reasons(outcomes)}.`,
    again: (posts) => `Hôm sau đọc lại toàn bộ các nguồn tin: ${posts} bài đăng mới.`,
  },
  en: {
    day: ([, name]) => `━━ ${name}: the papers write`,
    silent: 'Nothing new about AI funding: the bot stays silent.',
    stored: '━━ What is stored',
    counts: ({ articles, deals, claims, changes, deliveries, outcomes }) =>
      `${articles} articles, ${deals} deals, ${claims} claims with quotes, ${changes} changes, ${deliveries} deliveries. Left out: ${reasons(outcomes)}.`,
    again: (posts) => `The next day every source is read anew: ${posts} new posts.`,
  },
};

function reasons(outcomes: Readonly<Record<string, number>>): string {
  const refused = Object.entries(outcomes).filter(([outcome]) => outcome !== 'recorded');
  return refused.map(([outcome, count]) => `${count} ${outcome}`).join(', ') || '0';
}
