/** Known → card: the present truth about one deal or one fleet, in one language. */
import type { ClaimSource, Clash, Deal, Fleet, Known } from '#domain/deal.ts';
import type { Post, PostField } from '#domain/delivery.ts';
import { capital } from './capital.ts';
import { describeValue } from './describe-value.ts';
import { formatCount, formatCountWithH100 } from './format-count.ts';
import { formatMoney, formatMoneyWithUsd } from './format-money.ts';
import { nameInvestors } from './name-investors.ts';
import { type Phrases, phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';

export interface CardContext extends Voice {
  /** Accelerators of the same company, shown under its deal. */
  readonly fleets?: readonly Fleet[];
}

/** The whole card; fields whose value is unknown are left out. */
export function composeCard(known: Known, context: CardContext): Post {
  return known.kind === 'deal' ? dealCard(known.deal, context) : fleetCard(known.fleet, context);
}

/** The card of a deal that is at hand without its claims, as lists and answers have it. */
export function dealCard(deal: Deal, context: CardContext): Post {
  const { language, rates } = context;
  const words = phrasesOf(language);
  const at = deal.firstSeenAt;
  const fields: PostField[] = [];
  const add = (label: string, value: string | null, wide = false) => {
    if (value !== null && value !== '') fields.push({ label: capital(label), value, wide });
  };
  add(words.fields.amount, deal.amount && formatMoneyWithUsd(deal.amount, language, rates, at));
  add(words.fields.round, deal.round && words.round(deal.round));
  add(words.fields.status, capital(words.statuses[deal.status]));
  add(words.fields.valuation, deal.valuation && valuationWithUsd(deal, context));
  add(
    words.fields.totalRaised,
    deal.totalRaised && formatMoneyWithUsd(deal.totalRaised, language, rates, at),
  );
  if (deal.kind !== 'equity' && deal.kind !== 'unspecified')
    add(words.fields.kind, capital(words.kinds[deal.kind]));
  add(words.fields.investors, nameInvestors(deal, language), true);
  add(words.labels.accelerators, fleetLines(context.fleets ?? [], context), true);
  add(words.labels.clashes, clashLines(deal.clashes, context), true);
  return {
    kind: 'card',
    language,
    title: dealTitle(deal, context),
    fields,
    lines: [],
    tone: deal.status === 'talks' ? 'talks' : 'raise',
    subject: { kind: 'deal', id: deal.id },
    ...ending(deal, words),
  };
}

export function fleetCard(fleet: Fleet, context: Voice): Post {
  const { language } = context;
  const words = phrasesOf(language);
  const fields: PostField[] = [];
  for (const status of ['current', 'planned', 'past'] as const) {
    const count = fleet[status];
    if (count)
      fields.push({
        label: capital(words.fields[status]),
        value: formatCountWithH100(count, language),
        wide: false,
      });
  }
  const clashes = clashLines(fleet.clashes, context);
  if (clashes !== null) fields.push({ label: capital(words.labels.clashes), value: clashes, wide: true });
  return {
    kind: 'card',
    language,
    title: fleetTitle(fleet, context),
    fields,
    lines: [],
    tone: 'compute',
    subject: { kind: 'fleet', id: fleet.id },
    ...ending(fleet, words),
  };
}

/** "xAI huy động 6 tỷ USD ở vòng Series C": the sentence that heads a card and stands for the deal in lists. */
export function dealTitle(deal: Deal, { language }: Pick<Voice, 'language'>): string {
  return phrasesOf(language).headline({
    company: deal.company,
    kind: deal.kind,
    status: deal.status,
    amount: deal.amount && formatMoney(deal.amount, language),
    round: deal.round,
    buyers: deal.investors.length === 0 ? null : deal.investors.slice(0, 2).join(', '),
  });
}

export function fleetTitle(fleet: Fleet, { language }: Pick<Voice, 'language'>): string {
  const who = fleet.system === null ? fleet.company : `${fleet.company} · ${fleet.system}`;
  const text = (count: Fleet['current']) => count && formatCount(count, language);
  return phrasesOf(language).fleetHeadline({ who, count: text(fleet.current), planned: text(fleet.planned) });
}

function valuationWithUsd(deal: Deal, { language, rates }: Voice): string | null {
  if (deal.valuation === null) return null;
  const basis = phrasesOf(language).bases[deal.valuation.basis];
  const text = formatMoneyWithUsd(deal.valuation, language, rates, deal.firstSeenAt);
  return basis === '' ? text : `${text}, ${basis}`;
}

function fleetLines(fleets: readonly Fleet[], context: Voice): string | null {
  const lines = fleets.slice(0, 4).map((fleet) => fleetTitle(fleet, context));
  return lines.length === 0 ? null : lines.join('\n');
}

/** "Định giá: TechCrunch 45 tỷ USD · VnExpress 50 tỷ USD", a line a field. */
function clashLines(clashes: readonly Clash[], voice: Voice): string | null {
  const words = phrasesOf(voice.language);
  const lines = clashes.map(({ field, sides }) => {
    const said = sides.map((side) => {
      const names = side.sources.length === 0 ? words.corrected : side.sources.join(', ');
      return `${names}: ${describeValue(field, side.value, voice) ?? '—'}`;
    });
    return `${capital(words.fields[field])}: ${said.join(' · ')}`;
  });
  return lines.length === 0 ? null : lines.join('\n');
}

const NEARNESS = { official: 0, 'first-hand': 1, rewrite: 2 } as const;

function ending(subject: Deal | Fleet, words: Phrases): Pick<Post, 'url' | 'sources' | 'at' | 'footer'> {
  const nearest = [...subject.sources].sort((a, b) => NEARNESS[a.tier] - NEARNESS[b.tier]);
  return {
    url: nearest.find((source) => source.url !== null)?.url ?? null,
    sources: nearest.map((source) => ({
      name: source.name,
      url: source.url,
      note: sourceNote(source, words),
    })),
    at: subject.updatedAt,
    footer: words.footer,
  };
}

function sourceNote(source: ClaimSource, words: Phrases): string {
  return `${words.tiers[source.tier]}, ${words.languages[source.language]}`;
}
