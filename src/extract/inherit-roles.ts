/** Roles for amounts whose own words say nothing: from the amount beside it, or from the same sum elsewhere. */
import type { MoneyRole } from '#domain/report.ts';
import type { Document } from '#text/document.ts';
import { type Draft, isDear, isSmall } from './draft-roles.ts';
import { oneStandsAt, standsAt, wordsOf } from './words.ts';

/** Between two ends of one movement or range: "from $2 million to $150 million", "từ 26 tỷ USD lên 40 tỷ USD". */
const LINKS = new Set(
  wordsOf(
    'from từ to up lên tới đến còn xuống – - → mức about around khoảng hơn over more than ≥ vào into a an nearly almost some',
  ),
);
/** "to $8 billion from $2.8 billion" */
const FROM = new Set(wordsOf('from từ'));
/** A cue this sure may lend its role to the same sum elsewhere. */
const SURE = 4;
/** Prices of one list stand this near. */
const PRICE_LIST = 25;
/** A heading is this short. */
const HEADING = 9;
const [STOP] = wordsOf('.');

/** Fills `role` and `rule` of drafts that have none; all in the same order. */
export function inheritRoles(document: Document, drafts: readonly Draft[]): void {
  fromValuation(drafts);
  fromMovement(document, drafts);
  fromWhole(document, drafts);
  fromOwnWhole(drafts);
  fromSameSum(drafts);
  fromComparison(document, drafts);
  fromGoal(drafts);
  fromFar(drafts);
  fromMovement(document, drafts);
  fromNeighbour(document, drafts);
  for (const draft of drafts) {
    if (draft.role !== null) continue;
    // A headline, or a line of a list: no sentence with a full stop.
    const isHeading =
      draft.to - draft.from <= HEADING && document.words[draft.to - 1] !== STOP && !isSmall(draft);
    draft.role = isHeading ? 'raised' : 'other';
    draft.rule = isHeading ? 'heading' : isFigure(document, draft) ? THE_FIGURE : 'nothing-said';
  }
}

function fromGoal(drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const goal = drafts[i];
    const reached = drafts[i - 1];
    if (goal?.role !== 'target' || !reached?.role || !goal.rule.endsWith(SOUGHT)) continue;
    if (reached.from === goal.from && GOALS.has(reached.role)) take(goal, reached, 'goal');
  }
}
const SOUGHT = 'số-vốn-đang-tìm';

const AFTER_ROUND = 'sau-vòng';

/** "được định giá 4 tỷ USD sau vòng gọi vốn 300 triệu USD": the round after which it is worth so much is no earlier one. */
function fromValuation(drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const draft = drafts[i];
    const before = drafts[i - 1];
    if (!draft || before?.from !== draft.from || before.role !== 'valuation') continue;
    if (draft.rule.endsWith(AFTER_ROUND)) draft.role = 'raised';
  }
}

/** "con số vào khoảng", "ước chừng": it is spoken of, and not said what it is. */
export const THE_FIGURE = 'the-figure';
const FIGURES = [wordsOf('con số'), wordsOf('ước chừng'), wordsOf('ước khoảng')];

function isFigure({ words }: Document, draft: Draft): boolean {
  for (let at = Math.max(draft.from, draft.first - NEAR); at < draft.first; at += 1)
    if (oneStandsAt(words, FIGURES, at)) return true;
  return false;
}

function fromFar(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.role !== null || draft.far === null) continue;
    draft.role = draft.far.means;
    draft.rule = `far: ${draft.far.name}`;
  }
}

function fromMovement(document: Document, drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const before = drafts[i - 1];
    const draft = drafts[i];
    if (!before || !draft || before.from !== draft.from) continue;
    if (!isLinked(document, before.last, draft.first)) continue;
    const isUnsaid = draft.role === null || draft.strength < 0;
    if (isUnsaid && before.role !== null) take(draft, before, 'movement');
    else if (before.role === null && draft.role !== null) take(before, draft, 'movement');
    const isBack = before.role === 'valuation' && FROM.has(document.words[before.last] ?? 0);
    if (isBack && draft.role === 'valuation') draft.role = 'priorValuation';
    else if (before.role === 'valuation' && draft.role === 'valuation') before.role = 'priorValuation';
    if (before.role === 'priorValuation' && draft.role === 'priorValuation') draft.role = 'valuation';
  }
}

const WITHIN = new Set(wordsOf('in of trong'));

/** "raises $3B from retail investors in its $122B round": the first is a part of the second. */
function fromWhole(document: Document, drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const part = drafts[i - 1];
    const whole = drafts[i];
    if (part?.role !== 'raised' || whole?.role !== 'raised' || part.from !== whole.from) continue;
    if (part.mention.money.value >= whole.mention.money.value) continue;
    let from = false;
    let within = -1;
    for (let at = part.last; at < whole.first; at += 1) {
      if (FROM.has(document.words[at] ?? 0)) from = true;
      if (WITHIN.has(document.words[at] ?? 0)) within = at;
    }
    if (!from || within < 0 || whole.first - within > 5) continue;
    part.role = 'investorShare';
    part.rule = `part-of-whole: ${part.rule}`;
  }
}

/** Kinds of a sum whose parts are of its kind: "doanh thu 9 tỷ USD, trong đó 7 tỷ USD đến từ…". */
const WHOLES: ReadonlySet<MoneyRole> = new Set(['revenue', 'capex', 'fund', 'marketCap', 'other']);

const OF_WHOLE = 'phần-trong-đó';
/** What is hoped for is of the kind of what is reached: "doanh thu 70 triệu euro, mục tiêu 150 triệu euro". */
const GOALS: ReadonlySet<MoneyRole> = new Set(['revenue', 'fund']);

function fromOwnWhole(drafts: readonly Draft[]): void {
  for (let i = 1; i < drafts.length; i += 1) {
    const whole = drafts[i - 1];
    const part = drafts[i];
    if (!part || !whole?.role) continue;
    if (part.rule.endsWith(OF_WHOLE) && WHOLES.has(whole.role)) take(part, whole, 'part-of');
    if (part.role !== 'investorShare' || whole.from !== part.from) continue;
    if (WHOLES.has(whole.role) && part.mention.money.value < whole.mention.money.value)
      take(part, whole, 'part-of');
  }
}

function isLinked(document: Document, from: number, to: number): boolean {
  if (to - from > 5 || to === from) return false;
  for (let at = from; at < to; at += 1) if (!LINKS.has(document.words[at] ?? 0)) return false;
  return true;
}

function fromSameSum(drafts: readonly Draft[]): void {
  const surest = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.role === null || draft.strength < SURE) continue;
    const known = surest.get(draft.sum);
    if (known === undefined || known.strength < draft.strength) surest.set(draft.sum, draft);
  }
  for (const draft of drafts) {
    const other = surest.get(draft.sum);
    if (other === undefined || other === draft) continue;
    if (draft.role === null || draft.strength < 0) take(draft, other, 'same-sum');
  }
}

const COMPARES = [
  ['up', 'from'],
  ['compared', 'to'],
  ['compared', 'with'],
  ['so', 'với'],
  ['tăng', 'từ'],
  ['cao', 'hơn'],
  ['increase', 'from'],
  ['jump', 'from'],
].map((pair) => wordsOf(pair.join(' ')));
/** "vượt 400 triệu USD, từ mức 90 triệu USD" */
const FROM_LEVEL = wordsOf('từ mức');
/** What an amount was, before the one beside it. */
const EARLIER: Partial<Record<MoneyRole, MoneyRole>> = { valuation: 'priorValuation', raised: 'priorRound' };
const POINTS_BACK = [
  ...['này', 'ấy', 'đó', 'là', 'cũ'].flatMap((word) => [wordsOf(`con số ${word}`), wordsOf(`mức ${word}`)]),
  wordsOf('this figure'),
  wordsOf('that figure'),
  wordsOf('the figure'),
];
const NEAR = 5;
/** What the sum beside it is held against. */
const AGAINST = new Set(wordsOf('against versus vs'));
const AGO = ['a year', 'one year', 'a quarter', 'a month'].flatMap((span) =>
  ['ago', 'earlier', 'before', 'prior', 'previously'].map((word) => wordsOf(`${span} ${word}`)),
);
/** Words this sure of an amount outweigh a comparison. */
const CERTAIN = 18;
/** Words that call it an earlier one need be no more than clear. */
const CLEAR = 10;

/** "so với con số 5 tỷ USD của năm ngoái", "this figure rose to": of the kind of the amount before, in any sentence. */
function fromComparison(document: Document, drafts: readonly Draft[]): void {
  const { words } = document;
  for (let i = 1; i < drafts.length; i += 1) {
    const draft = drafts[i];
    const before = drafts[i - 1];
    if (!draft || !before?.role) continue;
    const isPrior = draft.role === 'priorValuation' || draft.role === 'totalRaised';
    const isSure =
      draft.role !== null && draft.role !== before.role && draft.strength >= (isPrior ? CLEAR : CERTAIN);
    if (isSure) continue;
    if (draft.role === null && oneStandsAt(words, POINTS_BACK, draft.from)) take(draft, before, 'the-figure');
    if (before.from === draft.from && isHeldAgainst(document, draft)) {
      take(draft, before, 'a-year-ago');
      draft.role = EARLIER[before.role] ?? before.role;
    }
    // What its own sentence says of it outweighs the sentence before.
    if (draft.strength > 0 && before.from !== draft.from) continue;
    for (let at = Math.max(draft.from, draft.first - NEAR); at < draft.first; at += 1) {
      const isBack = before.from === draft.from && standsAt(words, FROM_LEVEL, at);
      if (!isBack && !oneStandsAt(words, COMPARES, at)) continue;
      take(draft, before, 'compared');
      draft.role = EARLIER[before.role] ?? before.role;
    }
  }
}

/** "against $5 million", "from $5 million a year ago" */
function isHeldAgainst({ words }: Document, { first, last }: Draft): boolean {
  return oneStandsAt(words, AGO, last) || AGAINST.has(words[first - 1] ?? 0);
}

/** "raised X at Y", "huy động X ở mức Y". */
const AT = [wordsOf('at'), wordsOf('at a'), wordsOf('at an'), wordsOf('ở mức'), wordsOf('với mức')];

function fromNeighbour(document: Document, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i += 1) {
    const draft = drafts[i];
    const before = drafts[i - 1];
    if (draft?.role !== null || before?.from !== draft.from || before.role === null) continue;
    take(draft, before, 'list');
    const isAt = AT.some(
      (run) =>
        run.length <= draft.first - before.last && standsAt(document.words, run, draft.first - run.length),
    );
    if (isAt && (before.role === 'raised' || before.role === 'priorRound')) {
      draft.role = 'valuation';
      draft.rule = `raised-at: ${before.rule}`;
    }
  }
  // A list of prices goes on from sentence to sentence.
  for (let i = 1; i < drafts.length; i += 1) {
    const draft = drafts[i];
    const before = drafts[i - 1];
    if (draft?.role === null && before?.role === 'unitPrice' && draft.first - before.last < PRICE_LIST)
      take(draft, before, 'price-list');
  }
  for (let i = drafts.length - 2; i >= 0; i -= 1) {
    const draft = drafts[i];
    const after = drafts[i + 1];
    if (draft?.role === null && after?.from === draft.from && after.role !== null) take(draft, after, 'list');
  }
}

function take(draft: Draft, from: Draft, how: string): void {
  // Billions beside the price of a seat are no price of a seat.
  if (from.role === 'unitPrice' && isDear(draft)) return;
  draft.role = from.role;
  draft.rule = `${how}: ${from.rule}`;
}
