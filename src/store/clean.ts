/**
 * Text that both databases keep alike: PostgreSQL refuses U+0000 and half surrogate pairs, SQLite cuts or mangles them.
 * Both become U+FFFD, one for one, so that spans stay true.
 */
export function clean(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

export function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text);
}
