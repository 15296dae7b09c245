/** A post as it is sent: the message, its picture, and the one role that it calls. */
import type { RawFile, RESTAPIAttachment } from 'discord.js';
import type { Post } from '#domain/delivery.ts';
import type { Paint } from '#domain/painter.ts';
import { asFiles, paintPosts } from './pictures.ts';
import { type Message, renderMessage } from './render-message.ts';

export interface Parcel {
  readonly body: Omit<Message, 'allowed_mentions'> & {
    readonly content?: string;
    readonly allowed_mentions: { readonly parse: never[]; readonly roles?: string[] };
    readonly attachments: RESTAPIAttachment[];
  };
  readonly files: RawFile[];
}

/** `mentionRoleId` is what the subscription asked for; nothing that feeds or users wrote ever calls anybody. */
export async function parcelOf(
  post: Post,
  marker: string | null,
  paint: Paint,
  mentionRoleId: string | null = null,
): Promise<Parcel> {
  const pictures = await paintPosts([post], paint);
  const { attachments, files } = asFiles(pictures);
  const message = { ...renderMessage(post, marker, pictures[0] ?? null), attachments };
  if (mentionRoleId === null) return { body: message, files };
  const allowed = { parse: [], roles: [mentionRoleId] };
  return { body: { ...message, content: `<@&${mentionRoleId}>`, allowed_mentions: allowed }, files };
}
