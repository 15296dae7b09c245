/** What a text speaks of, where, and how often. */
import type { Document } from '#text/document.ts';
import { compile } from './compile.ts';
import { match } from './match.ts';
import type { Mention } from './mention.ts';
import { TOPIC_RULES as EN } from './rules/en/category.ts';
import { TOPIC_RULES as VI } from './rules/vi/category.ts';

export type Topic =
  | 'ai'
  /** AI as the reason why something else is wanted: it does not make an AI company. */
  | 'aiDemand'
  | 'compute'
  | 'raise'
  | 'purchase'
  | 'market'
  | 'fund'
  | 'build'
  /** Products, prices, people, courts, endings: what other news is about. */
  | 'otherNews'
  /** A raise that is said not to be. */
  | 'denied'
  /** Threats, courts, bans. */
  | 'conflict';

export interface TopicWord {
  readonly topic: Topic;
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/** Title, opening (the first sentences of the text), and all the rest. */
export type Zone = 'title' | 'opening' | 'body';
export const OPENING_SENTENCES = 4;

export interface Topics {
  readonly words: readonly TopicWord[];
  readonly count: Readonly<Record<Topic, Readonly<Record<Zone, number>>>>;
  /** Tokens of each zone. */
  readonly size: Readonly<Record<Zone, number>>;
}

const BOOKS = { vi: compile(VI), en: compile(EN) };

export function findTopics(document: Document, mentions: readonly Mention[]): Topics {
  const book = BOOKS[document.language === 'vi' ? 'vi' : 'en'];
  const count = {
    ai: zones(),
    aiDemand: zones(),
    compute: zones(),
    raise: zones(),
    purchase: zones(),
    market: zones(),
    fund: zones(),
    build: zones(),
    otherNews: zones(),
    denied: zones(),
    conflict: zones(),
  };
  const words: TopicWord[] = [];
  const opening = endOfOpening(document);
  const end: Partial<Record<Topic, number>> = {};
  const hits = match(document, book, mentions);
  const topicOf = (rule: number): Topic => (book.rules[rule]!.read as () => Topic)();
  const demand = new Set<number>();
  for (const { rule, first, last } of hits)
    if (topicOf(rule) === 'aiDemand') for (let at = first; at < last; at += 1) demand.add(at);
  for (const hit of hits) {
    const rule = book.rules[hit.rule];
    const topic = topicOf(hit.rule);
    // One place counts once a topic: "AI-powered" is not also "AI".
    if (rule === undefined || hit.first < (end[topic] ?? 0)) continue;
    if (topic === 'ai' && demand.has(hit.first)) continue;
    end[topic] = hit.last;
    words.push({ topic, first: hit.first, last: hit.last, rule: rule.name });
    count[topic][zoneOf(document, hit.first, opening)] += 1;
  }
  const size = {
    title: document.titleTokens,
    opening: opening - document.titleTokens,
    body: document.size - opening,
  };
  return { words, count, size };
}

function zones(): Record<Zone, number> {
  return { title: 0, opening: 0, body: 0 };
}

/** First token after the opening. */
export function endOfOpening(document: Document): number {
  const first = document.sentenceOf[document.titleTokens] ?? 0;
  return (
    document.sentences[Math.min(first + OPENING_SENTENCES, document.sentences.length - 1)] ?? document.size
  );
}

export function zoneOf(document: Document, token: number, opening: number): Zone {
  if (token < document.titleTokens) return 'title';
  return token < opening ? 'opening' : 'body';
}
