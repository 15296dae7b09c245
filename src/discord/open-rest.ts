import { REST } from 'discord.js';
import { wholeRequest } from './whole-request.ts';

export interface RestOptions {
  readonly token: string;
  /** "https://discord.com/api" */
  readonly api: string;
  /** How long one request may take, in milliseconds. */
  readonly timeoutMs?: number;
  /** Told of each answer's status; of null where there was none. */
  readonly asked?: (status: number | null) => void;
}

/** The way to Discord's HTTP API. The library's own retries are off: they repeat within milliseconds and hide what happened. */
export function openRest({ token, api, timeoutMs = 15_000, asked }: RestOptions): REST {
  return new REST({
    api,
    version: '10',
    retries: 0,
    makeRequest: asked ? counted(asked) : wholeRequest,
    timeout: timeoutMs,
    rejectOnRateLimit: () => true,
  }).setToken(token);
}

function counted(asked: NonNullable<RestOptions['asked']>): typeof wholeRequest {
  return async (url, init) => {
    try {
      const answer = await wholeRequest(url, init);
      asked(answer.status);
      return answer;
    } catch (error) {
      asked(null);
      throw error;
    }
  };
}
