import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeDigest, type OpenApi, readDigest } from '../helpers/discord-digest.ts';

const DOCUMENT = '../shared/discord/openapi.json';

it('every schema that an operation names is in the digest', () => {
  const { schemas, operations } = readDigest();
  const named = JSON.stringify([schemas, operations]).matchAll(/#\/components\/schemas\/(\w+)/g);
  for (const [, name = ''] of named) expect(schemas).toHaveProperty(name);
});

it.runIf(existsSync(DOCUMENT))(
  'the digest is what the published document says (needs ../shared/discord/openapi.json)',
  () => {
    expect(readDigest()).toEqual(makeDigest(JSON.parse(readFileSync(DOCUMENT, 'utf8')) as OpenApi));
  },
);
