/** The text with its first letter in upper case: labels are kept in lower case, as they stand inside sentences. */
export function capital(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
