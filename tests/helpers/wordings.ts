// Stories of tests/extract/wordings: one a line, title || text, each amount in square brackets with its role behind it.
import { readFileSync } from 'node:fs';
import type { MoneyRole } from '#domain/report.ts';

const MARKED = /\[([^\]]+)\]\((\w+)\)/gu;

export interface Wording {
  /** As it stands in the file. */
  readonly line: string;
  readonly title: string;
  readonly text: string;
  readonly amounts: readonly { readonly surface: string; readonly role: MoneyRole }[];
}

export function readWordings(language: 'vi' | 'en'): readonly Wording[] {
  const lines = readFileSync(new URL(`../extract/wordings/${language}.txt`, import.meta.url), 'utf8').split(
    '\n',
  );
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const amounts = [...line.matchAll(MARKED)].map(([, surface, role]) => ({
        surface: surface!,
        role: role as MoneyRole,
      }));
      const [title = '', text = ''] = line.replaceAll(MARKED, '$1').split('||');
      return { line, title: title.trim(), text: text.trim(), amounts };
    });
}
