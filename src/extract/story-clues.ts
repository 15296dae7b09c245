/** What speaks for each kind of story: the points that the rules give, the topics, and what the amounts are. */
import type { MoneyRole } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import { Clues } from './clues.ts';
import type { Topic, Topics } from './topics.ts';
import type { Mentions, Points, RoledAmount, Verdict, Who } from './types.ts';

export function storyClues(
  document: Document,
  mentions: Mentions,
  who: Who,
  amounts: readonly RoledAmount[],
  topics: Topics,
  points: Points,
  verdict: Verdict,
): Clues {
  const clues = new Clues();
  const language = document.language === 'vi' ? 'vi' : 'en';
  clues.add(`always ${language}`);
  clues.add(`read as ${kindOf(verdict)}`);
  for (const [name, value] of Object.entries(points)) {
    clues.add(`points ${name}`, Math.max(-1, Math.min(2, value / 5)));
    clues.when(value >= 3, `points ${name} high`);
  }
  for (const [topic, zones] of Object.entries(topics.count) as [Topic, Record<string, number>][])
    for (const [zone, count] of Object.entries(zones))
      if (count > 0) clues.add(`${topic} in ${zone}`, Math.log1p(count));
  const roles = new Map<MoneyRole, number>();
  for (const { role, mention } of amounts) {
    roles.set(role, (roles.get(role) ?? 0) + 1);
    if (mention.first < document.titleTokens) clues.add(`title holds ${role}`);
  }
  for (const [role, count] of roles) {
    clues.add(`holds ${role}`);
    clues.add(`share of ${role}`, count / amounts.length);
  }
  clues.when(amounts.length === 0, 'no amount');
  clues.when(who.protagonists.length === 0, 'no company');
  clues.when(who.roundup, 'several companies');
  clues.when(who.backers.length > 0, 'backers');
  const evidence = who.protagonists[0]?.evidence;
  if (evidence) clues.add(`company ${evidence.certainty} ${evidence.confidence >= 0.8 ? 'surely' : 'maybe'}`);
  clues.when(mentions.counts.length > 0, 'accelerators');
  clues.when(mentions.power.length > 0, 'power');
  clues.when(document.titleTokens === 0, 'no title');
  return clues;
}

export type StoryKind = 'funding' | 'other funding' | 'compute' | 'acquisition' | 'market' | 'none';
export const STORY_KINDS: readonly StoryKind[] = [
  'funding',
  'other funding',
  'compute',
  'acquisition',
  'market',
  'none',
];

export function kindOf({ category, nonAiFunding }: Pick<Verdict, 'category' | 'nonAiFunding'>): StoryKind {
  return category === 'none' && nonAiFunding ? 'other funding' : category;
}
