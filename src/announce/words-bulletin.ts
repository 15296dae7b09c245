/** The scheduled digest of a day or a week, once a language. */
import type { BulletinFacts } from '#domain/bulletin.ts';
import type { Language } from '#domain/source.ts';

/** Deals of a period; `sum` as printed, null where no amount is known. */
export interface Counted {
  readonly deals: number;
  readonly sum: string | null;
  readonly unknown: number;
}

export interface BulletinWords {
  readonly titles: Readonly<Record<BulletinFacts['every'], (from: string, to: string) => string>>;
  readonly summary: (every: BulletinFacts['every'], now: Counted, before: Counted) => string;
  readonly besides: (counts: Pick<BulletinFacts, 'talks' | 'bought' | 'fleets'>) => string;
  readonly changed: string;
  /** A week without news; a day without any is passed over. */
  readonly nothing: string;
}

export const BULLETIN_WORDS: Readonly<Record<Language, BulletinWords>> = {
  vi: {
    titles: {
      day: (_, to) => `Bản tin ngày ${to}`,
      week: (from, to) => `Bản tin tuần ${from} – ${to}`,
    },
    summary: (every, now, before) => {
      const [this_, last] =
        every === 'day' ? ['24 giờ qua', '24 giờ trước đó'] : ['Tuần qua', 'tuần trước đó'];
      const missing =
        now.sum !== null && now.unknown > 0 ? ` (${now.unknown} thương vụ chưa rõ số tiền)` : '';
      return `${this_}: ${viCount(now)}${missing}; ${last}: ${viCount(before)}.`;
    },
    besides: ({ talks, bought, fleets }) => {
      const parts = [
        talks > 0 ? `${talks} thương vụ đang đàm phán` : '',
        bought > 0 ? `${bought} vụ mua lại` : '',
        fleets > 0 ? `${fleets} tin về chip AI` : '',
      ].filter(Boolean);
      return parts.length === 0 ? '' : `Ngoài ra có ${listed(parts, 'và')}.`;
    },
    changed: 'Đã đưa tin, nay có thay đổi',
    nothing: 'Tuần qua không có tin nào khớp với lựa chọn của kênh này.',
  },
  en: {
    titles: {
      day: (_, to) => `Daily digest, ${to}`,
      week: (from, to) => `Weekly digest, ${from} – ${to}`,
    },
    summary: (every, now, before) => {
      const [this_, last] =
        every === 'day' ? ['Past 24 hours', 'the 24 hours before'] : ['Past week', 'the week before'];
      const missing = now.sum !== null && now.unknown > 0 ? ` (${now.unknown} without a known amount)` : '';
      return `${this_}: ${enCount(now)}${missing}; ${last}: ${enCount(before)}.`;
    },
    besides: ({ talks, bought, fleets }) => {
      const parts = [
        talks > 0 ? `${talks} in talks` : '',
        bought > 0 ? `${bought} ${bought === 1 ? 'acquisition' : 'acquisitions'}` : '',
        fleets > 0 ? `${fleets} on accelerators` : '',
      ].filter(Boolean);
      return parts.length === 0 ? '' : `Besides: ${listed(parts, 'and')}.`;
    },
    changed: 'Reported before, changed since',
    nothing: "Nothing in the past week matched this channel's choices.",
  },
};

function viCount({ deals, sum }: Counted): string {
  if (deals === 0) return 'không có thương vụ nào';
  return sum === null ? `${deals} thương vụ, chưa rõ số tiền` : `${deals} thương vụ, tổng ${sum}`;
}

function enCount({ deals, sum }: Counted): string {
  if (deals === 0) return 'no deals';
  const count = `${deals} ${deals === 1 ? 'deal' : 'deals'}`;
  return sum === null ? `${count} of unknown size` : `${count} worth ${sum}`;
}

function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}
