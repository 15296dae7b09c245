/** What Discord would refuse: its published schema, and the documented rules that the schema lets through. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readDigest } from './discord-digest.ts';

export interface Problem {
  /** "embeds.0.title" */
  readonly path: string;
  readonly message: string;
}

type Body = { readonly [key: string]: unknown };

const RFC3986 = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

interface Checker {
  readonly method: string;
  readonly pattern: RegExp;
  readonly body: ValidateFunction | null;
  readonly query: ReadonlyMap<string, ValidateFunction>;
}

let checkers: readonly Checker[] | undefined;

/** Compiled once a process: about a second. */
function compiled(): readonly Checker[] {
  if (checkers) return checkers;
  const digest = readDigest();
  const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: false });
  ajv.addFormat('uri', (text: string) => RFC3986.test(text));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  ajv.addFormat('snowflake', (text: string) => /^\d{1,20}$/.test(text));
  for (const format of ['nonce', 'int32', 'int64', 'double']) ajv.addFormat(format, true);
  const components = { $id: 'discord', components: { schemas: digest.schemas } };
  ajv.addSchema(components);
  const compile = (schema: unknown) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"discord#/components')));
  checkers = digest.operations.map(({ method, path, body, query }) => ({
    method,
    pattern: new RegExp(`^${path.replace(/\{[a-z_]+\}/g, '[^/]+')}$`),
    body: body === null ? null : compile(body),
    query: new Map(Object.entries(query).map(([name, schema]) => [name, compile(schema)])),
  }));
  return checkers;
}

/** null: the bot has no business calling this; else what is wrong with the call. */
export function checkRequest(
  method: string,
  path: string,
  query: URLSearchParams,
  body: unknown,
): Problem[] | null {
  const checker = compiled().find((one) => one.method === method && one.pattern.test(path));
  if (checker === undefined) return null;
  const problems: Problem[] = [];
  for (const [name, text] of query) {
    const check = checker.query.get(name);
    // with_response and wait are parameters that the client always sends; the digest knows them where they exist.
    if (check === undefined) problems.push({ path: `?${name}`, message: 'unknown parameter' });
    else if (!check(text) && !check(Number(text)) && !check(text === 'true'))
      problems.push({ path: `?${name}`, message: 'wrong value' });
  }
  if (checker.body && !checker.body(body)) {
    for (const error of checker.body.errors ?? []) {
      problems.push({
        path: error.instancePath.slice(1).replaceAll('/', '.'),
        message: error.message ?? 'wrong',
      });
    }
  }
  if (method !== 'GET' && (path.endsWith('/messages') || /\/messages\/[^/]+$/.test(path)))
    problems.push(
      ...messageProblems(body as Body, method === 'POST'),
      ...callProblems(body as Body, method === 'POST'),
    );
  if (method === 'POST' && path.endsWith('/threads')) {
    const { name, message } = body as Body;
    if (String(name).trim() === '' || String(name).length > 100)
      problems.push({ path: 'name', message: '1 to 100 characters' });
    problems.push(
      ...[...messageProblems(message as Body, true), ...callProblems(message as Body, true)].map(
        (problem) => ({
          ...problem,
          path: `message.${problem.path}`,
        }),
      ),
    );
  }
  if (path.endsWith('/callback')) problems.push(...callbackProblems(body as Body));
  if (method === 'PUT' && path.startsWith('/applications/')) problems.push(...commandProblems(body));
  return problems;
}

function callbackProblems(body: Body): Problem[] {
  const data = (body.data ?? {}) as Body;
  switch (body.type) {
    case 4:
      return messageProblems(data, true).map(inData);
    case 7:
      return messageProblems(data, false).map(inData);
    case 8:
      return autocompleteProblems(data).map(inData);
    case 9:
      return formProblems(data).map(inData);
    default:
      return [];
  }
}

function inData(problem: Problem): Problem {
  return { ...problem, path: `data.${problem.path}` };
}

/** Modals: documentation of interactions and components; each rule is one that the schema misses. */
function formProblems({ title, components }: Body): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  if (String(title ?? '').trim() === '' || String(title).length > 45) say('title', '1 to 45 characters');
  const rows = (components ?? []) as Body[];
  if (rows.length < 1 || rows.length > 5) say('components', '1 to 5');
  const ids = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    const path = `components.${index}`;
    const inside = (row.component ?? {}) as Body;
    if (row.type !== 18) say(path, 'text inputs in action rows are deprecated: use a label');
    if (String(row.label ?? '').trim() === '' || String(row.label).length > 45)
      say(`${path}.label`, '1 to 45 characters');
    if (ids.has(inside.custom_id)) say(`${path}.custom_id`, 'custom ids cannot be duplicated');
    ids.add(inside.custom_id);
    if (inside.label !== undefined) say(`${path}.component.label`, 'not inside a label');
    if (String(inside.placeholder ?? '').length > (inside.type === 4 ? 100 : 150))
      say(`${path}.component.placeholder`, 'too long');
    const options = (inside.options ?? []) as Body[];
    if (inside.type === 3 && (options.length < 1 || options.length > 25)) say(`${path}.options`, '1 to 25');
    for (const { label, value } of options)
      if ([label, value].some((text) => String(text).length < 1 || String(text).length > 100))
        say(`${path}.options`, '1 to 100 characters');
    if (new Set(options.map(({ value }) => value)).size < options.length)
      say(`${path}.options`, 'values cannot be duplicated');
  }
  return problems;
}

function autocompleteProblems({ choices }: Body): Problem[] {
  const list = Array.isArray(choices) ? (choices as Body[]) : [];
  const problems = list.length > 25 ? [{ path: 'choices', message: 'more than 25' }] : [];
  for (const [index, { name, value }] of list.entries()) {
    if (String(name).length < 1 || String(name).length > 100)
      problems.push({ path: `choices.${index}.name`, message: '1 to 100 characters' });
    if (String(value).length > 100)
      problems.push({ path: `choices.${index}.value`, message: 'at most 100 characters' });
  }
  return problems;
}

const TEXT_LIMITS = { title: 256, description: 4096 } as const;
const V2 = 1 << 15;

/** The rules of the documentation about messages; each is one that the schema misses. */
function messageProblems(body: Body, isNew: boolean): Problem[] {
  const problems: Problem[] = [];
  const say = (path: string, message: string) => problems.push({ path, message });
  const content = String(body.content ?? '');
  const embeds = (body.embeds ?? []) as Body[];
  const components = (body.components ?? []) as Body[];
  if (content.length > 2000) say('content', 'must be 2000 or fewer in length');
  if (isNew && content.trim() === '' && embeds.length === 0 && components.length === 0)
    say('content', 'cannot send an empty message');
  let total = 0;
  for (const [index, embed] of embeds.entries()) total += embedProblems(embed, `embeds.${index}`, say);
  if (total > 6000) say('embeds', 'embed size exceeds maximum size of 6000');
  const urls = embeds.map((embed) => embed.url).filter((url) => url !== undefined);
  if (new Set(urls).size < urls.length) say('embeds', 'only the first embed of one url is shown');
  componentProblems(components, say);
  if ((Number(body.flags ?? 0) & V2) !== 0 && (content !== '' || embeds.length > 0))
    say('flags', 'no content or embeds with components v2');
  mentionProblems(body.allowed_mentions, say);
  if (body.enforce_nonce === true && (body.nonce === undefined || body.nonce === ''))
    say('nonce', 'required with enforce_nonce');
  if (typeof body.nonce === 'string' && body.nonce.length > 25) say('nonce', 'at most 25 characters');
  return problems;
}

type Say = (path: string, message: string) => void;

function embedProblems(embed: Body, path: string, say: Say): number {
  let total = 0;
  for (const [key, most] of Object.entries(TEXT_LIMITS)) {
    const text = embed[key];
    if (text === undefined || text === null) continue;
    total += String(text).length;
    if (String(text).length > most) say(`${path}.${key}`, `at most ${most} characters`);
  }
  const fields = (embed.fields ?? []) as Body[];
  if (fields.length > 25) say(`${path}.fields`, 'at most 25');
  for (const [index, { name, value }] of fields.entries()) {
    total += String(name).length + String(value).length;
    if (String(name).trim() === '' || String(name).length > 256)
      say(`${path}.fields.${index}.name`, '1 to 256 characters');
    if (String(value).trim() === '' || String(value).length > 1024)
      say(`${path}.fields.${index}.value`, '1 to 1024 characters');
  }
  const footer = embed.footer as Body | undefined;
  total += String(footer?.text ?? '').length;
  if (footer && String(footer.text).length > 2048) say(`${path}.footer.text`, 'at most 2048 characters');
  const url = embed.url;
  if (typeof url === 'string' && !/^https?:\/\//.test(url))
    say(`${path}.url`, 'scheme must be http or https');
  if (total === 0 && url === undefined) say(path, 'an embed needs something to show');
  return total;
}

function componentProblems(components: readonly Body[], say: Say): void {
  if (components.length > 5 && components.every(({ type }) => type === 1))
    say('components', 'at most 5 rows');
  const ids = new Set<unknown>();
  let count = components.length;
  for (const [row, { components: inside }] of components.entries()) {
    const buttons = (inside ?? []) as Body[];
    count += buttons.length;
    if (buttons.length > 5) say(`components.${row}`, 'at most 5 buttons in a row');
    for (const [index, button] of buttons.entries()) {
      const id = button.custom_id;
      if (id === undefined) continue;
      if (ids.has(id)) say(`components.${row}.${index}.custom_id`, 'custom ids cannot be duplicated');
      if (String(id).length < 1 || String(id).length > 100)
        say(`components.${row}.${index}.custom_id`, '1 to 100 characters');
      ids.add(id);
    }
  }
  if (count > 40) say('components', 'at most 40');
}

/** Ours is stricter than Discord's: a message without this would ping whom it names. */
function mentionProblems(mentions: unknown, say: Say): void {
  const { parse, users, roles } = (mentions ?? {}) as {
    parse?: unknown[];
    users?: unknown[];
    roles?: unknown[];
  };
  if (parse === undefined && users === undefined && roles === undefined)
    say('allowed_mentions', 'missing: everyone named would be pinged');
  if (parse?.includes('users') && users)
    say('allowed_mentions', 'parse:["users"] and users are mutually exclusive');
  if (parse?.includes('roles') && roles)
    say('allowed_mentions', 'parse:["roles"] and roles are mutually exclusive');
  if (parse && parse.length > 0) say('allowed_mentions.parse', 'this bot never parses mentions');
}

/** Ours too: what a message calls is what it is allowed to call, one role at most, and an edit calls nobody. */
function callProblems(body: Body, isNew: boolean): Problem[] {
  const { roles = [], users = [] } = (body.allowed_mentions ?? {}) as { roles?: string[]; users?: string[] };
  const called = [...String(body.content ?? '').matchAll(/<@&(\d+)>/g)].map(([, id = '']) => id);
  const problems: Problem[] = [];
  if (called.join() !== roles.join() || called.length > 1)
    problems.push({ path: 'allowed_mentions.roles', message: 'not the role that is called' });
  if (users.length > 0 || /@everyone|@here|<@!?\d/.test(String(body.content ?? '')))
    problems.push({ path: 'content', message: 'this bot calls no person' });
  if (!isNew && roles.length > 0)
    problems.push({ path: 'allowed_mentions.roles', message: 'an edit calls nobody' });
  return problems;
}

function commandProblems(body: unknown): Problem[] {
  const problems: Problem[] = [];
  const commands = body as Body[];
  for (const command of commands) {
    let total = 0;
    const visit = (one: Body, path: string) => {
      const { name, description } = one;
      total += longest(one, 'name') + longest(one, 'description') + String(one.value ?? '').length;
      if (one.value === undefined && !/^[-_'\p{L}\p{N}]{1,32}$/u.test(String(name)))
        problems.push({ path: `${path}.name`, message: 'wrong name' });
      if (one.value === undefined && (String(description).length < 1 || String(description).length > 100))
        problems.push({ path: `${path}.description`, message: '1 to 100 characters' });
      for (const list of ['options', 'choices']) {
        const children = (one[list] ?? []) as Body[];
        if (children.length > 25) problems.push({ path: `${path}.${list}`, message: 'at most 25' });
        for (const child of children) visit(child, `${path}.${String(child.name)}`);
      }
      for (const key of ['name_localizations', 'description_localizations']) {
        for (const [locale, text] of Object.entries((one[key] ?? {}) as Record<string, string>)) {
          const most = key === 'name_localizations' && one.value === undefined ? 32 : 100;
          if (text.length < 1 || text.length > most)
            problems.push({ path: `${path}.${key}.${locale}`, message: `1 to ${most} characters` });
        }
      }
    };
    visit(command, String(command.name));
    if (total > 8000)
      problems.push({ path: String(command.name), message: 'more than 8000 characters together' });
  }
  return problems;
}

/** Discord counts the longest localisation of each text. */
function longest(one: Body, key: string): number {
  const all = [
    String(one[key] ?? ''),
    ...Object.values((one[`${key}_localizations`] ?? {}) as Record<string, string>),
  ];
  return Math.max(...all.map((text) => text.length));
}
