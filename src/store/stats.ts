/** Deals counted and summed by the database: one walk over the deals, however many there are. */
import type { StatsBy, StatsRow } from '#domain/stats.ts';
import type { Database, Reader } from './database.ts';
import { Prisma } from './generated/sqlite/client.ts';

/** Both databases write a time as text that begins with its year and month: the same SQL for both. */
const GROUP: Readonly<Record<Exclude<StatsBy, 'language'>, Prisma.Sql>> = {
  month: Prisma.sql`SUBSTR(CAST(d."firstSeenAt" AS TEXT), 1, 7)`,
  round: Prisma.sql`d."roundFold"`,
  kind: Prisma.sql`d."kind"`,
  company: Prisma.sql`d."companyFold"`,
};

/** A deal holds its sources in order of time; looking for its first claim and that one's article takes ten times as long. */
const LANGUAGE: Readonly<Record<Database['provider'], Prisma.Sql>> = {
  sqlite: Prisma.sql`JSON_EXTRACT(d."data", '$.sources[0].language')`,
  postgresql: Prisma.sql`(d."data"::json #>> '{sources,0,language}')`,
};

/** How a group is written: names as they were first stored, not as they are compared. */
const KEY: Readonly<Record<StatsBy, Prisma.Sql>> = {
  month: Prisma.sql`g."part"`,
  round: nameOf('round'),
  kind: Prisma.sql`g."part"`,
  company: nameOf('company'),
  language: Prisma.sql`g."part"`,
};

function nameOf(what: 'round' | 'company'): Prisma.Sql {
  return Prisma.sql`COALESCE((SELECT n."name" FROM "Name" n WHERE n."what" = ${what} AND n."fold" = g."part"), g."part")`;
}

/** Numbers come as bigint, number or null, as the database likes. */
type Row = Readonly<Record<'deals' | 'usd' | 'unknown' | 'talks', bigint | number | null>> & {
  readonly key: string | null;
};

export async function dealStats(
  db: Reader,
  provider: Database['provider'],
  by: StatsBy,
  since: Date | null,
  limit: number,
): Promise<readonly StatsRow[]> {
  const bought = by === 'kind' ? Prisma.empty : Prisma.sql`AND d."kind" <> 'acquisition'`;
  const late = since === null ? Prisma.empty : Prisma.sql`AND d."firstSeenAt" >= ${since}`;
  const order = by === 'month' ? Prisma.sql`g."part" DESC` : Prisma.sql`"usd" DESC, "deals" DESC, g."part"`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${KEY[by]} AS "key", g."deals" AS "deals", g."usd" AS "usd", g."unknown" AS "unknown", g."talks" AS "talks"
    FROM (
      SELECT p."part" AS "part",
        SUM(CASE WHEN p."status" <> 'talks' THEN 1 ELSE 0 END) AS "deals",
        SUM(CASE WHEN p."status" <> 'talks' AND p."amountUsd" IS NOT NULL THEN p."amountUsd" ELSE 0 END) AS "usd",
        SUM(CASE WHEN p."status" <> 'talks' AND p."amountUsd" IS NULL THEN 1 ELSE 0 END) AS "unknown",
        SUM(CASE WHEN p."status" = 'talks' THEN 1 ELSE 0 END) AS "talks"
      FROM (
        SELECT ${by === 'language' ? LANGUAGE[provider] : GROUP[by]} AS "part", d."status" AS "status", d."amountUsd" AS "amountUsd" FROM "Deal" d
        WHERE d."mergedInto" IS NULL AND d."status" <> 'cancelled' ${bought} ${late}
      ) p GROUP BY p."part"
    ) g ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ key, deals, usd, unknown, talks }) => ({
    key,
    deals: Number(deals),
    usd: Number(usd),
    unknown: Number(unknown),
    talks: Number(talks),
  }));
}
