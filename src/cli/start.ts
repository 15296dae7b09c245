/** start: the bot itself, until a signal ends it. */
import { once } from 'node:events';
import { startBot } from '#pipeline/bot.ts';
import { LoggedOut } from '#pipeline/deliver.ts';
import { createApp, loadConfig } from '../app.ts';

/** How long steps under way may take after a signal before the process leaves anyway; they are safe to repeat. */
const GRACE_MS = 4_000;
/** sysexits EX_CONFIG: a supervisor should not restart at once into the same refusal. */
const EXIT_CONFIG = 78;

export async function start(): Promise<void> {
  const config = loadConfig();
  const app = await createApp(config, { web: true });
  const { log } = app.world;
  const stopped = new AbortController();
  const stop = (code: number) => {
    process.exitCode = code;
    stopped.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop(0));
  app.onFatal((reason) => {
    log.error(reason);
    stop(EXIT_CONFIG);
  });
  await app.announceStart();
  const bot = await startBot(app.world, (error) => {
    if (error instanceof LoggedOut) {
      log.error('Discord refuses the token: nothing more is posted', {
        reason: error.message,
        next: 'set a valid DISCORD_TOKEN and start again',
      });
      return stop(EXIT_CONFIG);
    }
    log.error('this is a bug, please report it', {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return stop(1);
  });
  if (!stopped.signal.aborted) await once(stopped.signal, 'abort');
  log.info('stopping');
  // What is under way is either committed or repeated at the next start: leaving early loses nothing.
  setTimeout(() => process.exit(), GRACE_MS).unref();
  await bot.stop();
  await app.close();
}
