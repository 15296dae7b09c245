import { Failure } from '#domain/failure.ts';

/** The code of the Failure that `promise` ends in; "none" where it succeeds. Any other error is passed on. */
export async function failureCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
