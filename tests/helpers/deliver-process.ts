/**
 * Delivers what a database owes, and ends when nothing is: deliver-process.ts DATABASE-URL API AHEAD-MS NONCE-WINDOW-MS
 * Its clock is ahead of the machine's, and leaps whenever all that is left must wait.
 */
import { createMessenger } from '#discord/messenger.ts';
import { deliverDue } from '#pipeline/deliver.ts';
import { openStore } from '#store/open.ts';
import { worldFor } from './delivery-world.ts';
import { TOKEN } from './fake-discord.ts';
import { quietLog } from './quiet-log.ts';

const [url = '', api = '', ahead = '0', window = '25000'] = process.argv.slice(2);
let aheadMs = Number(ahead);
const clock = { now: () => new Date(Date.now() + aheadMs) };
const store = await openStore({ url, toUsd: ({ value }) => value, log: quietLog });
const messenger = createMessenger({
  token: TOKEN,
  api,
  clock,
  log: quietLog,
  timeoutMs: 700,
  nonceWindowMs: Number(window),
  perSecond: 10_000,
});
process.stdout.write('delivering\n');
for (;;) {
  await deliverDue(worldFor(store, messenger, clock));
  const { oldestDueAt } = await store.outbox.counts();
  if (oldestDueAt === null) break;
  aheadMs += 5_000;
}
await store.close();
