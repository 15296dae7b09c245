import { errors } from 'undici';
import { Failure } from '#domain/failure.ts';

/** What undici or Node says went wrong, in our words: a code to count by and one line to show. `answered`: headers had come. A bug comes back as it is. */
export function asHttpFailure(error: unknown, url: URL, answered: boolean): Error {
  if (error instanceof Failure) return error;
  const { host } = url;
  const cause = error;
  if (error instanceof errors.HeadersOverflowError) {
    return new Failure('headers-too-large', `${host} sends too many headers`, { retryable: false, cause });
  }
  if (error instanceof errors.ResponseContentLengthMismatchError) {
    return new Failure('truncated', `${host} sent more or less than it announced`, { cause });
  }
  if (error instanceof errors.HTTPParserError) {
    return new Failure('protocol', `${host} does not speak proper HTTP`, { cause });
  }
  if (error instanceof errors.ClientDestroyedError || error instanceof errors.ClientClosedError) {
    return new Failure('closed', 'the program is shutting down', { cause });
  }
  if (error instanceof errors.InvalidArgumentError) {
    return new Failure('bad-url', 'not an address that can be asked', { retryable: false, cause });
  }
  if (error instanceof errors.SocketError || isNetworkError(error)) {
    return answered
      ? new Failure('reset', `${host} broke its answer off`, { cause })
      : new Failure('hung-up', `${host} closed the connection without an answer`, { cause });
  }
  return error instanceof Error ? error : new Error(String(error));
}

function isNetworkError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(E[A-Z]+|UND_ERR_\w+)$/.test(String(error.code));
}
