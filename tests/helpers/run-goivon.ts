import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly child: ChildProcess;
  readonly done: Promise<Finished>;
  /** Resolves when standard output or error has held `text`; rejects when the process ends without. */
  said(text: string): Promise<void>;
}

/** The program as a process of its own, with nothing of this machine's configuration but what `env` says. */
export function runGoivon(
  args: readonly string[],
  { env = {}, input }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): Run {
  const child = spawn(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    // What the launcher sets, and nothing else of this machine.
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'goivon'),
      NO_COLOR: '1',
      DISCORD_TOKEN: '',
      GOIVON_RATES: 'off',
      ...env,
    },
    stdio: 'pipe',
  });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  const heard = () => {
    for (const check of waiting) check();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    heard();
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const done = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  const said = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const check = () => {
        if (!`${stdout}${stderr}`.includes(text)) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      done.then(
        ({ code }) => reject(new Error(`ended with ${code} and never said "${text}":\n${stdout}${stderr}`)),
        reject,
      );
    });
  return { child, done, said };
}
