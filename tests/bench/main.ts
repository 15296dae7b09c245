/** npm run bench [-- NAME…]: how fast the parts are, each as figures of one run on this machine. */
import { benchDelivery } from './delivery.ts';
import { benchExtract } from './extract.ts';
import { benchMemory } from './memory.ts';
import { benchParsing } from './parsing.ts';
import { benchPolling } from './polling.ts';

const BENCHES: Readonly<Record<string, () => Promise<void> | void>> = {
  delivery: benchDelivery,
  extract: benchExtract,
  memory: benchMemory,
  parsing: benchParsing,
  polling: benchPolling,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(
    `bench: there is no ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`── ${name}\n`);
  await run();
}
