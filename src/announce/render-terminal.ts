/** Post → a card that is read in a terminal: a box, labels in a column, long values wrapped under themselves. */
import type { Post, PostPiece } from '#domain/delivery.ts';
import { capital } from './capital.ts';
import { formatDay } from './format-day.ts';
import { phrasesOf } from './phrases.ts';
import { splitToWidth, textWidth } from './text-width.ts';

export interface TerminalOptions {
  /** Columns of the whole box; at least 40 are used. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = PostPiece['style'] | 'dim' | 'title';
interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** SGR codes: on and off. */
const ANSI: Readonly<Record<Style, readonly [string, string]>> = {
  plain: ['', ''],
  old: ['\u001b[9;2m', '\u001b[29;22m'],
  new: ['\u001b[1;32m', '\u001b[22;39m'],
  strong: ['\u001b[1m', '\u001b[22m'],
  title: ['\u001b[1;36m', '\u001b[22;39m'],
  link: ['\u001b[4m', '\u001b[24m'],
  dim: ['\u001b[2m', '\u001b[22m'],
};

/** Several lines without a line feed at the end. Control characters in the post are left out, so no text can drive the terminal. */
export function renderTerminal(post: Post, { width, colour }: TerminalOptions): string {
  const inner = Math.max(40, width) - 4;
  const rows: Piece[][] = [];
  if (post.title !== '') rows.push(...wrap([{ text: post.title, style: 'title' }], inner, 0));
  const labels = post.fields.map((field) => field.label);
  if (post.sources.length > 0) labels.push(capital(phrasesOf(post.language).labels.sources));
  const column = Math.min(24, Math.max(0, ...labels.map(textWidth)) + 2);
  for (const field of post.fields) rows.push(...labelled(field.label, field.value, column, inner));
  for (const line of post.lines) {
    const pieces: Piece[] = line.map(({ text, style }) => ({ text: marked(text, style, colour), style }));
    rows.push(...wrap(pieces, inner, 2));
  }
  if (post.sources.length > 0) {
    const text = post.sources
      .map(({ name, note }) => (note === null ? name : `${name} (${note})`))
      .join(' · ');
    rows.push(...labelled(labels.at(-1) ?? '', text, column, inner));
  }
  if (post.url !== null) rows.push(...wrap([{ text: post.url, style: 'dim' }], inner, 0));
  return box(rows, inner, heading(post), colour);
}

/** Without colour nothing is struck out, so what was is set in marks of its own. */
function marked(text: string, style: Style, colour: boolean): string {
  return style === 'old' && !colour ? `~${text}~` : text;
}

function heading(post: Post): string {
  const day =
    post.at === null || Number.isNaN(post.at.getTime())
      ? null
      : formatDay(post.at.toISOString(), post.language);
  return [post.footer, day].filter((part) => part !== null).join(' · ');
}

function labelled(label: string, value: string, column: number, inner: number): Piece[][] {
  const name = `${label}${' '.repeat(Math.max(1, column - textWidth(label)))}`;
  return value.split('\n').flatMap((line, index) =>
    wrap(
      [
        { text: index === 0 ? name : ' '.repeat(column), style: 'dim' },
        { text: line, style: 'plain' },
      ],
      inner,
      column,
    ),
  );
}

/** Greedy wrapping at spaces over styled pieces; lines after the first are indented by `indent` columns. */
function wrap(pieces: readonly Piece[], inner: number, indent: number): Piece[][] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let used = 0;
  const breakLine = () => {
    rows.push(row);
    row = indent === 0 ? [] : [{ text: ' '.repeat(indent), style: 'plain' }];
    used = indent;
  };
  for (const { text, style } of pieces) {
    for (const word of safe(text).split(/(?<= )/u)) {
      for (const part of splitToWidth(word, inner - indent)) {
        const wide = textWidth(part);
        if (used + textWidth(part.trimEnd()) > inner) breakLine();
        row.push({ text: part, style });
        used += wide;
      }
    }
  }
  rows.push(row);
  return rows;
}

function safe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) => (found === '\u200d' ? found : ' '));
}

function box(rows: readonly (readonly Piece[])[], inner: number, name: string, colour: boolean): string {
  const paint = (text: string, style: Style) => (colour ? `${ANSI[style][0]}${text}${ANSI[style][1]}` : text);
  const line = '─'.repeat(Math.max(0, inner - textWidth(name) - 1));
  const top = `${paint('╭─ ', 'dim')}${name}${paint(` ${line}╮`, 'dim')}`;
  const body = rows.map((row) => {
    const text = row.map((piece) => paint(piece.text, piece.style)).join('');
    const width = row.reduce((sum, piece) => sum + textWidth(piece.text), 0);
    // A space that ends a full line stands where the margin is.
    return `${paint('│', 'dim')} ${text}${' '.repeat(Math.max(0, inner - width + 1))}${paint('│', 'dim')}`;
  });
  return [top, ...body, paint(`╰${'─'.repeat(inner + 2)}╯`, 'dim')].join('\n');
}
