import { createHash } from 'node:crypto';
import { clean } from './clean.ts';

/** PostgreSQL's index takes 2,704 bytes a row; four bytes a letter and what stands beside it must fit. */
const KEY_LENGTH = 500;

/** A key as it is stored: a very long one is cut and told apart by its digest. */
export function storedKey(key: string): string {
  const text = clean(key);
  if (text.length <= KEY_LENGTH) return text;
  return `${text.slice(0, KEY_LENGTH - 65)}#${createHash('sha256').update(text).digest('hex')}`;
}
