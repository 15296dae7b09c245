/** Whole values as text. A Date is marked, so that it comes back as a Date and no string is ever taken for one. */
const DATE = '$date';

export function toJson(value: unknown): string {
  return JSON.stringify(value, function replace(this: Record<string, unknown>, key: string, given: unknown) {
    const raw = this[key];
    return raw instanceof Date ? { [DATE]: raw.getTime() } : given;
  });
}

/** What `toJson` wrote; the caller knows its type. */
export function fromJson<T>(text: string): T {
  if (!text.includes(`"${DATE}"`)) return JSON.parse(text) as T;
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(DATE in value)) return value;
    return new Date(Number(value[DATE]));
  }) as T;
}

export function orNull<T>(text: string | null): T | null {
  return text === null ? null : fromJson<T>(text);
}
