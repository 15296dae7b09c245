/** How well main text is found: token F1 of what we read in pages against reference texts. */
import type { SiteRule } from '#domain/site.ts';
import { readPage } from './read-page.ts';

export interface PagePair {
  readonly id: string;
  readonly html: Uint8Array;
  /** Title on the first line, then a paragraph a line. */
  readonly reference: string;
}

export interface PageScore {
  readonly id: string;
  readonly language: 'vi' | 'en';
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Whether the title is the reference's, white space aside. */
  readonly title: boolean;
  /** Why no text was found; null where some was. */
  readonly reason: string | null;
}

export interface PageScores {
  readonly pages: readonly PageScore[];
  /** Means of F1. */
  readonly all: number;
  readonly vi: number;
  readonly en: number;
}

const META = { contentType: null, url: 'https://page.invalid/' };
/** What is measured is the text; a busy machine must not cost a page. */
const PATIENT = { deadlineMs: 30_000 };

/** Reads each page and compares title and text with its reference, as bags of words in lower case. */
export async function scorePages(
  pairs: readonly PagePair[],
  sites: readonly SiteRule[],
): Promise<PageScores> {
  const pages: PageScore[] = [];
  for (const { id, html, reference } of pairs) {
    const page = await readPage(html, META, sites, PATIENT);
    const title = page.kind === 'article' ? page.title : '';
    const read = page.kind === 'article' ? `${title}\n${page.text}` : '';
    pages.push({
      id,
      language: isVietnamese(reference) ? 'vi' : 'en',
      ...compareTexts(read, reference),
      title: oneSpace(title) === oneSpace(reference.split('\n', 1)[0] ?? ''),
      reason: page.kind === 'article' ? null : page.reason,
    });
  }
  return {
    pages,
    all: mean(pages),
    vi: mean(pages.filter(({ language }) => language === 'vi')),
    en: mean(pages.filter(({ language }) => language === 'en')),
  };
}

/** Precision, recall and F1 of the words of `read` against those of `reference`, each counted as often as it stands. */
export function compareTexts(
  read: string,
  reference: string,
): Pick<PageScore, 'precision' | 'recall' | 'f1'> {
  const got = wordsOf(read);
  const wanted = wordsOf(reference);
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of got) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  const total = got.length + wanted.length;
  return {
    precision: got.length === 0 ? 0 : common / got.length,
    recall: wanted.length === 0 ? 0 : common / wanted.length,
    f1: total === 0 ? 0 : (2 * common) / total,
  };
}

/** A table for the terminal: one line a page, the worst first, and the means. */
export function formatPageScores({ pages, all, vi, en }: PageScores): string {
  const width = Math.max(4, ...pages.map(({ id }) => id.length));
  const line = (id: string, p: string, r: string, f: string, note: string) =>
    `${id.padEnd(width)}  ${p.padStart(9)}  ${r.padStart(6)}  ${f.padStart(6)}  ${note}`.trimEnd();
  const figure = (value: number) => value.toFixed(3);
  const rows = [...pages]
    .sort((a, b) => a.f1 - b.f1)
    .map(({ id, precision, recall, f1, title, reason }) =>
      line(id, figure(precision), figure(recall), figure(f1), reason ?? (title ? '' : 'another title')),
    );
  const count = (language: string) => pages.filter((page) => page.language === language).length;
  const means = [
    ['all', all, pages.length],
    ['Vietnamese', vi, count('vi')],
    ['English', en, count('en')],
  ] as const;
  return [
    line('page', 'precision', 'recall', 'F1', ''),
    ...rows,
    '',
    ...means
      .filter(([, , pages]) => pages > 0)
      .map(([name, value, pages]) => `${name}: mean F1 ${figure(value)} over ${pages} pages`),
  ].join('\n');
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

function isVietnamese(text: string): boolean {
  return (
    (text.match(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0) > text.length / 50
  );
}

function mean(pages: readonly PageScore[]): number {
  return pages.length === 0 ? 0 : pages.reduce((sum, { f1 }) => sum + f1, 0) / pages.length;
}

function oneSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
