/** Why we believe what a card says: every claim with its quote in the original language, its source and its day. */
import {
  type Claim,
  DEAL_FIELDS,
  type FieldValue,
  FLEET_FIELDS,
  type Known,
  type Review,
  type SubjectField,
} from '#domain/deal.ts';
import type { PostLine, PostPiece } from '#domain/delivery.ts';
import type { Timeline } from '#domain/ports.ts';
import type { Tier } from '#domain/source.ts';
import { capital } from './capital.ts';
import { dealTitle, fleetTitle } from './compose-card.ts';
import { describeValue, isNames } from './describe-value.ts';
import { formatDay } from './format-day.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';
import { CARD_WORDS } from './words-card.ts';
import { REVIEW_WORDS } from './words-review.ts';

export interface Why {
  readonly title: string;
  /** What belongs together: a heading, then its lines. */
  readonly groups: readonly (readonly PostLine[])[];
}

export function composeWhy({ known, reviews }: Timeline, voice: Voice): Why {
  const words = CARD_WORDS[voice.language];
  const groups: PostLine[][] = [];
  const flags = known.kind === 'deal' ? known.deal.flags : [];
  if (flags.length > 0)
    groups.push([heading(words.toCheck), ...flags.map((flag) => [plain(words.flags[flag] ?? flag)])]);
  const undone = undoneIn(known);
  if (reviews.length > 0) {
    const lines = reviews.map((review) => reviewLine(review, undone.has(review.id), voice));
    groups.push([heading(words.reviews), ...lines]);
  }
  for (const field of known.kind === 'deal' ? DEAL_FIELDS : FLEET_FIELDS) {
    const group = fieldGroup(field, known, reviews, undone, voice);
    if (group !== null) groups.push(group);
  }
  return { title: words.whyTitle(headlineOf(known, voice)), groups };
}

export function headlineOf(known: Known, voice: Pick<Voice, 'language'>): string {
  return known.kind === 'deal' ? dealTitle(known.deal, voice) : fleetTitle(known.fleet, voice);
}

/** "**Số tiền**: 6 tỷ USD", then who says so, the nearest to the fact first, then who says otherwise. */
function fieldGroup(
  field: SubjectField,
  known: Known,
  reviews: readonly Review[],
  undone: ReadonlySet<string>,
  voice: Voice,
): PostLine[] | null {
  const claims = known.claims.filter(
    (claim) => claim.field === field && (claim.reviewId === null || !undone.has(claim.reviewId)),
  );
  const subject: Partial<Record<SubjectField, FieldValue>> =
    known.kind === 'deal' ? { ...known.deal } : { ...known.fleet };
  const value = subject[field] ?? null;
  if (claims.length === 0) return null;
  const words = phrasesOf(voice.language);
  const now = describeValue(field, value, voice);
  const agrees = (claim: Claim) =>
    // A list is what all articles name together, each of them a part.
    (isNames(value ?? []) && claim.reviewId === null) || describeValue(field, claim.value, voice) === now;
  const sorted = [...claims].sort((a, b) => Number(agrees(b)) - Number(agrees(a)) || byWeight(a, b));
  const { clashes } = known.kind === 'deal' ? known.deal : known.fleet;
  const disputed = clashes.some((clash) => clash.field === field);
  const lines: PostLine[] = [
    [
      { text: capital(words.fields[field]), style: 'strong' },
      plain(`: ${now ?? '–'}${disputed ? ` (${CARD_WORDS[voice.language].disagree})` : ''}`),
    ],
  ];
  for (const said of bySource(sorted)) {
    const [first] = said;
    if (first === undefined) continue;
    const other = agrees(first) ? null : describeValue(field, first.value, voice);
    lines.push(...saidLines(said, other, reviews, voice));
  }
  return lines;
}

/** Neighbours in one article that say the same kind of thing (its investors) share a line. */
function bySource(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = claim.source === null || !isNames(claim.value) ? claim.id : claim.source.articleId;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()];
}

/** So many characters of quotes stand in one line. */
const MOST_QUOTED = 350;

function saidLines(
  claims: readonly Claim[],
  other: string | null,
  reviews: readonly Review[],
  voice: Voice,
): PostLine[] {
  const [first] = claims;
  if (first === undefined) return [];
  const before: PostPiece[] = other === null ? [] : [{ text: other, style: 'old' }, plain(' ')];
  if (first.source === null) {
    const review = reviews.find(({ id }) => id === first.reviewId);
    return [[...before, plain(reviewNote(review, first.at, voice))]];
  }
  const lines: string[] = [];
  for (const text of new Set(claims.map((claim) => quoteOf(claim, voice)))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < MOST_QUOTED)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines.map((text) => {
    // What says the same as the value itself is struck out in its place.
    const said: PostPiece[] =
      other !== null && text === `“${other}”` ? [{ text, style: 'old' }] : [...before, plain(text)];
    return [...said, plain(' · '), ...sourcePieces(first, voice)];
  });
}

function quoteOf({ evidence }: Claim, { language }: Voice): string {
  if (evidence === null) return '–';
  const quote = `“${evidence.quote.replace(/\s+/gu, ' ').trim()}”`;
  return evidence.certainty === 'implied' ? `${quote} (${CARD_WORDS[language].implied})` : quote;
}

function sourcePieces({ source, at }: Claim, { language }: Voice): PostPiece[] {
  const words = phrasesOf(language);
  if (source === null) return [];
  const name: PostPiece =
    source.url === null ? plain(source.name) : { text: source.name, style: 'link', url: source.url };
  const day = formatDay(at.toISOString(), language);
  return [name, plain(`, ${words.tiers[source.tier]}, ${words.languages[source.language]}, ${day}`)];
}

function reviewNote(review: Review | undefined, at: Date, { language }: Voice): string {
  const day = formatDay(at.toISOString(), language);
  const reason = review?.reason.trim() || CARD_WORDS[language].noReason;
  return `${capital(phrasesOf(language).corrected)}, ${day}: ${reason}`;
}

/** "21/11/2026 Lan sửa số tiền 7 tỷ USD: công ty đã xác nhận"; struck out where it was taken back. */
function reviewLine(review: Review, undone: boolean, voice: Voice): PostLine {
  const { language } = voice;
  const { field, value, action } = review;
  const what = field === null ? '' : ` ${phrasesOf(language).fields[field]}`;
  const to = action === 'correct' && field !== null ? ` ${describeValue(field, value, voice) ?? '–'}` : '';
  const who = personOf(review.author);
  const text = `${formatDay(review.at.toISOString(), language)} ${who} ${REVIEW_WORDS[language].actions[action]}${what}${to}`;
  const reason = review.reason.trim() || CARD_WORDS[language].noReason;
  return [{ text, style: undone ? 'old' : 'plain' }, plain(`: ${reason}`)];
}

/** "Lan (600000000000000002)" → "Lan": the number is for who looks into the memory. */
export function personOf(author: string): string {
  return author.replace(/ \(\d{5,20}\)$/u, '');
}

function undoneIn({ claims }: Known): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ field, value }) => (field === 'undone' && typeof value === 'string' ? [value] : [])),
  );
}

const NEARNESS: Readonly<Record<Tier, number>> = { official: 0, 'first-hand': 1, rewrite: 2 };

/** As memory weighs them: a review, then the nearest to the fact, then the latest. */
function byWeight(a: Claim, b: Claim): number {
  const near = ({ source }: Claim) => (source === null ? -1 : NEARNESS[source.tier]);
  return near(a) - near(b) || b.at.getTime() - a.at.getTime();
}

function heading(text: string): PostLine {
  return [{ text, style: 'strong' }];
}

function plain(text: string): PostPiece {
  return { text, style: 'plain' };
}
