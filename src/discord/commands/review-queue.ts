/** What waits for a reviewer: what readers hold to be wrong, and deals that may be one. Nothing of it is fact. */
import { capital } from '#announce/capital.ts';
import { composeQueue } from '#announce/compose-queue.ts';
import { REVIEW_WORDS } from '#announce/words-review.ts';
import type { Language } from '#domain/source.ts';
import type { Answer, CommandContext } from './command.ts';

/** As much as a phone shows; what is settled makes room for what comes after it. */
const MOST = 6;
const MOST_COUNTED = 100;

export async function answerQueue(
  { history, suggestions, rates }: CommandContext,
  language: Language,
): Promise<Answer> {
  const waiting = await suggestions.waiting(MOST_COUNTED);
  const doubts = await history.doubts(MOST_COUNTED);
  if (waiting.length + doubts.length === 0)
    return { kind: 'text', text: capital(REVIEW_WORDS[language].queueEmpty) };
  const shown = await Promise.all(
    waiting.slice(0, MOST).map(async (suggestion) => ({
      suggestion,
      known: (await history.subject(suggestion.subject))?.known ?? null,
    })),
  );
  const post = composeQueue(
    { waiting: waiting.length, shown, pairs: doubts.length, doubts: doubts.slice(0, MOST) },
    { language, rates },
  );
  return { kind: 'posts', posts: [post] };
}
