// Loads what the bot loads, once after the clients were generated, so that Node's compile cache holds all of it: the first
// start is then as fast and as small as every later one.
import module from 'node:module';

await Promise.all([
  import('../src/cli/start.ts'),
  import('../src/discord/bot.ts'),
  import('../src/extract/extract-report.ts'),
  import('../src/feeds/feed-reader.ts'),
  import('../src/feeds/read-feed.ts'),
  import('../src/feeds/read-page-text.ts'),
  import('../src/store/open.ts'),
  import('../src/store/sqlite.ts'),
]);
module.flushCompileCache();
process.exit(0);
