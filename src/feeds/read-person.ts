/** Authors as feeds write them: "Name", "mail (Name)", "Name <mail>", or child elements. */
import { oneLine } from './clean-text.ts';
import { htmlToText } from './html-to-text.ts';

export interface Person {
  readonly name: string | null;
  readonly email: string | null;
}

/** Longer is no name; EMAIL takes quadratic time. */
const MAX_PERSON = 1_000;
const EMAIL = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:@]{1,255}\.[a-z]{2,24}/i;

/** The person in an element's value; `markup`: it holds child elements (Atom's name, email, uri). */
export function readPerson(whole: string, markup: boolean): Person {
  const value = whole.slice(0, MAX_PERSON);
  if (markup) {
    const child = (tag: string) => {
      const found = new RegExp(`<(?:[\\w-]{1,20}:)?${tag}(?:\\s[^<>]*)?>([^<]*)<`, 'i').exec(value)?.[1];
      const text = found === undefined ? '' : oneLine(htmlToText(found));
      return text === '' ? null : text;
    };
    const name = child('name');
    const email = child('email');
    if (name !== null || email !== null) return { name, email };
  }
  const text = oneLine(markup ? htmlToText(value) : value);
  const email = EMAIL.exec(text)?.[0] ?? null;
  if (email === null) return { name: text === '' ? null : text, email: null };
  const name = text
    .replace(email, '')
    .replace(/mailto:/i, '')
    .replace(/[()<>"]|&lt;|&gt;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { name: name === '' ? null : name, email };
}
