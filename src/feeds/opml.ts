/** OPML: how feed readers hand their lists of feeds to each other (opml.org, version 2.0). */
import { load } from 'cheerio';
import type { Language, Source } from '#domain/source.ts';

export interface OutlinedFeed {
  readonly name: string;
  readonly url: string;
  readonly language: Language | null;
}

/** The feeds of an OPML file, folders flattened, each address once; entries without an http(s) address are left out. */
export function readOpml(text: string): OutlinedFeed[] {
  const $ = load(text, { xmlMode: true });
  const feeds = new Map<string, OutlinedFeed>();
  $('outline').each((_, element) => {
    // Programs differ in how they write the attribute's capitals.
    const given = Object.fromEntries(
      Object.entries($(element).attr() ?? {}).map(([key, value]) => [key.toLowerCase(), value]),
    );
    const url = given.xmlurl?.trim();
    if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || feeds.has(url))
      return;
    const language = given.language?.slice(0, 2).toLowerCase();
    const name = (given.title || given.text || new URL(url).hostname).trim();
    feeds.set(url, { name, url, language: language === 'vi' || language === 'en' ? language : null });
  });
  return [...feeds.values()];
}

/** The sources as OPML, a folder for each language. */
export function writeOpml(sources: readonly Source[]): string {
  const folder = (language: Language, title: string) => {
    const lines = sources
      .filter((source) => source.language === language)
      .map(
        ({ name, url }) =>
          `      <outline type="rss" text="${xml(name)}" title="${xml(name)}" xmlUrl="${xml(url)}" language="${language}"/>`,
      );
    return [`    <outline text="${title}">`, ...lines, '    </outline>'];
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head><title>Gọi Vốn</title></head>',
    '  <body>',
    ...folder('vi', 'Tiếng Việt'),
    ...folder('en', 'English'),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
