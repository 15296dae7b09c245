import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.resolve(import.meta.dirname, '../src');

/** Who may import whom. A room always sees itself and the domain. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  announce: ['text'],
  charts: ['platform', 'text'],
  cli: [
    'announce',
    'config',
    'deals',
    'discord',
    'extract',
    'feeds',
    'pipeline',
    'platform',
    'store',
    'text',
  ],
  config: ['platform'],
  deals: ['text'],
  discord: ['announce', 'platform', 'text'],
  domain: [],
  extract: ['text'],
  feeds: ['announce', 'platform', 'text'],
  pipeline: ['announce', 'deals', 'extract', 'feeds', 'platform', 'text'],
  platform: [],
  store: ['platform', 'text'],
  text: [],
  web: ['announce', 'platform', 'text'],
};

/** Each library has one door. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@mozilla/readability': ['feeds'],
  '@resvg/resvg-js': ['charts'],
  '@prisma': ['store'],
  'better-sqlite3': ['store'],
  cheerio: ['feeds'],
  'cli-progress': ['cli'],
  'cli-table3': ['cli'],
  commander: ['cli'],
  'discord.js': ['discord'],
  feedsmith: ['feeds'],
  'ipaddr.js': ['platform'],
  linkedom: ['feeds'],
  'node-cron': ['pipeline'],
  pg: ['store'],
  pino: ['platform'],
  'prom-client': ['platform'],
  'robots-parser': ['feeds'],
  'rss-parser': ['feeds'],
  undici: ['platform'],
  yaml: ['config'],
  zod: ['config'],
};

const PURE = ['domain', 'text', 'extract', 'deals', 'announce'];

interface SourceFile {
  readonly file: string;
  readonly room: string;
  readonly code: string;
  readonly imports: readonly string[];
}

/** Statements, not the word "from" in somebody's sentence. */
const IMPORT = /^(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\('([^']+)'\)/gm;

const files: readonly SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
  .map((name) => {
    const code = readFileSync(path.join(src, name), 'utf8');
    const imports = [...code.matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!);
    return { file: name, room: name.includes(path.sep) ? name.split(path.sep)[0]! : 'main', code, imports };
  });

describe('the house', () => {
  it('imports only along its table', () => {
    const wrong: string[] = [];
    for (const { file, room, imports } of files) {
      if (room === 'main') continue;
      for (const target of imports.filter((name) => name.startsWith('#') || name.startsWith('../'))) {
        const other = target.startsWith('#')
          ? target.slice(1).split('/')[0]!
          : path.relative(src, path.resolve(src, path.dirname(file), target)).split(path.sep)[0]!;
        const allowed = [room, 'domain', ...(MAY_IMPORT[room] ?? [])];
        if (target.endsWith('/package.json') || (room === 'cli' && other === 'app.ts')) continue;
        if (!allowed.includes(other)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('lets each library in by one door', () => {
    const wrong: string[] = [];
    for (const { file, room, imports } of files) {
      for (const target of imports.filter((name) => !/^[.#]|^node:/.test(name))) {
        const scope = target.startsWith('@prisma') ? '@prisma' : target;
        const pkg = scope.startsWith('@') ? scope.split('/').slice(0, 2).join('/') : scope.split('/')[0]!;
        if (!DOORS[pkg]?.includes(room)) wrong.push(`${file} imports ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps the thinking rooms pure: no clock, no environment, no waiting', () => {
    const wrong = files
      .filter(({ room }) => PURE.includes(room))
      .filter(({ code }) =>
        /\basync\b|\bawait\b|process\.env|Date\.now\(|new Date\(\)|Math\.random\(|setTimeout/.test(
          code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('reads the environment in one file', () => {
    const wrong = files.filter(
      ({ code, file }) => code.includes('process.env') && 'config/env.ts' !== file.replaceAll(path.sep, '/'),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('writes Vietnamese as Vietnamese, in NFC', () => {
    // Escapes of đ, ă, ơ, ư and the accented letters; ranges inside a character class are another matter.
    const escaped = /\\u(?:1e[a-f][0-9a-f]|01(?:0[23]|1[01]|a[01]|af|b0))/i;
    const wrong = files.filter(
      ({ code }) => code !== code.normalize('NFC') || escaped.test(code.replace(/\[[^\]\n]*\]/g, '')),
    );
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  it('keeps files small: no file over 300 lines but for word and rule lists', () => {
    const wrong = files.filter(
      ({ file, code }) => code.split('\n').length > (/rules|words|phrases/.test(file) ? 600 : 300),
    );
    expect(wrong.map(({ file, code }) => `${file}: ${code.split('\n').length}`)).toEqual([]);
  });
});
