/** What runs in the parser thread: one message in, one answer out. */
import { parentPort } from 'node:worker_threads';
import type { ParserRequest } from './parser-request.ts';
import { readEntries, readFeed } from './read-feed.ts';
import { readPageText } from './read-page-text.ts';

async function answer(request: ParserRequest): Promise<unknown> {
  switch (request.task) {
    case 'feed':
      return readFeed(request.bytes, request.meta);
    case 'entries':
      return readEntries(request.bytes, request.meta);
    default:
      return readPageText(request.bytes, request.meta, request.sites);
  }
}

parentPort?.on('message', (request: ParserRequest) => {
  answer(request).then(
    (value) => parentPort?.postMessage({ value }),
    (error: unknown) =>
      parentPort?.postMessage({
        error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : 'error',
      }),
  );
});
parentPort?.postMessage('ready');
