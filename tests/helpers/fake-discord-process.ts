/** The fake as a process of its own, which outlives the bot that is killed: fake-discord-process.ts PORT-FILE [NONCE-WINDOW-MS [LIMITS]] */
import { renameSync, writeFileSync } from 'node:fs';
import { startFakeDiscord } from './fake-discord.ts';
import type { FakeLimits } from './fake-discord-limits.ts';

const [portFile = '', windowMs, limits] = process.argv.slice(2);
const fake = await startFakeDiscord({
  ...(windowMs === undefined ? {} : { nonceWindowMs: Number(windowMs) }),
  ...(limits === undefined ? {} : { limits: JSON.parse(limits) as FakeLimits }),
});
// Whoever waits for the file must never read half of it.
writeFileSync(`${portFile}.part`, String(fake.port));
renameSync(`${portFile}.part`, portFile);
process.stdout.write(`${fake.port}\n`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => void fake.close().then(() => process.exit(0)));
