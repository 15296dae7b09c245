/** ReviewOrder → Review → Changes: what a person typed, checked, carried out, and the suggestions that it answers ended. */
import type { Review, SubjectField, SubjectRef } from '#domain/deal.ts';
import { UsageError } from '#domain/failure.ts';
import type { Timeline } from '#domain/ports.ts';
import type { ReviewAnswer, ReviewOrder, ReviewProblem } from '#domain/reviewing.ts';
import { idOf } from '#text/id.ts';
import { readField, readFieldValue } from './read-field-value.ts';
import { review as apply, type ReviewWorld } from './review.ts';

type Read = { readonly review: Review } | ReviewProblem;

/** What goes wrong only once everything that is known is at hand, by what was asked for. */
const TOO_LATE: Readonly<Partial<Record<Review['action'], ReviewProblem>>> = {
  split: { kind: 'some-articles' },
  undo: { kind: 'nothing-to-undo' },
};

export async function orderReview(order: ReviewOrder, world: ReviewWorld): Promise<ReviewAnswer> {
  const read = await readOrder(order, world);
  if (!('review' in read)) return { kind: 'wrong', problem: read };
  const { review } = read;
  try {
    const changes = await apply(review, world);
    await settle(review, world);
    return { kind: 'done', review, changes };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'wrong', problem: TOO_LATE[review.action] ?? { kind: 'no-deal', typed: order.about } };
  }
}

async function readOrder(order: ReviewOrder, world: ReviewWorld): Promise<Read> {
  const { store, registry, clock } = world;
  const { action, author, reason } = order;
  const at = clock.now();
  const reviewOf = (
    subject: SubjectRef,
    rest: Partial<Pick<Review, 'field' | 'value' | 'other'>> = {},
  ): Read => {
    const id = idOf('review', action, subject.id, author, at.getTime());
    return {
      review: { id, action, subject, field: null, value: null, other: null, ...rest, author, reason, at },
    };
  };
  if (action === 'undo') {
    const undone = await store.history.review(order.about);
    if (undone !== null) {
      const about = await store.history.subject(undone.subject);
      const again = about?.known.claims.some(({ field, value }) => field === 'undone' && value === undone.id);
      return again
        ? { kind: 'undone-before' }
        : reviewOf(undone.subject, { value: undone.id, other: undone.other });
    }
  }
  const found = await find(order.about, world);
  if (found === null) return { kind: 'no-deal', typed: order.about };
  const subject = refOf(found);
  switch (action) {
    case 'correct': {
      const field = readField(order.field ?? '', subject.kind);
      if (typeof field !== 'string') return field;
      const read = readFieldValue(field, order.value ?? '', registry);
      return 'value' in read ? reviewOf(subject, { field, value: read.value }) : read;
    }
    case 'confirm': {
      const field = order.field === null ? null : readField(order.field, subject.kind);
      return typeof field === 'string' || field === null ? reviewOf(subject, { field }) : field;
    }
    case 'merge': {
      const other = await find(order.other ?? '', world);
      if (other === null) return { kind: 'no-deal', typed: order.other ?? '' };
      const ref = refOf(other);
      if (ref.kind !== subject.kind) return { kind: 'not-both' };
      return ref.id === subject.id ? { kind: 'same-deal' } : reviewOf(subject, { other: ref });
    }
    case 'split':
      return reviewOf(subject, { value: order.articles });
    case 'undo':
      return reviewOf(subject);
  }
}

/** By the id of a deal or the first letters of it, or as buttons and completions name subjects: "fleet/" and the id. */
function find(typed: string, { store }: ReviewWorld): Promise<Timeline | null> {
  const [, kind, id = ''] = /^(deal|fleet)\/(.+)$/u.exec(typed.trim()) ?? [];
  if (kind === 'fleet') return store.history.subject({ kind, id });
  return store.history.deal(kind === 'deal' ? id : typed.trim());
}

function refOf({ known }: Timeline): SubjectRef {
  return { kind: known.kind, id: known.kind === 'deal' ? known.deal.id : known.fleet.id };
}

/** A correction answers what was said of its field; a confirmation says that it was no mistake. */
async function settle({ id, action, subject, field, other }: Review, { store }: ReviewWorld): Promise<void> {
  const outcome = `${action} ${id}`;
  const fields: readonly (SubjectField | null)[] | 'all' =
    action === 'confirm' && field === null ? 'all' : action === 'correct' ? [field, null] : [field];
  if (action === 'undo') return;
  await store.suggestions.settle(subject, fields, outcome);
  if (other !== null) await store.suggestions.settle(other, fields, outcome);
}
