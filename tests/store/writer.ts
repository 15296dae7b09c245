// A process of its own that records articles and says on a line of its own when each is acknowledged; for tests that
// kill it. Arguments: database address, prefix of the articles' names, how many.
import { openStore } from '#store/open.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { testRates } from '../helpers/temp-store.ts';
import { change, claim, deal, delivery, NOON, record } from './samples.ts';

const [url = '', prefix = '', count = '0'] = process.argv.slice(2);
const store = await openStore({ url, toUsd: testRates, log: quietLog });
const subscriptions = await store.subscriptions.list();
for (let index = 0; index < Number(count); index += 1) {
  const name = `${prefix}-${index}`;
  await record(
    store,
    name,
    {
      deals: [{ deal: deal(`deal-${name}`, { company: name }), keys: [`key:${name}`] }],
      claims: [claim(`claim-a-${name}`, `deal-${name}`), claim(`claim-b-${name}`, `deal-${name}`)],
      changes: [change(`change-${name}`, `deal-${name}`)],
      deliveries: subscriptions.map((one) => delivery(one, `change-${name}`)),
    },
    { now: NOON },
  );
  process.stdout.write(`${name}\n`);
}
await store.close();
