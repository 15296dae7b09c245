import type { Rate, Registry } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import type { SiteRule } from '#domain/site.ts';
import type { Source } from '#domain/source.ts';
import { type Environment, readEnvironment } from './env.ts';
import {
  acceleratorsSchema,
  companiesSchema,
  currenciesSchema,
  investorsSchema,
  sitesSchema,
  sourcesSchema,
} from './files.ts';
import { readYamlFile } from './yaml-file.ts';

export interface Config {
  readonly environment: Environment;
  readonly sources: readonly Source[];
  readonly registry: Registry;
  readonly rates: readonly Rate[];
  readonly sites: readonly SiteRule[];
}

/** The whole configuration from variables and config/; a UsageError lists every problem, one a line. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const { environment, problems } = readEnvironment(variables);
  if (environment === null) throw new UsageError(problems.join('\n'));
  const read = <T>(name: string, schema: Parameters<typeof readYamlFile<T>>[2]): T | null => {
    const { value, problems: found } = readYamlFile(environment.configFolder, name, schema);
    problems.push(...found);
    return value;
  };
  const sources = read('sources.yaml', sourcesSchema);
  const companies = read('companies.yaml', companiesSchema);
  const investors = read('investors.yaml', investorsSchema);
  const accelerators = read('accelerators.yaml', acceleratorsSchema);
  const currencies = read('currencies.yaml', currenciesSchema);
  const sites = read('sites.yaml', sitesSchema);
  if (!sources || !companies || !investors || !accelerators || !currencies || !sites)
    throw new UsageError(problems.join('\n'));
  return {
    environment,
    sources: sources.map(({ note: _note, ...source }) => source),
    registry: { companies, investors, accelerators },
    rates: currencies.flatMap(({ code, rates }) =>
      rates.map(({ date, usd }) => ({ currency: code, usd, date })),
    ),
    sites,
  };
}
