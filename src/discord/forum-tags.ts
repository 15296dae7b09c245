import { fold } from '#text/fold.ts';

/** Tags of a forum as the API shows them. */
export interface ForumTag {
  readonly id: string;
  readonly name: string;
  readonly moderated?: boolean;
}

/** Discord lets a post carry so many. */
const MOST = 5;
/** Names that fit whatever is posted, where nothing more telling does. */
const ANY_NEWS = ['Tin tức', 'Tin', 'News', 'Gọi vốn', 'Funding', 'AI', 'Khác', 'Other'].map(fold);

/** Ids of the tags that fit, the most telling first; those that only moderators may set are left alone. */
export function chooseTags(
  available: readonly ForumTag[],
  wanted: readonly string[],
  required: boolean,
): string[] {
  const byName = new Map<string, string>();
  for (const { id, name, moderated } of available) if (!moderated) byName.set(fold(name), id);
  const idsOf = (names: readonly string[]) => names.flatMap((name) => byName.get(name) ?? []);
  const fitting = [...new Set(idsOf(wanted.map(fold)))].slice(0, MOST);
  return fitting.length > 0 || !required ? fitting : idsOf(ANY_NEWS).slice(0, 1);
}

/** Whether some post of ours finds no tag in a forum that requires one. */
export function lacksTag(available: readonly ForumTag[], required: boolean): boolean {
  return required && chooseTags(available, [], true).length === 0;
}
