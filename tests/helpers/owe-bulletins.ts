// A process of its own that owes the scheduled digests of a database and says a line for each that it settled; for
// tests that kill it. Arguments: database address, what time it is.

import { oweBulletins } from '#pipeline/bulletins.ts';
import { openStore } from '#store/open.ts';
import { quietLog } from './quiet-log.ts';
import { testRates } from './temp-store.ts';

const [url = '', now = ''] = process.argv.slice(2);
const store = await openStore({ url, toUsd: testRates, log: quietLog });
const { settle } = store.bulletins;
const told = {
  ...store.bulletins,
  settle: async (...given: Parameters<typeof settle>) => {
    const settled = await settle(...given);
    process.stdout.write(`${given[0].channelId}\n`);
    return settled;
  },
};
await oweBulletins({
  store: { ...store, bulletins: told },
  clock: { now: () => new Date(now) },
  log: quietLog,
});
await store.close();
