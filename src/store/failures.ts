/** What a database does to us, in one line that a person can act on. Codes of SQLite, PostgreSQL, Node and Prisma. */
import { Failure } from '#domain/failure.ts';

/** The most telling code in an error and what it wraps: the driver's own before Prisma's. */
export function codeOf(error: unknown): string | null {
  let prisma: string | null = null;
  let current: unknown = error;
  for (let depth = 0; depth < 6 && typeof current === 'object' && current !== null; depth += 1) {
    const part = current as {
      code?: unknown;
      originalCode?: unknown;
      cause?: unknown;
      meta?: { driverAdapterError?: unknown };
    };
    for (const code of [part.originalCode, part.code]) {
      if (typeof code !== 'string') continue;
      if (!/^P\d{4}$/.test(code)) return code;
      prisma ??= code;
    }
    current = part.meta?.driverAdapterError ?? part.cause;
  }
  return prisma;
}

export function isBusy(error: unknown): boolean {
  return codeOf(error)?.startsWith('SQLITE_BUSY') ?? false;
}

/** PostgreSQL undid the whole transaction and asks for another try: serialization failure, deadlock. */
export function isConflict(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || code === 'P2034';
}

interface Row {
  readonly codes: RegExp;
  readonly code: string;
  readonly retryable: boolean;
  readonly say: (place: string) => string;
}

const FAILURES: readonly Row[] = [
  {
    codes: /^(SQLITE_FULL|ENOSPC|EDQUOT|53100)$/,
    code: 'disk-full',
    retryable: true,
    say: (place) => `no space left for the database ${place}: nothing was lost, free some space`,
  },
  {
    codes: /^SQLITE_BUSY/,
    code: 'database-locked',
    retryable: true,
    say: (place) => `another program keeps the database ${place} locked`,
  },
  {
    codes: /^(SQLITE_NOTADB|SQLITE_CORRUPT.*)$/,
    code: 'database-damaged',
    retryable: false,
    say: (place) => `${place} is damaged or not a database of ours: restore a backup or move it away`,
  },
  {
    codes: /^(SQLITE_READONLY.*|EACCES|EPERM|EROFS|42501|25006)$/,
    code: 'database-read-only',
    retryable: false,
    say: (place) => `the database ${place} can't be written to: check the rights of the file and its folder`,
  },
  {
    codes: /^(SQLITE_CANTOPEN.*|ENOTDIR|EISDIR|ENOENT|EEXIST)$/,
    code: 'database-unopened',
    retryable: false,
    say: (place) =>
      `the database ${place} can't be opened: check that its folder exists and may be written to`,
  },
  {
    // After a failed fsync nobody knows what is on the disk: stop rather than go on.
    codes: /^SQLITE_(IOERR.*|PROTOCOL)$/,
    code: 'disk-error',
    retryable: false,
    say: (place) => `the disk under the database ${place} reports errors`,
  },
  {
    codes: /^(28P01|28000|P1000)$/,
    code: 'database-refused',
    retryable: false,
    say: (place) => `the database ${place} refuses this user or password`,
  },
  {
    codes: /^(3D000|P1003)$/,
    code: 'database-missing',
    retryable: false,
    say: (place) => `there is no database ${place}: create it first`,
  },
  {
    codes:
      /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P0[1-3]|08...|53300|P1001|P1002|P1017|P2024|P2037)$/,
    code: 'database-unreachable',
    retryable: true,
    say: (place) => `the database ${place} can't be reached`,
  },
];

/** pg gives these no code. */
const LOST_CONNECTION =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/**
 * A Failure for what the world did, the error itself where it is a bug of ours.
 * @param place the database as it may be shown: never with a password.
 */
export function failureOf(error: unknown, place: string): unknown {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const lost = error instanceof Error && LOST_CONNECTION.test(error.message) ? 'ECONNRESET' : null;
  const row = FAILURES.find(({ codes }) => codes.test(code ?? '') || (lost !== null && codes.test(lost)));
  if (row === undefined) return error;
  return new Failure(row.code, `${row.say(place)} (${code ?? lost})`, {
    retryable: row.retryable,
    cause: error,
  });
}
