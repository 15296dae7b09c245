/**
 * Writes Prisma's clients for both databases into src/store/generated, if they are not there yet or the schema changed.
 * Every npm script begins with it. Needs no network. Two that run at once do no harm: each builds in a folder of its own
 * and moves it into place whole, with the stamp inside.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROVIDERS, type Provider, ROOT, schemaFor } from './schema.ts';

const OUTPUT = path.join(ROOT, 'src/store/generated');
const PRISMA = path.join(ROOT, 'node_modules/prisma');
/** A client is generated in 2 seconds; one that takes a minute hangs. */
const TIMEOUT_MS = 60_000;

function stampOf(schema: string): string {
  const version = JSON.parse(readFileSync(path.join(PRISMA, 'package.json'), 'utf8')).version as string;
  return createHash('sha256').update(`${version}\n${schema}`).digest('hex');
}

function isUpToDate(provider: Provider, stamp: string): boolean {
  const file = path.join(OUTPUT, provider, 'stamp');
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

function runPrisma(schemaFile: string): Promise<void> {
  const args = [path.join(PRISMA, 'build/index.js'), 'generate', `--schema=${schemaFile}`, '--no-hints'];
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: ROOT, env, timeout: TIMEOUT_MS }, (error, stdout, stderr) => {
      if (error === null) return resolve();
      const words = stderr.trim() || stdout.trim() || error.message;
      reject(new Error(`prisma generate failed:\n${words}`));
    });
  });
}

/**
 * Puts a finished folder in place of another. A folder can't be replaced in one step, so two that do it at once can
 * trip over each other; but both have made the same, and whichever is in place in the end will do.
 */
async function moveIntoPlace(from: string, to: string, isInPlace: () => boolean): Promise<void> {
  for (let tries = 40; ; tries -= 1) {
    try {
      if (existsSync(to)) renameSync(to, `${from}-old-${tries}`);
      renameSync(from, to);
      return;
    } catch (error) {
      if (isInPlace()) return;
      if (tries === 0) throw error;
      await sleep(50);
    }
  }
}

async function generate(provider: Provider, workshop: string): Promise<void> {
  const schema = schemaFor(provider);
  const stamp = stampOf(schema);
  const schemaFile = path.join(workshop, `${provider}.prisma`);
  writeFileSync(schemaFile, schema.replace(/output(\s*)= "[^"]*"/, `output$1= "./${provider}"`));
  await runPrisma(schemaFile);
  const built = path.join(workshop, provider);
  writeFileSync(path.join(built, 'stamp'), stamp);
  await moveIntoPlace(built, path.join(OUTPUT, provider), () => isUpToDate(provider, stamp));
}

async function main(): Promise<void> {
  const force = process.argv.includes('--force');
  const stale = PROVIDERS.filter((provider) => force || !isUpToDate(provider, stampOf(schemaFor(provider))));
  if (stale.length === 0) return;
  const workshop = path.join(OUTPUT, `.new-${process.pid}`);
  mkdirSync(workshop, { recursive: true });
  try {
    await Promise.all(stale.map((provider) => generate(provider, workshop)));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  await warm();
}

/** A convenience: without it the first start is slower, and nothing else. */
function warm(): Promise<void> {
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(ROOT, 'scripts/warm.ts')], { cwd: ROOT, timeout: TIMEOUT_MS }, () =>
      resolve(),
    );
  });
}

try {
  await main();
} catch (error) {
  console.error(
    `Could not write the database client. ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
