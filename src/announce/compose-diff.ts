/** Changes of one report → one short line each: `xAI · Series C: định giá ~~45~~ → **50 tỷ USD** (VnExpress)`. */
import type { Change, ClaimSource, Known, SubjectField } from '#domain/deal.ts';
import type { Post, PostLine, PostPiece } from '#domain/delivery.ts';
import { describeOldBeside, describeValue, isNames } from './describe-value.ts';
import { linePost } from './line-post.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';

/** A change that says nothing a reader could see (a new spelling of the same words) makes no line; null when none is left. */
export function composeDiff(changes: readonly Change[], known: Known, voice: Voice): Post | null {
  const words = phrasesOf(voice.language);
  const lines: PostLine[] = [];
  for (const change of changes) {
    if (change.field === 'new') continue;
    const said = changePieces(change.field, change, voice);
    if (said === null) continue;
    lines.push([
      plain(`${subjectName(known)}: ${words.fields[change.field]} `),
      ...said,
      ...sourcePieces(change.source, words),
    ]);
  }
  if (lines.length === 0) return null;
  const at = changes.reduce((latest, change) => (change.at > latest ? change.at : latest), new Date(0));
  return linePost('update', voice.language, { title: '', lines, tone: 'update', at });
}

/** "xAI · Series C", "xAI · Colossus". */
export function subjectName(known: Known): string {
  const [company, part] =
    known.kind === 'deal'
      ? [known.deal.company, known.deal.round]
      : [known.fleet.company, known.fleet.system];
  return part === null ? company : `${company} · ${part}`;
}

/** Old struck out, new standing out; lists say what was added and removed. null where both read alike. */
export function changePieces(
  field: SubjectField,
  change: Pick<Change, 'old' | 'new'>,
  voice: Voice,
): PostPiece[] | null {
  if (isNames(change.old ?? []) && isNames(change.new ?? [])) {
    return namePieces(change.old as readonly string[] | null, change.new as readonly string[] | null, voice);
  }
  const old = describeOldBeside(field, change.old, change.new, voice);
  const now = describeValue(field, change.new, voice);
  if (describeValue(field, change.old, voice) === now) return null;
  const pieces: PostPiece[] = [];
  if (old !== null) pieces.push({ text: old, style: 'old' });
  if (old !== null && now !== null) pieces.push(plain(' → '));
  if (now !== null) pieces.push({ text: now, style: 'new' });
  return pieces;
}

function namePieces(
  old: readonly string[] | null,
  now: readonly string[] | null,
  { language }: Voice,
): PostPiece[] | null {
  const words = phrasesOf(language);
  const added = (now ?? []).filter((name) => !(old ?? []).includes(name));
  const removed = (old ?? []).filter((name) => !(now ?? []).includes(name));
  const pieces: PostPiece[] = [];
  if (added.length > 0) {
    const names = added.join(', ');
    pieces.push({ text: old === null || old.length === 0 ? names : words.added(names), style: 'new' });
  }
  if (added.length > 0 && removed.length > 0) pieces.push(plain(', '));
  if (removed.length > 0) pieces.push({ text: removed.join(', '), style: 'old' });
  return pieces.length === 0 ? null : pieces;
}

function sourcePieces(source: ClaimSource | null, words: Phrases): PostPiece[] {
  if (source === null) return [plain(` (${words.corrected})`)];
  const name: PostPiece =
    source.url === null ? plain(source.name) : { text: source.name, style: 'link', url: source.url };
  return [plain(' ('), name, plain(')')];
}

function plain(text: string): PostPiece {
  return { text, style: 'plain' };
}
