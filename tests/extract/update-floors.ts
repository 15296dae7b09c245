// Raises tests/extract/floors.json to what is reached now: node scripts/node24.mjs tests/extract/update-floors.ts
// A score below its floor is refused. A folder that grew has other scores:
// --restart FOLDER measures that one folder afresh, which a review has to agree to.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  FLOORS_FILE,
  type Floors,
  floorsOf,
  HELD_OUT,
  LEARNING,
  OWN_CORPUS,
  SHARED_CORPUS,
  scoreFolder,
} from '../helpers/labelled.ts';

const floors: Record<string, Record<string, number>> = existsSync(FLOORS_FILE)
  ? { ...(JSON.parse(readFileSync(FLOORS_FILE, 'utf8')) as Floors) }
  : {};
const restart = process.argv.includes('--restart')
  ? process.argv[process.argv.indexOf('--restart') + 1]
  : null;
let refused = 0;
for (const folder of [OWN_CORPUS, LEARNING, HELD_OUT, SHARED_CORPUS]) {
  if (!existsSync(folder)) continue;
  const now = floorsOf(scoreFolder(folder));
  const held = folder === restart ? {} : (floors[folder] ?? {});
  for (const [field, floor] of Object.entries(held)) {
    const reached = now[field] ?? 0;
    if (reached >= floor) continue;
    refused += 1;
    process.stderr.write(`${folder}: ${field} is ${reached}, below its floor of ${floor}\n`);
  }
  floors[folder] = now;
}
if (refused > 0) {
  process.stderr.write('Floors only go up: nothing was written.\n');
  process.exitCode = 1;
} else {
  writeFileSync(FLOORS_FILE, `${JSON.stringify(floors, null, 2)}\n`);
  process.stdout.write(`Written: ${FLOORS_FILE}\n`);
}
