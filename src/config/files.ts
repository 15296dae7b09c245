/** What the files of config/ hold, and how each is checked. */
import { z } from 'zod';
import type { AcceleratorEntry, CompanyEntry, NamedEntity } from '#domain/deal.ts';
import type { SiteRule } from '#domain/site.ts';
import type { Source } from '#domain/source.ts';

const text = z.string().trim().min(1, 'must not be empty');
const aliases = z.array(text).default([]);
const domain = z
  .string()
  .regex(/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a bare domain such as x.ai')
  .nullable()
  .default(null);
const note = z.string().optional();
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' });

/** A list in which each entry's value of each of `keys` occurs once. */
function uniqueBy<T extends z.ZodType<object>>(entry: T, ...keys: readonly string[]) {
  return z.array(entry).superRefine((rows, context) => {
    for (const key of keys) refuseTwins(rows, key, context);
  });
}

function refuseTwins(rows: readonly object[], key: string, context: z.RefinementCtx): void {
  const seen = new Set<unknown>();
  rows.forEach((row, index) => {
    const value = (row as Readonly<Record<string, unknown>>)[key];
    if (seen.has(value))
      context.addIssue({
        code: 'custom',
        path: [index, key],
        message: `${String(value)} stands here twice`,
      });
    seen.add(value);
  });
}

export const sourcesSchema = uniqueBy(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'must be small letters, digits and dashes'),
    name: text,
    url: httpUrl,
    language: z.enum(['vi', 'en']),
    tier: z.enum(['official', 'first-hand', 'rewrite']),
    topic: z.enum(['ai', 'startups', 'business', 'technology', 'general']),
    enabled: z.boolean().default(true),
    note,
  }),
  'id',
  'url',
) satisfies z.ZodType<readonly (Source & { note?: string | undefined })[]>;

export const companiesSchema = uniqueBy(
  z.strictObject({ name: text, aliases, domain, ai: z.boolean(), note }),
  'name',
) satisfies z.ZodType<readonly CompanyEntry[]>;

export const investorsSchema = uniqueBy(
  z.strictObject({ name: text, aliases, domain, note }),
  'name',
) satisfies z.ZodType<readonly NamedEntity[]>;

export const acceleratorsSchema = uniqueBy(
  z.strictObject({
    model: text,
    aliases,
    maker: text,
    unit: z.enum(['GPU', 'TPU', 'chip']),
    h100: z.number().positive().nullable().default(null),
    note,
  }),
  'model',
) satisfies z.ZodType<readonly AcceleratorEntry[]>;

const selectors = z.array(text).default([]);
export const sitesSchema = uniqueBy(
  z.strictObject({ domain: z.string().min(1), text: selectors, drop: selectors, note }),
  'domain',
) satisfies z.ZodType<readonly SiteRule[]>;

const day = z.iso.date('must be a day such as 2026-11-25');
export const currenciesSchema = uniqueBy(
  z.object({
    code: z.string().regex(/^[A-Z0-9]{3,5}$/, 'must be a currency code such as VND'),
    rates: z.array(z.strictObject({ date: day, usd: z.number().positive() })).default([]),
  }),
  'code',
);
