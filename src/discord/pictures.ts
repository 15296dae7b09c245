/** Charts of posts → the files of one message. */
import type { RawFile, RESTAPIAttachment } from 'discord.js';
import type { Post } from '#domain/delivery.ts';
import type { Paint } from '#domain/painter.ts';
import { cut } from './cut.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './plain-text.ts';

export interface Picture {
  /** Names it inside the message: the embed's image is `attachment://` and this. */
  readonly name: string;
  readonly data: Buffer;
  /** For who can't see it. */
  readonly alt: string;
}

/** One for each post; null where the post has no chart, or it could not be drawn: the post goes without. */
export function paintPosts(posts: readonly Post[], paint: Paint): Promise<(Picture | null)[]> {
  return Promise.all(
    posts.map(async ({ chart }, index) => {
      const png = chart && (await paint(chart));
      if (!chart || !png) return null;
      const alt = cut(plainText(chart.alt), LIMITS.attachmentDescription);
      return { name: `chart-${index + 1}.png`, data: Buffer.from(png), alt };
    }),
  );
}

/** How a message that is sent without the client's help names its files; empty: those it had before go. */
export function asFiles(pictures: readonly (Picture | null)[]): {
  readonly attachments: RESTAPIAttachment[];
  readonly files: RawFile[];
} {
  const there = pictures.filter((picture) => picture !== null);
  return {
    attachments: there.map(({ name, alt }, index) => ({
      id: String(index),
      filename: name,
      description: alt,
    })),
    files: there.map(({ name, data }) => ({ name, data, contentType: 'image/png' })),
  };
}
