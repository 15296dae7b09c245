/** Addresses: what a reader may be sent to, and the form by which two of them are the same article. */

const MAX_URL = 2_048;

/** Parameters that say where a reader came from, never which article it is. */
const TRACKING =
  /^(?:utm_\w*|ga_\w*|pk_\w*|mtm_\w*|mc_[ce]id|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|zarsrc|_gl|_ga|_hs\w*|oly_\w*|vero_\w*|wt\.\w*|at_\w*|ns_\w*|cmpid|cmp|ncid|partner|ref|ref_src|ref_url|referer|referrer|src|source|feature|spm|sr_share|share|smid|guccounter|guce_\w*|ocid|trk|trkcampaign|rss|feed|ftag|xtor|tag_id|campaign_id|taid|sh|soc_\w*|rcmd|gidzl|vn_source|vn_medium|vn_campaign|vn_term|vn_thumb|itm_\w*)$/i;

/** Redirectors that carry their target in a parameter. */
const REDIRECTORS: readonly {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly names: readonly string[];
}[] = [
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/, path: /^\/url$/, names: ['url', 'q'] },
  { host: /^news\.google\.com$/, path: /^\/news\/url$/, names: ['url'] },
  { host: /(?:^|\.)bing\.com$/, path: /^\/news\/apiclick\.aspx$/, names: ['url'] },
  { host: /(?:^|\.)facebook\.com$/, path: /^\/l\.php$/, names: ['u'] },
  { host: /(?:^|\.)retriever-info\.com$/, path: /^\/go\//, names: ['u'] },
  { host: /(?:^|\.)yahoo\.com$/, path: /\/\*\*?https?/, names: [] },
];

/**
 * `address` as an absolute http(s) address that may be shown and fetched (resolved against `base`, target of a known
 * redirector taken out), or null: other schemes, hosts of this machine or its network (but `base`'s own), over 2,048 characters.
 * Resolved addresses are checked again where they are fetched.
 */
export function cleanUrl(address: string, base: string | null): string | null {
  const trimmed = address
    .replace(/[\u0000-\u0020\u007F\u00A0\u200B\uFEFF]+/g, (run) => (/^[\t\r\n]+$/.test(run) ? '' : ' '))
    .trim();
  if (trimmed === '' || trimmed.length > MAX_URL * 2) return null;
  const url = parseLenient(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.username = '';
  url.password = '';
  const target = redirectTarget(url);
  if (target !== null) return cleanUrl(target, null);
  // A feed that was fetched from this machine or network, because its operator allows that, may name pages beside it.
  const beside = base !== null && URL.parse(base)?.hostname === url.hostname;
  if ((isLocalHost(url.hostname) && !beside) || url.href.length > MAX_URL) return null;
  return url.href;
}

function parseLenient(text: string, base: string | null): URL | null {
  const spaced = text.replaceAll(' ', '%20');
  // "www.example.com/x" is meant as an address, not as a path.
  if (/^www\.[\w-]{1,63}\.[a-z]/i.test(spaced)) return URL.parse(`https://${spaced}`);
  return URL.parse(spaced, base ?? undefined);
}

function redirectTarget(url: URL): string | null {
  for (const { host, path, names } of REDIRECTORS) {
    if (!host.test(url.hostname) || !path.test(url.pathname)) continue;
    for (const name of names) {
      const value = url.searchParams.get(name);
      if (value !== null && /^https?:\/\//i.test(value)) return value;
    }
  }
  return null;
}

function isLocalHost(host: string): boolean {
  return (
    !host.includes('.') ||
    /(?:^|\.)(?:localhost|local|internal|lan|home|intranet|localdomain|test|invalid|example|onion)\.?$/i.test(
      host,
    ) ||
    /^(?:127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(host) ||
    host.startsWith('[')
  );
}

/**
 * The part of an address that stays the same while publishers change everything else: no scheme, "www.", mobile or AMP
 * host and path, port, tracking parameters, fragment, trailing slash; parameters sorted. For comparing, not for fetching.
 */
export function canonicalAddress(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.hostname === '') return null;
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '');
  const kept = [...url.searchParams]
    .filter(
      ([name, value]) =>
        !TRACKING.test(name) && !(name.toLowerCase() === 'amp' || (name === 'outputType' && value === 'amp')),
    )
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp(?=\/.)/i, '')
    .replace(/(?:\/amp|\.amp)(?=\.html?$|\/?$)/i, '')
    .replace(/\/(?:index\.(?:html?|php|aspx?))?$/i, '');
  return `${host}${decodePath(path)}${query === '' ? '' : `?${query}`}`;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
