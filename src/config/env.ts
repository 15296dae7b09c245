/** The environment, read once; every problem is collected, none thrown. This is the only reader of process.env. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

function port() {
  return z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port, 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port, 1 to 65535');
}

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.|postgres(ql)?:\/\/.)/, 'must be file:PATH or postgres://…')
    .default(`file:${path.join(projectRoot, 'data', 'goivon.db')}`),
  DISCORD_TOKEN: z.string().optional(),
  DISCORD_TOKEN_FILE: z.string().optional(),
  DISCORD_API: z.url('must be an address such as https://discord.com/api').default('https://discord.com/api'),
  GOIVON_CONFIG: z.string().default(path.join(projectRoot, 'config')),
  GOIVON_ALLOW_HOSTS: z.string().default(''),
  GOIVON_CONTACT: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  GOIVON_RATES: z.enum(['on', 'off'], 'must be on or off').default('on'),
  GOIVON_PUBLIC_URL: z
    .string()
    .refine(isBareOrigin, 'must be an https address without a path, such as https://bot.example.org')
    .optional(),
  GOIVON_WEB_HOST: z.string().default('127.0.0.1'),
  GOIVON_WEB_PORT: port().default(8080),
  GOIVON_METRICS_HOST: z.string().default('127.0.0.1'),
  GOIVON_METRICS_PORT: port().optional(),
  GOIVON_REVIEWERS: z
    .string()
    .regex(
      /^[\s,]*(\d{15,20}(?!\d)[\s,]*)*$/,
      'must be ids of Discord users or roles (15 to 20 digits), by comma',
    )
    .default(''),
  GOIVON_LANGUAGE: z.enum(['vi', 'en'], 'must be vi or en').optional(),
  LC_ALL: z.string().optional(),
  LANG: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('info'),
  LOG_FORMAT: z.enum(['text', 'json'], 'must be text or json').default('text'),
});

export interface Environment {
  readonly databaseUrl: string;
  readonly discord: { readonly token: string; readonly api: string } | null;
  readonly configFolder: string;
  /** A page about this bot and its operator, told to every site that is asked. */
  readonly contact: string | null;
  /** Private hosts or CIDRs that feeds may live on all the same. */
  readonly allowHosts: readonly string[];
  /** Whether the bot asks the banks for rates of exchange, once a day. */
  readonly askRates: boolean;
  /** Where hubs reach us, and where we listen for them; null: nothing listens, nothing is subscribed. */
  readonly web: { readonly publicUrl: string; readonly host: string; readonly port: number } | null;
  /** Where an operator's tools may ask for health and figures; null: nothing listens. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Discord ids of users and roles who may review, besides the owners of the bot. */
  readonly reviewers: readonly string[];
  /** Language of what the terminal shows; the system's own where nothing is said. */
  readonly language: 'vi' | 'en';
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  readonly logFormat: 'text' | 'json';
}

/** Reads variables (see `environmentVariables`). Empty values count as unset. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): {
  environment: Environment | null;
  problems: string[];
} {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = schema.safeParse(given);
  const problems: string[] = [];
  if (!parsed.success)
    for (const issue of parsed.error.issues)
      problems.push(`variable ${issue.path.join('.')}: ${issue.message}`);
  const token = readToken(given, problems);
  if (!parsed.success || problems.length > 0) return { environment: null, problems };
  const env = parsed.data;
  return {
    problems,
    environment: {
      databaseUrl: env.DATABASE_URL,
      discord: token === null ? null : { token, api: env.DISCORD_API },
      configFolder: path.resolve(env.GOIVON_CONFIG),
      contact: env.GOIVON_CONTACT ?? null,
      allowHosts: env.GOIVON_ALLOW_HOSTS.split(/[\s,]+/).filter(Boolean),
      askRates: env.GOIVON_RATES === 'on',
      web:
        env.GOIVON_PUBLIC_URL === undefined
          ? null
          : {
              publicUrl: new URL(env.GOIVON_PUBLIC_URL).origin,
              host: env.GOIVON_WEB_HOST,
              port: env.GOIVON_WEB_PORT,
            },
      metrics:
        env.GOIVON_METRICS_PORT === undefined
          ? null
          : { host: env.GOIVON_METRICS_HOST, port: env.GOIVON_METRICS_PORT },
      reviewers: env.GOIVON_REVIEWERS.split(/[\s,]+/).filter(Boolean),
      language: env.GOIVON_LANGUAGE ?? ((env.LC_ALL ?? env.LANG ?? '').startsWith('vi') ? 'vi' : 'en'),
      logLevel: env.LOG_LEVEL,
      logFormat: env.LOG_FORMAT,
    },
  };
}

function isBareOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.href === `${url.origin}/`;
}

function readToken(env: Readonly<Record<string, string | undefined>>, problems: string[]): string | null {
  const file = env.DISCORD_TOKEN_FILE;
  if (env.DISCORD_TOKEN && file) {
    problems.push('variables DISCORD_TOKEN and DISCORD_TOKEN_FILE: set only one of them');
    return null;
  }
  const where = file ? 'variable DISCORD_TOKEN_FILE' : 'variable DISCORD_TOKEN';
  const text = file ? readSecretFile(file, problems) : (env.DISCORD_TOKEN ?? null);
  if (text === null) return null;
  const token = text.trim().replace(/^Bot\s+/i, '');
  if (/^[\w-]{10,}\.[\w-]{3,}\.[\w-]{10,}$/.test(token)) return token;
  problems.push(
    `${where}: this is not a bot token (three parts with dots; Discord Developer Portal → your application → Bot → Reset Token)`,
  );
  return null;
}

function readSecretFile(file: string, problems: string[]): string | null {
  try {
    // Secrets mounted by an orchestrator are often group-readable; the world has no business there.
    if (process.platform !== 'win32' && (statSync(file).mode & 0o004) !== 0) {
      problems.push(
        `variable DISCORD_TOKEN_FILE: ${file} can be read by everyone on this machine; run: chmod 600 ${file}`,
      );
      return null;
    }
    return readFileSync(file, 'utf8');
  } catch (error) {
    problems.push(
      `variable DISCORD_TOKEN_FILE: ${file} can't be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
    );
    return null;
  }
}

/** The process's variables, with what the project's .env file says of those that are not set. */
export function environmentVariables(): Readonly<Record<string, string | undefined>> {
  const file = path.join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
