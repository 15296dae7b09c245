/** Notices to one person → one post: a heading and a line each, by what they are about. */
import type { Post, PostLine } from '#domain/delivery.ts';
import type { NoticeTopic } from '#domain/notice.ts';
import type { Language } from '#domain/source.ts';
import { formatDay } from './format-day.ts';
import { linePost } from './line-post.ts';
import { NOTICE_WORDS } from './words-notice.ts';

/** Lines of one kind; the rest is counted. */
const MOST = 10;

const ORDER: readonly NoticeTopic['kind'][] = [
  'channel-paused',
  'post-refused',
  'source-gone',
  'source-failing',
  'source-back',
];

export function composeNotice(topics: readonly NoticeTopic[], language: Language): Post {
  const words = NOTICE_WORDS[language];
  const kinds = ORDER.filter((kind) => topics.some((topic) => topic.kind === kind));
  const lines: PostLine[] = [];
  for (const kind of kinds) {
    const ofKind = topics.filter((topic) => topic.kind === kind);
    // The first heading is the title of the whole.
    if (lines.length > 0) lines.push([{ text: words.titles[kind], style: 'strong' }]);
    for (const topic of ofKind.slice(0, MOST)) lines.push(lineOf(topic, language));
    if (ofKind.length > MOST) lines.push([{ text: words.more(ofKind.length - MOST), style: 'plain' }]);
    if (words.next[kind] !== '') lines.push([{ text: words.next[kind], style: 'plain' }]);
  }
  const title = kinds[0] === undefined ? '' : words.titles[kinds[0]];
  return { ...linePost('digest', language, { title, lines, tone: 'update' }), footer: words.footer };
}

function lineOf(topic: NoticeTopic, language: Language): PostLine {
  const words = NOTICE_WORDS[language];
  switch (topic.kind) {
    case 'source-back':
      return [{ text: topic.name, style: 'strong' }];
    case 'source-failing':
    case 'source-gone': {
      const since = topic.since === null ? words.never : words.since(formatDay(topic.since, language));
      return [
        { text: topic.name, style: 'strong' },
        { text: `: ${topic.reason} (${since})`, style: 'plain' },
      ];
    }
    case 'channel-paused':
    case 'post-refused':
      return [
        {
          text: words.channel,
          style: 'link',
          url: `https://discord.com/channels/${topic.guildId ?? '@me'}/${topic.channelId}`,
        },
        { text: `: ${topic.reason}`, style: 'plain' },
      ];
  }
}
