/** Run under a low limit of open files: asks a silent server very often at once, then a good one. Prints what came of it. */
import { createHttp } from '#platform/http.ts';
import { failureCode } from './failure-code.ts';

const [silent, good] = process.argv.slice(2) as [string, string];
const http = createHttp({
  allowHosts: ['127.0.0.0/8'],
  lookup: async () => [{ address: '127.0.0.1', family: 4 }],
});
const stop = new AbortController();
const asked = Array.from({ length: 100 }, (_, i) => {
  const url = silent.replace('127.0.0.1', `h${i}.example`);
  return failureCode(http.get({ url, signal: stop.signal }));
});
// The refused ones end by themselves, the others hang until they are called off.
await Promise.race(asked);
stop.abort();
const codes = [...new Set(await Promise.all(asked))].sort();
let recovered = await failureCode(http.get({ url: good }));
for (let tries = 0; recovered === 'too-busy' && tries < 100; tries++) {
  await new Promise((resolve) => setImmediate(resolve));
  recovered = await failureCode(http.get({ url: good }));
}
await http.close();
console.log(JSON.stringify({ codes, recovered }));
