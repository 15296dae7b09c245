import { capital } from '#announce/capital.ts';
import { phrasesOf } from '#announce/phrases.ts';
import { CARD_WORDS } from '#announce/words-card.ts';
import type { SubjectField, SubjectRef } from '#domain/deal.ts';
import type { Language } from '#domain/source.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../plain-text.ts';
import type { CardButton, Form } from './card-button.ts';
import { unpackSubject } from './subject-state.ts';

/** So few that a queue stays readable, so many that an attentive reader is not stopped. */
const PER_PERSON_A_DAY = 5;
const WAITING_PER_SUBJECT = 10;
const DAY_MS = 86_400_000;
/** Of Discord's 4,000: more is no longer a correction. */
const MOST_TYPED = 500;

const FIELDS: Readonly<Record<SubjectRef['kind'], readonly SubjectField[]>> = {
  deal: ['amount', 'round', 'status', 'valuation', 'totalRaised', 'leads', 'investors', 'kind', 'company'],
  fleet: ['current', 'planned', 'past', 'system', 'company'],
};
const OTHER = 'other';

/** What a reader holds to be wrong goes to the reviewers, and nowhere else. */
export const wrong: CardButton = {
  name: 'wrong',
  press: (state, _context, language) => {
    const asked = unpackSubject(state);
    // Nothing but a card can be wrong; whoever forged this gets a form that leads nowhere.
    return formFor(asked?.ref.kind ?? 'deal', language);
  },
  submit: async (state, filled, { history, suggestions, clock }, language) => {
    const words = CARD_WORDS[language];
    const asked = unpackSubject(state);
    const found = asked && (await history.subject(asked.ref));
    if (!found) return { kind: 'text', text: words.gone };
    const { known } = found;
    const text = typed(filled.value('right'));
    if (text === '') return { kind: 'text', text: words.sayWhat };
    const now = clock.now();
    const chosen = filled.value('what');
    const outcome = await suggestions.add(
      {
        id: filled.id,
        subject: { kind: known.kind, id: known.kind === 'deal' ? known.deal.id : known.fleet.id },
        field: FIELDS[known.kind].find((field) => field === chosen) ?? null,
        text,
        link: typed(filled.value('where')) || null,
        author: filled.author,
        authorName: plainText(filled.authorName).slice(0, 60).toWellFormed(),
        guildId: filled.guildId,
        at: now,
      },
      {
        perAuthor: PER_PERSON_A_DAY,
        since: new Date(now.getTime() - DAY_MS),
        perSubject: WAITING_PER_SUBJECT,
      },
    );
    const answers = {
      stored: words.thanks,
      'author-limit': words.enoughToday,
      'subject-limit': words.enoughHere,
    };
    return { kind: 'text', text: answers[outcome] };
  },
};

function formFor(kind: SubjectRef['kind'], language: Language): Form {
  const { form } = CARD_WORDS[language];
  const labels = phrasesOf(language).fields;
  const choices = FIELDS[kind].map((field) => ({ name: capital(labels[field]), value: field as string }));
  return {
    title: form.title,
    fields: [
      {
        id: 'what',
        label: form.what,
        kind: 'choice',
        choices: [...choices, { name: form.other, value: OTHER }],
      },
      {
        id: 'right',
        label: form.right,
        kind: 'text',
        long: true,
        required: true,
        hint: form.rightHint,
        most: MOST_TYPED,
      },
      {
        id: 'where',
        label: form.where,
        kind: 'text',
        long: false,
        required: false,
        hint: form.whereHint,
        most: MOST_TYPED,
      },
    ],
  };
}

/** Discord's own limit on what is typed is only a request to its clients. */
function typed(text: string): string {
  return plainText(text.slice(0, LIMITS.formInput)).trim().slice(0, MOST_TYPED).toWellFormed();
}
