#!/usr/bin/env node
// The installed command: makes sure the database client is generated, then runs the program, both on Node 24.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const launcher = path.join(here, 'node24.mjs');
const generated = spawnSync(process.execPath, [launcher, 'scripts/generate.ts'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (generated.status !== 0) process.exit(generated.status ?? 1);
process.argv.splice(2, 0, 'src/main.ts');
await import('./node24.mjs');
