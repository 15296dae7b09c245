import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startFeedServer } from '../helpers/feed-server.ts';
import { startHostileServer } from '../helpers/hostile-server.ts';

it.runIf(process.platform !== 'win32')(
  'B25 runs out of sockets with a reason and recovers (needs a POSIX shell)',
  async () => {
    const silent = await startHostileServer(() => undefined, { early: true, webPort: true });
    const good = await startFeedServer();
    good.on('/', { body: 'ok' });
    const script = path.resolve(import.meta.dirname, '../helpers/open-many.ts');
    const command = 'ulimit -n 64 && exec "$0" "$@"';
    const args = ['-c', command, process.execPath, script, silent.url, good.url('/')];
    const { stdout } = await promisify(execFile)('sh', args);
    expect(JSON.parse(stdout)).toEqual({ codes: ['aborted', 'too-busy'], recovered: 'none' });
    await good.close();
    await silent.close();
  },
);
