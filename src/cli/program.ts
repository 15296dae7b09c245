/** The command line: what there is, with its help; each command's work is loaded only when it is called. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '#domain/failure.ts';
import { STATS_BY } from '#domain/stats.ts';

export const WRONG_USE = 2;

/**
 * Runs one command line (without node and script). Resolves with the exit code: 0 well, 1 something outside failed,
 * 2 wrong use or a broken configuration. Bugs throw.
 */
export async function runProgram(args: readonly string[], version: string): Promise<number> {
  const program = buildProgram(version);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(
      error.message
        .split('\n')
        .map((line) => `goivon: ${line}\n`)
        .join(''),
    );
    return WRONG_USE;
  }
}

/** All commands with their options; nothing runs yet. */
export function buildProgram(version: string): Command {
  const program = new Command('goivon')
    .description(
      'Gọi Vốn watches Vietnamese and English news for AI funding and tells Discord what changed, deal by deal.',
    )
    .version(version)
    .showSuggestionAfterError(true)
    .configureOutput({
      outputError: (text, write) =>
        write(
          `goivon: ${text
            .trim()
            .replace(/^error: /, '')
            .replace(/\s*\n\s*/g, ' ')} (see "goivon --help")\n`,
        ),
    })
    .exitOverride();
  const command = (usage: string, description: string) =>
    program.command(usage).description(description).exitOverride();

  command('start', 'watch the sources and post what changes, until stopped').action(async () =>
    (await import('./start.ts')).start(),
  );

  command('demo', 'play a small news week without network or account')
    .option('--data <folder>', 'keep the demo database here and go on from it (default: a fresh one)')
    .option('--fast', 'no pauses between posts')
    .action(async (options) => (await import('./demo/demo.ts')).demo(options));

  command('poll', 'ask every source once, store what is new, and show a row for each')
    .option('--from <folder>', 'read saved feed files from a folder instead of the net')
    .addOption(json())
    .action(async (options) => (await import('./poll.ts')).pollOnce(options));

  command(
    'extract [input]',
    'print what a text, a file (text or HTML) or an address states, as JSON; reads standard input without one',
  )
    .option(
      '--jsonl',
      'read {id,title,text,lang?,url?,published?} a line from standard input, print a report a line',
    )
    .option('--title <title>', 'the title that goes with the text')
    .action(async (input, options) => (await import('./extract.ts')).extract(input, options));

  command('explain <text>', 'show which rules read a sentence, on what words, and what lost')
    .option('--title <title>', 'the title that goes with the text')
    .action(async (text, options) => (await import('./extract.ts')).explainText(text, options));

  command(
    'score <folder>',
    'compare what is extracted with labelled articles: precision, recall and F1 by field and language',
  )
    .option('--field <field>', 'only this field')
    .option('--errors', 'list every difference')
    .addOption(json())
    .action(async (folder, options) => (await import('./score.ts')).score(folder, options));

  command('score-pages <folder>', 'compare the main text of saved pages with reference texts: mean token F1')
    .addOption(json())
    .action(async (folder, options) => (await import('./score.ts')).scorePages(folder, options));

  command('latest', 'the newest deals')
    .option('-n, --count <number>', 'how many', count, 10)
    .option('--company <name>', 'only this company')
    .option('--round <round>', 'only this round')
    .option('--min <usd>', 'only from this amount, in US dollars', amount)
    .addOption(json())
    .action(async (options) => (await import('./history.ts')).latest(options));

  command('deals', 'all deals, newest first, a page at a time')
    .option('-n, --count <number>', 'how many', count, 50)
    .option('--after <place>', 'go on from where the page before ended')
    .option('--company <name>', 'only this company')
    .option('--round <round>', 'only this round')
    .addOption(
      new Option('--status <status>', 'only this status').choices([
        'talks',
        'announced',
        'closed',
        'extended',
        'cancelled',
      ]),
    )
    .option('--kind <kind>', 'only this kind: equity, debt, grant …')
    .option('--min <usd>', 'only from this amount, in US dollars', amount)
    .option('--since <day>', 'only deals that changed since this day, such as 2026-01-31', day)
    .addOption(json())
    .action(async (options) => (await import('./history.ts')).deals(options));

  command('deal <id>', 'one deal with its timeline: every change, the quote behind it, its source')
    .addOption(json())
    .action(async (id, options) => (await import('./history.ts')).deal(id, options));

  addReview(command('review', 'correct what is stored; a review outranks every article'));

  command('history <company>', 'what is known about a company: deals, changes, quotes and sources')
    .addOption(json())
    .action(async (company, options) => (await import('./history.ts')).history(company, options));

  command(
    'search <words...>',
    'deals and accelerators by any words: company, investor, round, system, or what articles say',
  )
    .option('-n, --count <number>', 'how many', count, 20)
    .option('--after <place>', 'go on from where the page before ended')
    .addOption(json())
    .action(async (words, options) => (await import('./search.ts')).search(words, options));

  command('status', 'how the bot fares: sources, time from published to posted, what is owed, failures')
    .addOption(json())
    .action(async (options) => (await import('./status.ts')).status(options, version));

  command('stats', 'deals counted and US dollars summed, by month or by another group')
    .addOption(new Option('--by <group>', 'what to group by').choices(STATS_BY).default('month'))
    .option('-n, --count <number>', 'how many groups', count, 50)
    .option('--since <day>', 'only deals first seen since this day, such as 2026-01-31', day)
    .addOption(json())
    .action(async (options) => (await import('./stats.ts')).stats(options));

  command(
    'export',
    'every deal on standard output: a CSV line each, or a JSON line each with its claims and changes',
  )
    .addOption(new Option('--format <format>', 'json or csv').choices(['json', 'csv']).default('json'))
    .action(async (options) => (await import('./export.ts')).exportAll(options));

  addSources(command('sources', 'the sources followed and how they fare'));

  command(
    'backfill <input>',
    'store old material, posting nothing: a feed or page address, a file or folder of feeds and pages',
  )
    .option('--language <language>', 'language of pages that do not say: vi or en', 'en')
    .action(async (input, options) => (await import('./backfill.ts')).backfill(input, options));

  command('backup <file>', 'write a consistent copy of the SQLite database, also while the bot runs').action(
    async (file) => (await import('./backup.ts')).backup(file),
  );
  return program;
}

function addSources(sources: Command): void {
  sources.addOption(json()).action(async (options) => (await import('./sources.ts')).sources(options));
  const word = (usage: string, description: string) =>
    sources.command(usage).description(description).exitOverride();
  word('check', 'ask each source once, switched off or not, and show what it answers; stores nothing')
    .addOption(json())
    .action(async (options) => (await import('./sources.ts')).checkSources(options));
  word('add <url>', 'follow a feed: adds it to config/sources.yaml')
    .option('--name <name>', 'how readers know it (default: its host)')
    .option('--id <id>', 'its key (default: made from the name)')
    .addOption(new Option('--language <language>', 'vi or en').choices(['vi', 'en']).default('en'))
    .addOption(
      new Option('--tier <tier>', 'how close it is to the fact')
        .choices(['official', 'first-hand', 'rewrite'])
        .default('rewrite'),
    )
    .addOption(
      new Option('--topic <topic>', 'what it writes about')
        .choices(['ai', 'startups', 'business', 'technology', 'general'])
        .default('general'),
    )
    .option('--off', 'add it switched off')
    .action(async (url, options) => (await import('./sources.ts')).addSource(url, options));
  word('remove <id>', 'stop following: takes it out of config/sources.yaml').action(async (id) =>
    (await import('./sources.ts')).dropSource(id),
  );
  word('import <file>', 'follow every feed of an OPML file').action(async (file) =>
    (await import('./sources.ts')).importSources(file),
  );
  word('export', 'the sources that are on, as OPML').action(async () =>
    (await import('./sources.ts')).exportSources(),
  );
}

function addReview(review: Command): void {
  const word = (usage: string, description: string) =>
    review
      .command(usage)
      .description(description)
      .exitOverride()
      .requiredOption('--why <reason>', 'the reason, kept with the review')
      .option('--by <name>', 'who says so (default: the name of your account)');
  review
    .command('list')
    .description('what waits for you: what readers hold to be wrong, and pairs of deals that may be one')
    .exitOverride()
    .addOption(json())
    .action(async (options) => (await import('./history.ts')).doubts(options));
  word(
    'correct <deal> <field> <value>',
    'a field is something else: review correct 584f6491 amount "6 tỷ USD" --why "…"',
  ).action(async (id, field, value, options) =>
    (await import('./review.ts')).correct(id, field, value, options),
  );
  word('confirm <deal> [field]', 'the deal, or one field of it, is as it reads now').action(
    async (id, field, options) => (await import('./review.ts')).confirm(id, field, options),
  );
  word('merge <deal> <other>', 'two deals are one').action(async (id, other, options) =>
    (await import('./review.ts')).merge(id, other, options),
  );
  word('split <deal> <articles...>', 'these articles tell of another deal').action(
    async (id, articles, options) => (await import('./review.ts')).split(id, articles, options),
  );
  word('undo <deal>', 'take back the last review of a deal').action(async (id, options) =>
    (await import('./review.ts')).undo(id, options),
  );
}

function json(): Option {
  return new Option('--json', 'as JSON');
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1_000)
    throw new InvalidArgumentError('It must be a whole number from 1 to 1000.');
  return value;
}

function amount(text: string): number {
  const value = Number(text.replaceAll(/[_,]/g, ''));
  if (!Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number of US dollars, such as 5000000.');
  return value;
}

function day(text: string): Date {
  const value = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(value.getTime()))
    throw new InvalidArgumentError('It must be a day such as 2026-01-31.');
  return value;
}
