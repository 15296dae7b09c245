/** Where the program begins: runs the command line and turns what is left over into an exit code. */
import { runProgram } from '#cli/program.ts';
import { Failure } from '#domain/failure.ts';
import { scrub } from '#platform/log.ts';
import { VERSION } from './version.ts';

// A reader such as `head` may go away in the middle of the output; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

function end(error: unknown): never {
  const text =
    error instanceof Failure
      ? error.message
      : `this is a bug, please report it: ${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(scrub(`goivon: ${text}\n`));
  process.exit(1);
}
process.on('uncaughtException', end);
process.on('unhandledRejection', end);

try {
  process.exitCode = await runProgram(process.argv.slice(2), VERSION);
} catch (error) {
  end(error);
}
