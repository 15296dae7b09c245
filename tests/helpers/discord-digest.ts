/**
 * Keeps of Discord's published OpenAPI document what the bot uses, so that every test can hold every request against it.
 * Run it on a newer document: node scripts/node24.mjs tests/helpers/discord-digest.ts PATH/openapi.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Operation {
  readonly method: string;
  readonly path: string;
  /** JSON Schema of the body; null where the operation takes none. */
  readonly body: Json;
  /** JSON Schema of each query parameter. */
  readonly query: { readonly [name: string]: Json };
}
export interface Digest {
  readonly version: string;
  readonly operations: readonly Operation[];
  readonly schemas: { readonly [name: string]: Json };
}

const USED: readonly (readonly [string, string])[] = [
  ['get', '/gateway/bot'],
  ['get', '/applications/@me'],
  ['get', '/channels/{channel_id}'],
  ['patch', '/channels/{channel_id}'],
  ['post', '/channels/{channel_id}/threads'],
  ['get', '/channels/{channel_id}/threads/archived/public'],
  ['get', '/guilds/{guild_id}/threads/active'],
  ['get', '/channels/{channel_id}/messages'],
  ['get', '/channels/{channel_id}/messages/{message_id}'],
  ['post', '/channels/{channel_id}/messages'],
  ['patch', '/channels/{channel_id}/messages/{message_id}'],
  ['post', '/channels/{channel_id}/messages/{message_id}/crosspost'],
  ['put', '/applications/{application_id}/commands'],
  ['post', '/interactions/{interaction_id}/{interaction_token}/callback'],
  ['post', '/webhooks/{webhook_id}/{webhook_token}'],
  ['patch', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
  ['post', '/users/@me/channels'],
];

export interface OpenApi {
  readonly info: { readonly version: string };
  readonly paths: { readonly [path: string]: { readonly [method: string]: OpenApiOperation } };
  readonly components: { readonly schemas: { readonly [name: string]: Json } };
}
interface OpenApiOperation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Json }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Json } } };
}

export function makeDigest(document: OpenApi): Digest {
  const operations = USED.map(([method, where]): Operation => {
    const operation = document.paths[where]?.[method];
    if (operation === undefined) throw new Error(`no ${method} ${where} in the document`);
    const query = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    return {
      method: method.toUpperCase(),
      path: where,
      body: operation.requestBody?.content['application/json']?.schema ?? null,
      query: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
    };
  });
  const all = document.components.schemas;
  const names = new Set<string>();
  const visit = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const child of value) visit(child as Json);
      return;
    }
    for (const [key, child] of Object.entries(value)) {
      if (key === '$ref' && typeof child === 'string') need(child.split('/').at(-1) ?? '');
      else visit(child);
    }
  };
  const need = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    visit(all[name] ?? null);
  };
  for (const { body, query } of operations) visit([body, query]);
  const schemas = Object.fromEntries([...names].sort().map((name) => [name, all[name] ?? null]));
  return { version: document.info.version, operations, schemas };
}

export const DIGEST_FILE = path.join(import.meta.dirname, 'discord-api.json');

export function readDigest(): Digest {
  return JSON.parse(readFileSync(DIGEST_FILE, 'utf8')) as Digest;
}

if (import.meta.main) {
  const [file = ''] = process.argv.slice(2);
  const digest = makeDigest(JSON.parse(readFileSync(file, 'utf8')) as OpenApi);
  writeFileSync(DIGEST_FILE, `${JSON.stringify(digest, null, 2)}\n`);
}
