import { expect, it } from 'vitest';
import { answersOf } from '#announce/answers.ts';
import { phrasesOf } from '#announce/phrases.ts';

/** Every path to a text or a function, in order. */
function keysOf(value: unknown, path = ''): string[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value)
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([key, child]) => keysOf(child, `${path}.${key}`));
}
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : [];
}

it.each([
  ['phrases', phrasesOf],
  ['answers', answersOf],
])('%s have the same keys in both languages, and are NFC', (_name, book) => {
  expect(keysOf(book('vi'))).toEqual(keysOf(book('en')));
  for (const text of [...textsOf(book('vi')), ...textsOf(book('en'))])
    expect(text).toBe(text.normalize('NFC'));
});
