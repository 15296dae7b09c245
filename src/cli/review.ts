/** review: correct, confirm, merge, split and undo from the command line, each with author and reason. */
import os from 'node:os';
import { describeValue } from '#announce/describe-value.ts';
import type { Deal, FieldValue, Review } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import { review as apply } from '#pipeline/review.ts';
import { idOf } from '#text/id.ts';
import { type App, createApp, loadConfig } from '../app.ts';
import { print } from './output.ts';
import { readFieldValue } from './read-field-value.ts';

export interface ReviewOptions {
  readonly by?: string;
  readonly why: string;
}

export function correct(id: string, field: string, value: string, options: ReviewOptions): Promise<void> {
  return withDeal(id, async (app, deal) => {
    const read = readFieldValue(field, value, loadConfig().registry);
    return say(app, {
      action: 'correct',
      subject: ref(deal),
      field: read.field,
      value: read.value,
      ...signed(options),
    });
  });
}

export function confirm(id: string, field: string | undefined, options: ReviewOptions): Promise<void> {
  return withDeal(id, (app, deal) => {
    const known = field === undefined ? null : readFieldValue(field, null, loadConfig().registry).field;
    return say(app, { action: 'confirm', subject: ref(deal), field: known, ...signed(options) });
  });
}

export function merge(id: string, otherId: string, options: ReviewOptions): Promise<void> {
  return withDeal(id, async (app, deal) => {
    const other = await dealOf(app, otherId);
    return say(app, { action: 'merge', subject: ref(deal), other: ref(other), ...signed(options) });
  });
}

export function split(id: string, others: readonly string[], options: ReviewOptions): Promise<void> {
  return withDeal(id, (app, deal) =>
    say(app, { action: 'split', subject: ref(deal), value: others, ...signed(options) }),
  );
}

export function undo(id: string, options: ReviewOptions): Promise<void> {
  return withDeal(id, (app, deal) => say(app, { action: 'undo', subject: ref(deal), ...signed(options) }));
}

function ref({ id }: Deal) {
  return { kind: 'deal' as const, id };
}

function signed({ by, why }: ReviewOptions) {
  return { author: by ?? os.userInfo().username, reason: why };
}

async function withDeal(id: string, work: (app: App, deal: Deal) => Promise<void>): Promise<void> {
  const app = await createApp(loadConfig(), { speaks: false, offline: true, quiet: true });
  try {
    await work(app, await dealOf(app, id));
  } finally {
    await app.close();
  }
}

async function dealOf({ world }: App, id: string): Promise<Deal> {
  const timeline = await world.store.history.deal(id);
  if (timeline?.known.kind === 'deal') return timeline.known.deal;
  throw new UsageError(`review: no deal, or more than one, begins with ${id}; "goivon deals" lists them`);
}

type Word = Pick<Review, 'action' | 'subject' | 'author' | 'reason'> & Partial<Review>;

async function say({ world }: App, word: Word): Promise<void> {
  const at = world.clock.now();
  const id = idOf('review', word.action, word.subject.id, word.author, at.getTime());
  const changes = await apply(
    { field: null, value: null as FieldValue, other: null, ...word, id, at },
    world,
  );
  const { language } = loadConfig().environment;
  const lines = changes.map(({ company, field, old, new: now }) =>
    field === 'new'
      ? `${company}: new`
      : `${company}: ${field} ${describeValue(field, old, { language }) ?? '–'} → ${describeValue(field, now, { language }) ?? '–'}`,
  );
  await print(
    `${[`review ${id.slice(0, 8)} stored`, ...(lines.length === 0 ? ['nothing reads differently'] : lines)].join('\n')}\n`,
  );
}
