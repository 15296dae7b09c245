import type { Post, PostLine } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { phrasesOf } from './phrases.ts';

/** A post that is a list of lines under a title. */
export function linePost(
  kind: Post['kind'],
  language: Language,
  {
    title,
    lines,
    tone,
    at = null,
  }: { title: string; lines: readonly PostLine[]; tone: Post['tone']; at?: Date | null },
): Post {
  const footer = phrasesOf(language).footer;
  return { kind, language, title, url: null, fields: [], lines, sources: [], at, footer, tone };
}
