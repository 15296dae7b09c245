/** Writing to a terminal, a pipe or a file alike. */
import Table from 'cli-table3';

/** Writes and waits where the reader is slow, so that long output never piles up in memory. */
export async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
} as const;

/** A table without lines: headings in capitals, columns as wide as their widest cell, the last one cut to fit `width`. */
export function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const out = new Table({
    head: headings.map((heading) => heading.toUpperCase()),
    chars: BARE,
    style: { head: process.stdout.isTTY ? ['dim'] : [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: headings.map((_, column) =>
      rows.length > 0 && rows.every((row) => typeof row[column] === 'number') ? 'right' : 'left',
    ),
  });
  for (const row of rows) out.push(row.map((cell) => cell));
  return `${out.toString().replace(/[ \t]+$/gm, '')}\n`;
}

/** Width of the terminal, or 100 where there is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 100;
}

/** Whether colours are wanted: a terminal, and neither NO_COLOR nor a dumb one. */
export function wantsColour(): boolean {
  return process.stdout.isTTY === true && process.stdout.hasColors();
}
