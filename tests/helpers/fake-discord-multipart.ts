/** Requests that bring files: `payload_json` beside `files[n]`, as Discord takes them. */
import type { Problem } from './fake-discord-rules.ts';
import type { FakeFile, Upload } from './fake-discord-state.ts';

export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** "request size | 25 MiB" of the documentation's limits. */
const MOST_BYTES = 25 * 1024 * 1024;

/** Throws for what is no request at all. */
export async function readRequest(raw: Buffer, type: string | undefined): Promise<ReadBody> {
  if (raw.length === 0) return { body: null, files: [] };
  if (!type?.startsWith('multipart/form-data')) return { body: JSON.parse(raw.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  let body: unknown = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name !== 'payload_json') throw new Error(`unknown part ${name}`);
      body = JSON.parse(value);
      continue;
    }
    const id = /^files\[(\d+)\]$/.exec(name)?.[1];
    if (id === undefined) throw new Error(`unknown part ${name}`);
    files.push({ id, filename: value.name, content: Buffer.from(await value.arrayBuffer()) });
  }
  return { body, files };
}

type Message = {
  readonly attachments?: readonly { readonly id: string; readonly filename?: string }[] | null;
  readonly embeds?: readonly { readonly image?: { readonly url?: string } }[] | null;
};

/** What is wrong with a message and the files that came with it; `kept`: ids of the files that it has already. */
export function fileProblems(
  body: unknown,
  files: readonly Upload[],
  bytes: number,
  kept: readonly string[] = [],
): Problem[] {
  const problems: Problem[] = [];
  const message = messageOf(body);
  const listed = message.attachments ?? [];
  if (bytes > MOST_BYTES) problems.push({ path: '', message: 'request entity too large' });
  if (files.length > 10) problems.push({ path: 'attachments', message: 'at most 10 files' });
  for (const { id } of listed) {
    if (!files.some((file) => file.id === id) && !kept.includes(id))
      problems.push({ path: 'attachments', message: `no file ${id} came along` });
  }
  const names = new Set(files.map(({ filename }) => filename));
  for (const { image } of message.embeds ?? []) {
    const name = /^attachment:\/\/(.*)$/.exec(image?.url ?? '')?.[1];
    if (name !== undefined && !names.has(name))
      problems.push({ path: 'embeds.image', message: `no file named ${name}` });
  }
  return problems;
}

/** The files of a message after a request: the new ones, and of the old ones those that it lists (all, where it lists none). */
export function filesAfter(body: unknown, files: readonly Upload[], before: readonly FakeFile[]): FakeFile[] {
  const { attachments } = messageOf(body);
  const kept = attachments ? before.filter(({ id }) => attachments.some((one) => one.id === id)) : before;
  const described = new Map((attachments ?? []).map((one) => [one.id, one]));
  return [
    ...kept,
    ...files.map(({ id, filename, content }): FakeFile => {
      const listed = described.get(id) as { description?: string } | undefined;
      return { id: `7000${id}`, filename, description: listed?.description ?? null, content };
    }),
  ];
}

function messageOf(body: unknown): Message {
  const { data, message } = (body ?? {}) as { data?: Message; message?: Message };
  return data ?? message ?? ((body ?? {}) as Message);
}
