import { pino } from 'pino';
import type { Log } from '#domain/ports.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** text: one readable line each · json: one JSON object a line, for collectors. */
  readonly format: 'text' | 'json';
  /** Receives whole lines, line feed included. */
  readonly write: (line: string) => void;
}

const WORDS: Readonly<Record<number, string>> = { 20: 'debug', 30: 'info ', 40: 'warn ', 50: 'ERROR' };
const LONGEST_VALUE = 500;

/** A log over pino; what it writes has passed `scrub`. */
export function createLog({ level, format, write }: LogOptions): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' },
    { write: (line: string) => write(scrub(format === 'json' ? line : readable(line))) },
  );
  return {
    debug: (message, fields) => logger.debug(plain(fields), message),
    info: (message, fields) => logger.info(plain(fields), message),
    warn: (message, fields) => logger.warn(plain(fields), message),
    error: (message, fields) => logger.error(plain(fields), message),
  };
}

/** Errors become their message, dates ISO text; long values are cut, since feeds write them. */
function plain(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const shown =
      value instanceof Error ? value.message : value instanceof Date ? value.toISOString() : value;
    out[key] =
      typeof shown === 'string' && shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown;
  }
  return out;
}

function readable(json: string): string {
  const { level, time, message, ...fields } = JSON.parse(json) as {
    level: number;
    time: string;
    message: string;
  };
  const pairs = Object.entries(fields).map(([key, value]) => `  ${key}=${shown(value)}`);
  return `${time.slice(11, 19)} ${WORDS[level] ?? level} ${message}${pairs.join('')}\n`;
}

function shown(value: unknown): string {
  const text =
    typeof value === 'string' ? value : Array.isArray(value) ? value.join(',') : JSON.stringify(value);
  // Control characters from feeds could forge a line or drive the terminal.
  const safe = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
  return /[\s"=]/.test(safe) || safe === '' ? JSON.stringify(safe) : safe;
}

const SECRETS: readonly (readonly [RegExp, string])[] = [
  // A Discord bot token: three base64url parts, the first is the bot's id.
  [/[\w-]{23,30}\.[\w-]{5,8}\.[\w-]{25,45}/g, '[token]'],
  [/(\/webhooks\/\d{1,30}\/)[\w-]{1,200}/g, '$1[secret]'],
  [/(\/interactions\/\d{1,30}\/)[\w-]{1,400}/g, '$1[secret]'],
  [/(\b(?:authorization|cookie|set-cookie)["']?\s{0,3}[:=]\s{0,3}["']?)[^"'\n]{1,500}/gi, '$1[secret]'],
  [/\b([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"']{1,200}@/gi, '$1[secret]@'],
  [
    /([?&](?:hub\.)?(?:token|key|secret|sig|signature|password|access_token|api_key)=)[^&\s"']{1,400}/gi,
    '$1[secret]',
  ],
];

/** The last stage before anything is written: known shapes of secrets are masked wherever they stand. */
export function scrub(text: string): string {
  let out = text;
  for (const [pattern, mask] of SECRETS) out = out.replace(pattern, mask);
  return out;
}
