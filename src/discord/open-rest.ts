import { REST } from 'discord.js';
import { wholeRequest } from './whole-request.ts';

export interface RestOptions {
  readonly token: string;
  /** "https://discord.com/api" */
  readonly api: string;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** The way to Discord's HTTP API. The library's own retries are off: they repeat within milliseconds and hide what happened. */
export function openRest({ token, api, timeoutMs = 15_000 }: RestOptions): REST {
  return new REST({
    api,
    version: '10',
    retries: 0,
    makeRequest: wholeRequest,
    timeout: timeoutMs,
    rejectOnRateLimit: () => true,
  }).setToken(token);
}
