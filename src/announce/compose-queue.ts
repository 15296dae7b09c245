/** The queue of reviewers as a message: suggestions, then pairs of deals that may be one. */
import type { Known } from '#domain/deal.ts';
import type { Post, PostLine, PostPiece } from '#domain/delivery.ts';
import type { Doubt } from '#domain/ports.ts';
import type { Suggestion } from '#domain/suggestion.ts';
import { capital } from './capital.ts';
import { dealTitle } from './compose-card.ts';
import { headlineOf } from './compose-why.ts';
import { describeValue } from './describe-value.ts';
import { formatDay } from './format-day.ts';
import { linePost } from './line-post.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';
import { REVIEW_WORDS } from './words-review.ts';

export interface Queue {
  /** All that wait, and those that are shown, each with what it is about; null where that is gone. */
  readonly waiting: number;
  readonly shown: readonly { readonly suggestion: Suggestion; readonly known: Known | null }[];
  readonly pairs: number;
  readonly doubts: readonly Doubt[];
}

const ID_SHOWN = 8;

export function composeQueue({ waiting, shown, pairs, doubts }: Queue, voice: Voice): Post {
  const words = REVIEW_WORDS[voice.language];
  const { more } = phrasesOf(voice.language);
  const lines: PostLine[] = shown.flatMap(({ suggestion, known }) => [
    ...suggestionLines(suggestion, known, voice),
    [],
  ]);
  if (waiting > shown.length) lines.push([plain(more(waiting - shown.length))], []);
  for (const { a, b } of doubts) {
    lines.push([strong(dealTitle(a, voice)), plain(` · ${a.id.slice(0, ID_SHOWN)}`)]);
    lines.push([strong(dealTitle(b, voice)), plain(` · ${b.id.slice(0, ID_SHOWN)} · ${words.mayBeOne}`)], []);
  }
  if (pairs > doubts.length) lines.push([plain(more(pairs - doubts.length))], []);
  lines.push([plain(words.howToAct)]);
  return linePost('digest', voice.language, {
    title: words.queueTitle(waiting, pairs),
    lines,
    tone: 'update',
  });
}

/** What the card says, who says otherwise, and where. */
function suggestionLines(suggestion: Suggestion, known: Known | null, voice: Voice): PostLine[] {
  const { subject, field, text, link, authorName, at } = suggestion;
  const words = REVIEW_WORDS[voice.language];
  const label = capital(field === null ? words.other : phrasesOf(voice.language).fields[field]);
  const values = known === null ? {} : known.kind === 'deal' ? { ...known.deal } : { ...known.fleet };
  const now = field === null ? null : describeValue(field, (values as never)[field] ?? null, voice);
  const id = subject.kind === 'deal' ? subject.id.slice(0, ID_SHOWN) : `${subject.kind}/${subject.id}`;
  const headline = known === null ? subject.id : headlineOf(known, voice);
  const said: PostPiece[] = [
    plain(`${words.says(authorName)}, ${formatDay(at.toISOString(), voice.language)} · ${label}: `),
    ...(now === null ? [] : [plain(`${now} → `)]),
    plain(`“${text.replace(/\s+/gu, ' ')}”`),
  ];
  return [
    [strong(headline), plain(` · ${id}`)],
    said,
    ...(link === null ? [] : [[{ text: link, style: 'link' as const, url: link }]]),
  ];
}

function plain(text: string): PostPiece {
  return { text, style: 'plain' };
}
function strong(text: string): PostPiece {
  return { text, style: 'strong' };
}
