/** Messages and errors as Discord's API shows them. */
import { BOT, type FakeMessage, type FakeState } from './fake-discord-state.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function emptyMessage(state: FakeState, channelId: string): FakeMessage {
  return {
    id: state.nextId(),
    channel_id: channelId,
    author: BOT,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    nonce: null,
    message_reference: null,
    timestamp: new Date(state.now()).toISOString(),
    edits: 0,
  };
}

/** A message as the API shows it: history does not tell nonces. */
export function messageOf({
  nonce: _nonce,
  edits,
  message_reference: reference,
  attachments,
  publishedAt: _publishedAt,
  ...message
}: FakeMessage) {
  return {
    ...message,
    ...(reference === null
      ? {}
      : { message_reference: { type: 0, channel_id: message.channel_id, ...reference } }),
    author: { ...message.author, discriminator: '0000', avatar: null },
    edited_timestamp: edits > 0 ? message.timestamp : null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: attachments.map(({ content, ...file }) => ({
      ...file,
      size: content.length,
      url: `https://cdn.example/${file.filename}`,
      proxy_url: `https://cdn.example/${file.filename}`,
    })),
    pinned: false,
    type: 0,
    flags: 0,
  };
}

export function error(status: number, code: number, message: string): Answer {
  return { status, body: { message, code } };
}
