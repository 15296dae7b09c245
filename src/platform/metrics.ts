/** The figures of /metrics. A registry of its own: two in one process count apart. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter, Reading } from '#domain/meter.ts';

export interface Metrics {
  readonly meter: Meter;
  /** In Prometheus's text format, with its content type; what is read rather than counted is read anew. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

/** A feed is asked every 15 minutes or so, a digest of a flood waits for two hours, news of yesterday counts in full. */
const LAG_BUCKETS = [30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400];
/** Discord waits for 3 seconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

export function createMetrics(version: string, read: () => Promise<Reading>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'goivon_info', help: 'The version that runs.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  const counter = <L extends string>(name: string, help: string, ...labelNames: L[]) =>
    new Counter<L>({ name, help, labelNames, registers });
  const polls = counter('goivon_polls_total', 'Sources asked, by outcome.', 'outcome');
  const items = counter('goivon_items_total', 'Items done with, by outcome or reason.', 'outcome');
  const articles = counter('goivon_articles_read_total', 'Articles read, by where the text is from.', 'from');
  const reports = counter('goivon_reports_total', 'Reports recorded, by category.', 'category');
  const changes = counter('goivon_changes_total', 'Changes of what is known.');
  const deliveries = counter(
    'goivon_deliveries_total',
    'Attempts to deliver, by kind and outcome.',
    'kind',
    'outcome',
  );
  const requests = counter('goivon_discord_requests_total', 'Requests to Discord, by answer.', 'outcome');
  const lag = new Histogram({
    name: 'goivon_published_to_posted_seconds',
    help: 'From the publication of the earliest article to the card in a channel.',
    buckets: LAG_BUCKETS,
    registers,
  });
  const answers = new Histogram({
    name: 'goivon_interaction_duration_seconds',
    help: 'From a command or button to its answer.',
    labelNames: ['command'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const show = createGauges(registry);
  return {
    meter: {
      polled: (outcome) => polls.inc({ outcome }),
      itemDone: (outcome) => items.inc({ outcome }),
      articleRead: (from) => articles.inc({ from }),
      reported: (category) => reports.inc({ category }),
      changed: (count) => changes.inc(count),
      delivered: (kind, outcome) => deliveries.inc({ kind, outcome }),
      posted: (seconds) => lag.observe(seconds),
      discordAsked: (status) => requests.inc({ outcome: answerOf(status) }),
      interacted: (command, seconds) => answers.observe({ command }, seconds),
    },
    render: async () => {
      show(await read());
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** Gauges that a reading sets all at once. What there is nothing to say of has no value. */
function createGauges(registry: Registry): (reading: Reading) => void {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, labelNames: [], registers });
  const sources = new Gauge({
    name: 'goivon_sources',
    help: 'Sources followed, by health.',
    labelNames: ['health'],
    registers,
  });
  const single = {
    lastPollAt: gauge('goivon_last_successful_poll_timestamp_seconds', 'When a source last answered well.'),
    waiting: gauge('goivon_items_waiting', 'Items that wait to be read.'),
    owed: gauge('goivon_deliveries_owed', 'Deliveries that are owed.'),
    oldestDueAt: gauge('goivon_oldest_delivery_due_timestamp_seconds', 'When the oldest one owed was due.'),
    subscriptions: gauge('goivon_subscriptions', 'Channels that are subscribed.'),
    paused: gauge('goivon_subscriptions_paused', 'Channels that can not be written to at present.'),
    databaseBytes: gauge('goivon_database_size_bytes', 'Size of the database.'),
    connected: gauge('goivon_discord_connected', '1 while commands are heard.'),
  };
  return (reading) => {
    sources.reset();
    for (const [health, count] of Object.entries(reading.sources)) sources.set({ health }, count);
    for (const [name, one] of Object.entries(single)) {
      const value = reading[name as keyof typeof single];
      if (value === null) one.remove();
      else one.set(value instanceof Date ? value.getTime() / 1000 : Number(value));
    }
  };
}

function answerOf(status: number | null): string {
  if (status === null) return 'no-answer';
  return status === 429 ? 'rate-limited' : `${Math.floor(status / 100)}xx`;
}
