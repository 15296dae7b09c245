import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '#cli/program.ts';
import { runGoivon } from '../helpers/run-goivon.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'goivon-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('wrong use ends with 2 and one clear line', () => {
  it.each([
    [['strat'], /unknown command 'strat'.*start/],
    [['latest', '--count', 'many'], /--count.*whole number from 1 to 1000/],
    [['latest', '--colour'], /unknown option '--colour'/],
    [['history'], /missing required argument 'company'/],
    [['export', '--format', 'xml'], /json, csv/],
    [['poll', '--from', '/no/such/folder'], /there is no folder \/no\/such\/folder/],
    [['score', '/no/such/folder'], /there is no folder/],
    [['extract', 'nofile.txt'], /there is no file nofile\.txt/],
  ])('goivon %s', async (args, expected) => {
    const { code, stdout, stderr } = await runGoivon(args).done;
    expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      code: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(expected);
    expect(stderr).toMatch(/^goivon: /);
  });

  it('a database address that is none, a log level that is none: both are told', async () => {
    const { code, stderr } = await runGoivon(['latest'], {
      env: { DATABASE_URL: 'mysql://db', LOG_LEVEL: 'loud' },
    }).done;
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(2);
  });

  it('a file that is not a database', async () => {
    const file = path.join(folder, 'not.db');
    writeFileSync(
      file,
      'this is a text, and a long one so that it can not be taken for a header '.repeat(100),
    );
    const { code, stderr } = await runGoivon(['latest'], { env: { DATABASE_URL: `file:${file}` } }).done;
    expect(code).not.toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(file);
  });
});

describe('help', () => {
  it('every command, and every command under one, says what it does and names its options', () => {
    const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
    const commands = all(buildProgram('0.0.0')).slice(1);
    expect(commands.length).toBeGreaterThan(20);
    for (const command of commands) {
      const help = command.helpInformation();
      expect(help).toContain('Usage: goivon');
      expect(command.description(), help).not.toBe('');
      for (const option of command.options) expect(option.description, help).not.toBe('');
    }
  });

  it('goivon demo --help', async () => {
    const { code, stdout, stderr } = await runGoivon(['demo', '--help']).done;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Usage: goivon demo');
  });
});
