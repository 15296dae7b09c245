/** Post → what Discord takes: one embed, no mention ever parsed, everything inside the limits. */
import type { APIEmbed } from 'discord.js';
import type { Post, PostLine, PostPiece } from '#domain/delivery.ts';
import { type ButtonRow, cardRow } from './cards/card-row.ts';
import { cut } from './cut.ts';
import { LIMITS } from './limits.ts';
import type { Picture } from './pictures.ts';
import { escapeMarkdown, plainText } from './plain-text.ts';
import { safeUrl } from './safe-url.ts';

/** Nobody is ever pinged by what feeds or users wrote; sent with every message, edit and answer. */
export const NO_MENTIONS: { parse: never[] } = { parse: [] };

const COLOURS: Readonly<Record<Post['tone'], number>> = {
  raise: 0x2e8b57,
  talks: 0xd9a441,
  compute: 0x4169e1,
  update: 0x8a8f98,
  digest: 0x7b68ee,
};

export interface Message {
  readonly embeds: APIEmbed[];
  readonly allowed_mentions: { parse: never[] };
  readonly components?: ButtonRow[];
}

/** `marker`: a few characters in the footer by which the message is found again when the answer to its posting was lost. */
export function renderMessage(
  post: Post,
  marker: string | null = null,
  picture: Picture | null = null,
): Message {
  const components = cardRow(post.subject, post.language);
  return {
    embeds: [renderEmbed(post, marker, picture)],
    allowed_mentions: NO_MENTIONS,
    ...(components.length === 0 ? {} : { components }),
  };
}

/** `picture`: a file of the same message, shown under the text. */
export function renderEmbed(post: Post, marker: string | null, picture: Picture | null = null): APIEmbed {
  const footer = cut(plainText(footerText(post, marker)), 200);
  const budget = new Budget(LIMITS.embedTotal - footer.length);
  const title = budget.take(escapeMarkdown(post.title).trim(), LIMITS.embedTitle);
  const sources = sourceLine(post);
  // Sources are kept whatever else must go, since they are who says so.
  const forSources = sources === '' ? 0 : Math.min(sources.length, LIMITS.fieldValue) + 1;
  const described = budget.take(describe(post.lines), LIMITS.embedDescription, forSources);
  const fields = fieldsWithin(post, budget, forSources);
  const description = [described, budget.take(sources, LIMITS.fieldValue)]
    .filter((part) => part !== '')
    .join('\n');
  const url = safeUrl(post.url);
  const timestamp = isoTime(post.at);
  return {
    color: COLOURS[post.tone],
    ...(title === '' ? {} : { title }),
    // An address without a title would be shown nowhere.
    ...(url === null || title === '' ? {} : { url }),
    ...(fields.length === 0 ? {} : { fields }),
    // An embed of nothing but a footer would be an empty message.
    ...(description !== ''
      ? { description }
      : title === '' && fields.length === 0
        ? { description: '—' }
        : {}),
    ...(picture === null ? {} : { image: { url: `attachment://${picture.name}` } }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
    ...(timestamp === null ? {} : { timestamp }),
  };
}

/** Hands out the characters of one embed, so that its parts stay under the total. */
class Budget {
  left: number;
  constructor(total: number) {
    this.left = total;
  }
  take(text: string, most: number, reserve = 0): string {
    const room = Math.min(most, this.left - reserve);
    const taken = room < 1 ? '' : cut(text, room);
    this.left -= taken.length;
    return taken;
  }
}

function fieldsWithin(
  post: Post,
  budget: Budget,
  reserve: number,
): { name: string; value: string; inline: boolean }[] {
  const fields = [];
  for (const field of post.fields.slice(0, LIMITS.embedFields)) {
    const name = escapeMarkdown(field.label).trim();
    const value = escapeMarkdown(field.value).trim();
    if (name === '' || value === '' || budget.left - reserve < 40) continue;
    fields.push({
      name: budget.take(name, Math.min(LIMITS.fieldName, 100), reserve),
      value: budget.take(value, LIMITS.fieldValue, reserve),
      inline: !field.wide,
    });
  }
  return fields.filter(({ name, value }) => name !== '' && value !== '');
}

/** Whole lines as long as they fit; a link is never cut in two. */
function describe(lines: readonly PostLine[]): string {
  const rendered: string[] = [];
  let used = 0;
  for (const line of lines) {
    const text = cut(renderLine(line), LIMITS.fieldValue);
    if (used + text.length + 2 > LIMITS.embedDescription - LIMITS.fieldValue) {
      rendered.push('…');
      break;
    }
    rendered.push(text);
    used += text.length + 1;
  }
  return rendered.join('\n').trim();
}

export function renderLine(line: PostLine): string {
  return line.map(renderPiece).join('');
}

function renderPiece({ text, style, url }: PostPiece): string {
  const escaped = cut(escapeMarkdown(text), 700);
  // Marks around spaces or nothing would be shown as they are.
  if (escaped.trim() === '') return escaped;
  const inner = escaped.trim();
  const [before, after] = [/^\s*/u.exec(escaped)?.[0] ?? '', /\s*$/u.exec(escaped)?.[0] ?? ''];
  if (style === 'old') return `${before}~~${inner}~~${after}`;
  if (style === 'new' || style === 'strong') return `${before}**${inner}**${after}`;
  const target = style === 'link' ? safeUrl(url) : null;
  return target === null || target.length > 500 ? escaped : `${before}[${inner}](${target})${after}`;
}

/** "VnExpress (báo đưa tin gốc, tiếng Việt) · TechCrunch (…)", names leading to their pages; those that do not fit are left out. */
function sourceLine(post: Post): string {
  const parts: string[] = [];
  let used = 0;
  for (const { name, url, note } of post.sources) {
    const link = renderPiece({ text: name, style: 'link', ...(url === null ? {} : { url }) });
    const part = note === null ? link : `${link} (${escapeMarkdown(note)})`;
    if (used + part.length + 3 > LIMITS.fieldValue) break;
    parts.push(part);
    used += part.length + 3;
  }
  return parts.join(' · ');
}

/** The hosts that links lead to stand in the footer, so that a name that poses as another paper is seen. */
function footerText(post: Post, marker: string | null): string {
  const hosts = new Set<string>();
  for (const url of [post.url, ...post.sources.map((source) => source.url)]) {
    const safe = safeUrl(url);
    if (safe !== null) hosts.add(new URL(safe).hostname.replace(/^www\./u, ''));
  }
  const shown = [...hosts].slice(0, 3).map((host) => cut(host, 40));
  return [
    ...(post.footer ? [cut(post.footer, 60)] : []),
    ...shown,
    ...(marker === null ? [] : [marker]),
  ].join(' · ');
}

/** Discord takes ISO times; a date that is none, or beyond four-digit years, is left out. */
function isoTime(at: Date | null): string | null {
  if (at === null || Number.isNaN(at.getTime())) return null;
  const year = at.getUTCFullYear();
  return year < 1970 || year > 9999 ? null : at.toISOString();
}
