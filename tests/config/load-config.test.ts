import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '#config/env.ts';
import { readConfig } from '#config/load-config.ts';
import { UsageError } from '#domain/failure.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-config-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problemsOf(variables: Readonly<Record<string, string>>): string[] {
  try {
    readConfig(variables);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message.split('\n');
  }
}

describe('readConfig', () => {
  it('reads the files that the project comes with', () => {
    const config = readConfig({});
    expect(config.sources.filter(({ enabled }) => enabled).length).toBeGreaterThan(30);
    expect(config.registry.companies.length).toBeGreaterThan(50);
    expect(config.rates.some(({ currency }) => currency === 'VND')).toBe(true);
    expect(config.environment.discord).toBeNull();
  });

  it('lists every problem of several files at once, with file, line and key', () => {
    cpSync(path.join(projectRoot, 'config'), folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'sources.yaml'),
      '- id: one\n  name: One\n  url: ftp://example.org/feed\n  language: fr\n  tier: rewrite\n  topic: ai\n',
    );
    writeFileSync(path.join(folder, 'sites.yaml'), '- domain: example.org\n  text: [article\n');
    const problems = problemsOf({ GOIVON_CONFIG: folder });
    expect(problems).toContainEqual(
      expect.stringMatching(/sources\.yaml:3: 0\.url: must be an http\(s\) address$/),
    );
    expect(problems).toContainEqual(expect.stringMatching(/sources\.yaml:4: 0\.language: /));
    expect(problems).toContainEqual(expect.stringMatching(/sites\.yaml:\d+: /));
  });

  it('says which id stands twice', () => {
    cpSync(path.join(projectRoot, 'config'), folder, { recursive: true });
    const entry =
      '- {id: one, name: One, url: "https://example.org/feed", language: en, tier: rewrite, topic: ai}\n';
    writeFileSync(path.join(folder, 'sources.yaml'), entry + entry.replace('/feed', '/other'));
    expect(problemsOf({ GOIVON_CONFIG: folder })).toEqual([
      expect.stringMatching(/sources\.yaml:2: 1\.id: one stands here twice$/),
    ]);
  });

  it('C11 refuses one address under two names: it would be asked twice', () => {
    cpSync(path.join(projectRoot, 'config'), folder, { recursive: true });
    const entry = (id: string) =>
      `- {id: ${id}, name: One, url: "https://example.org/feed", language: en, tier: rewrite, topic: ai}\n`;
    writeFileSync(path.join(folder, 'sources.yaml'), entry('one') + entry('two'));
    expect(problemsOf({ GOIVON_CONFIG: folder })).toEqual([
      expect.stringMatching(/sources\.yaml:2: 1\.url: https:\/\/example\.org\/feed stands here twice$/),
    ]);
  });

  it('lists every wrong variable at once, by its name', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://x',
      LOG_LEVEL: 'loud',
      DISCORD_TOKEN: 'not-a-token',
    });
    expect(problems.map((line) => line.split(':')[0])).toEqual([
      'variable DATABASE_URL',
      'variable LOG_LEVEL',
      'variable DISCORD_TOKEN',
    ]);
  });

  it('never repeats a token that it refuses', () => {
    expect(problemsOf({ DISCORD_TOKEN: 'MySecretValue' }).join()).not.toContain('MySecretValue');
  });

  it('L05 refuses a token file that everyone can read, and trims a good one', () => {
    const file = path.join(folder, 'token');
    const token = `${'a'.repeat(24)}.${'b'.repeat(6)}.${'c'.repeat(30)}`;
    writeFileSync(file, `${token}\n`, { mode: 0o644 });
    expect(problemsOf({ DISCORD_TOKEN_FILE: file })).toEqual([
      expect.stringContaining('can be read by everyone'),
    ]);
    rmSync(file);
    writeFileSync(file, `${token}\n`, { mode: 0o600 });
    expect(readConfig({ DISCORD_TOKEN_FILE: file }).environment.discord?.token).toBe(token);
  });

  it('listens for nobody without a public address, and takes only one that hubs can reach us under', () => {
    expect(readConfig({ GOIVON_WEB_PORT: '9000' }).environment.web).toBeNull();
    const web = readConfig({ GOIVON_PUBLIC_URL: 'https://bot.example.org/' }).environment.web;
    expect(web).toEqual({ publicUrl: 'https://bot.example.org', host: '127.0.0.1', port: 8080 });
    for (const url of [
      'http://bot.example.org',
      'bot.example.org',
      'https://bot.example.org/a',
      'https://a@b.org/',
    ])
      expect(problemsOf({ GOIVON_PUBLIC_URL: url })).toEqual([
        expect.stringMatching(/^variable GOIVON_PUBLIC_URL: must be/),
      ]);
    for (const port of ['0', '65536', '80x'])
      expect(problemsOf({ GOIVON_WEB_PORT: port })).toEqual([expect.stringContaining('must be a port')]);
  });

  it('reads who may review, by ids alone', () => {
    const reviewers = (GOIVON_REVIEWERS: string) => readConfig({ GOIVON_REVIEWERS }).environment.reviewers;
    expect(reviewers(' 600000000000000001, 600000000000000002\n')).toEqual([
      '600000000000000001',
      '600000000000000002',
    ]);
    expect(reviewers('')).toEqual([]);
    for (const wrong of ['lan', '123', '600000000000000001;600000000000000002', '6'.repeat(40)])
      expect(() => reviewers(wrong)).toThrow('GOIVON_REVIEWERS');
  });

  it('treats an empty variable as unset', () => {
    expect(readConfig({ DISCORD_TOKEN: ' ', LOG_LEVEL: '' }).environment.logLevel).toBe('info');
  });
});
