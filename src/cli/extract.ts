/** extract and explain: from any input to Reports on standard output. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from '#domain/article.ts';
import { UsageError } from '#domain/failure.ts';
import { explain } from '#extract/explain.ts';
import { extractReport } from '#extract/extract-report.ts';
import { loadConfig } from '../app.ts';
import { print } from './output.ts';

export interface ExtractOptions {
  readonly jsonl?: boolean;
  readonly title?: string;
}

export async function extract(input: string | undefined, { jsonl, title }: ExtractOptions): Promise<void> {
  if (jsonl && input !== undefined)
    throw new UsageError('extract --jsonl reads standard input: leave the argument out');
  const { registry } = loadConfig();
  if (jsonl) return extractLines(registry);
  const article = await articleOf(input, title);
  await print(`${JSON.stringify(extractReport(article, registry), null, process.stdout.isTTY ? 2 : 0)}\n`);
}

export async function explainText(text: string, { title = '' }: ExtractOptions): Promise<void> {
  await print(`${explain({ id: 'explain', title, text }, loadConfig().registry)}\n`);
}

async function extractLines(registry: ReturnType<typeof loadConfig>['registry']): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const article = readLine(line);
    if (typeof article === 'string') {
      process.stderr.write(`goivon: standard input, line ${number}: ${article}\n`);
      process.exitCode = 2;
      continue;
    }
    await print(`${JSON.stringify(extractReport(article, registry))}\n`);
  }
}

/** The article of one line, or in words what is wrong with it. */
function readLine(line: string): Readable | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return 'this is not JSON; expected {"id":…,"title":…,"text":…}';
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return 'expected an object {"id":…,"title":…,"text":…}';
  const { id, title, text, lang, url, published } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return 'the field "id" is missing';
  if (typeof text !== 'string') return 'the field "text" must be a string';
  if (title !== undefined && title !== null && typeof title !== 'string')
    return 'the field "title" must be a string';
  const date = typeof published === 'string' ? new Date(published) : null;
  return {
    id: String(id),
    title: title ?? '',
    text,
    url: typeof url === 'string' ? url : null,
    publishedAt: date && !Number.isNaN(date.getTime()) ? date : null,
    ...(lang === 'vi' || lang === 'en' ? { language: lang } : {}),
  };
}

async function articleOf(input: string | undefined, title = ''): Promise<Readable> {
  if (input === undefined || input === '-')
    return { id: 'stdin', title, text: readFileSync(process.stdin.fd, 'utf8') };
  if (/^https?:\/\//i.test(input)) return fromAddress(input);
  if (existsSync(input) && statSync(input).isFile()) return fromFile(input, title);
  if (!/\s/.test(input.trim()))
    throw new UsageError(
      `extract: there is no file ${input}; give a file, an address, or a sentence in quotes`,
    );
  return { id: 'text', title, text: input };
}

async function fromFile(file: string, title: string): Promise<Readable> {
  const bytes = readFileSync(file);
  const isPage =
    /\.x?html?$/i.test(file) || /^\s*<(!doctype html|html)/i.test(bytes.subarray(0, 200).toString('latin1'));
  if (!isPage) return { id: file, title, text: bytes.toString('utf8') };
  return fromPage(file, bytes, null);
}

async function fromPage(id: string, bytes: Uint8Array, contentType: string | null): Promise<Readable> {
  const [{ readPage }, { closeParser }] = await Promise.all([
    import('#feeds/read-page.ts'),
    import('#feeds/parse-feed.ts'),
  ]);
  const url = /^https?:/.test(id) ? id : 'http://localhost/';
  const page = await readPage(bytes, { contentType, url }, loadConfig().sites).finally(closeParser);
  if (page.kind === 'no-article') throw new UsageError(`extract: ${id}: no article found (${page.reason})`);
  return {
    id,
    title: page.title,
    text: page.text,
    url: /^https?:/.test(id) ? id : page.canonicalUrl,
    publishedAt: page.publishedAt,
  };
}

async function fromAddress(url: string): Promise<Readable> {
  const { createHttp } = await import('#platform/http.ts');
  const http = createHttp({ allowHosts: loadConfig().environment.allowHosts });
  try {
    const { fetchPage } = await import('#feeds/fetch-page.ts');
    const page = await fetchPage(url, { http });
    return await fromPage(url, page.bytes, page.contentType);
  } finally {
    await http.close();
  }
}
