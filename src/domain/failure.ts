/** The world outside let us down (network, server, Discord, database); never a bug of ours, never an article we do not want. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** Short stable word for counting and for tests: "timeout", "too-large", "private-address"… */
  readonly code: string;
  readonly retryable: boolean;
  /** When the other side asked to be left alone until then, in milliseconds from now. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    message: string,
    options: { retryable?: boolean; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? true;
    this.retryAfter = options.retryAfter ?? null;
  }
}

/** The user gave us something wrong (a flag, a variable, a file): one clear line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
