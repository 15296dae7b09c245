/** robots.txt for pages that we read by our own choice (feeds are asked because a person wants them). RFC 9309. */
import robotsModule from 'robots-parser';
import { Failure } from '#domain/failure.ts';
import type { Clock } from '#domain/ports.ts';
import type { Http } from '#platform/http.ts';
import { CALLED_OFF } from './called-off.ts';

export interface Robots {
  /** Resolves when the page may be fetched, with the pause its site asks for (0 without one); else rejects with a Failure `robots`. */
  check(url: string, signal: AbortSignal): Promise<{ readonly gapMs: number }>;
}

/** Our name in robots.txt. */
const NAME = 'goivon';
const MAX_BYTES = 500 * 1024;
const KEEP_MS = 24 * 3_600_000;
/** After an answer that tells nothing of what is allowed: server error, no connection. */
const KEEP_UNKNOWN_MS = 3_600_000;
const MAX_SITES = 2_000;
const MAX_GAP_MS = 30_000;
/**
 * robots-parser's cost is pattern length × path length for each rule with a wildcard, and agents × rules to read: bounds
 * that no honest file comes near keep 500 KiB of malice under a tenth of a second.
 */
const MAX_PATTERN = 256;
const MAX_WILDCARD_RULES = 500;
const MAX_PATH = 1_024;

/** The package exports the function itself; its types say it hides behind `default`. */
const robotsParser = robotsModule as unknown as typeof robotsModule.default;

/** Its robots.txt can't be asked for, and the http client says why. */
const NOWHERE = { origin: '', pathname: '', search: '' };
/** The page itself would be refused for the same reason, which is the better one to give. */
const NOT_TO_BE_ASKED = new Set(['bad-url', 'scheme', 'port', 'denied-host', 'private-address']);

interface Verdict {
  readonly allows: (url: string) => boolean;
  readonly gapMs: number;
  readonly until: number;
}

export function createRobots(http: Http, clock: Clock): Robots {
  const sites = new Map<string, Promise<Verdict>>();

  async function verdictFor(origin: string, signal: AbortSignal): Promise<Verdict> {
    const known = await sites.get(origin);
    if (known && known.until > clock.now().getTime()) return known;
    const asked = ask(origin, http, clock, signal);
    if (sites.size >= MAX_SITES) sites.delete(sites.keys().next().value ?? '');
    sites.set(origin, asked);
    // One that was called off teaches nothing.
    asked.catch(() => sites.delete(origin));
    return asked;
  }

  return {
    async check(url, signal) {
      const { origin, pathname, search } = URL.parse(url) ?? NOWHERE;
      const { allows, gapMs } = await verdictFor(origin, signal);
      if (allows(origin + (pathname + search).slice(0, MAX_PATH))) return { gapMs };
      throw new Failure('robots', 'robots.txt asks us not to read it', { retryable: false });
    },
  };
}

async function ask(origin: string, http: Http, clock: Clock, signal: AbortSignal): Promise<Verdict> {
  const until = (ms: number) => clock.now().getTime() + ms;
  const unknown = () => ({ allows: () => false, gapMs: 0, until: until(KEEP_UNKNOWN_MS) });
  const free = () => ({ allows: () => true, gapMs: 0, until: until(KEEP_MS) });
  try {
    const answer = await http.get({ url: `${origin}/robots.txt`, maxBytes: MAX_BYTES, cut: true, signal });
    if (answer.status >= 500 || answer.status === 429) return unknown();
    if (answer.status !== 200 || answer.body.includes(0)) return free();
    const text = tamed(new TextDecoder().decode(answer.body));
    const robots = robotsParser(`${origin}/robots.txt`, text);
    const delay = robots.getCrawlDelay(NAME) ?? 0;
    return {
      allows: (url) => robots.isAllowed(url, NAME) !== false,
      gapMs: delay > 0 ? Math.min(MAX_GAP_MS, delay * 1000) : 0,
      until: until(KEEP_MS),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (CALLED_OFF.has(error.code) || NOT_TO_BE_ASKED.has(error.code)) throw error;
    return error.code === 'redirects' || error.code === 'bad-encoding' ? free() : unknown();
  }
}

/** The lines that concern us, within bounds: groups for others keep their place under one made-up name. */
export function tamed(text: string): string {
  const lines: string[] = [];
  let wildcards = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field, value] = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:([^#]*)/i.exec(line) ?? [];
    if (field === undefined || value === undefined || value.length > MAX_PATTERN) continue;
    if (field.toLowerCase() === 'user-agent') {
      const agent = value.trim().toLowerCase().split('/')[0]!.trim();
      const kept = `user-agent:${agent === '*' || agent === NAME ? agent : 'someone-else'}`;
      if (lines.at(-1) !== kept) lines.push(kept);
    } else if (!value.includes('*') || wildcards++ < MAX_WILDCARD_RULES) {
      lines.push(`${field}:${value.replace(/\*+/g, '*')}`);
    }
  }
  return lines.join('\n');
}
