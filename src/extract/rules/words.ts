/** A set of the words of a text, split at white space: word lists are written as a journalist would write them down. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.normalize('NFC').split(/\s+/u).filter(Boolean));
}
