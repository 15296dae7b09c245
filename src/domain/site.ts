/** Where the main text stands on one site's article pages; what config/sites holds, for sites that a general reader gets wrong. */
export interface SiteRule {
  /** Web domain without "www."; its subdomains are meant too. */
  readonly domain: string;
  /** CSS selectors of what holds the text, in reading order; empty: let the general reader find it. */
  readonly text: readonly string[];
  /** CSS selectors of what is taken out of the page first: boxes, captions, bylines. */
  readonly drop: readonly string[];
}

/** The rule for a host, the most specific domain first; null where there is none. */
export function siteRuleFor(host: string, rules: readonly SiteRule[]): SiteRule | null {
  const name = host.toLowerCase().replace(/^www\./, '');
  let best: SiteRule | null = null;
  for (const rule of rules) {
    const fits = name === rule.domain || name.endsWith(`.${rule.domain}`);
    if (fits && (best === null || rule.domain.length > best.domain.length)) best = rule;
  }
  return best;
}
