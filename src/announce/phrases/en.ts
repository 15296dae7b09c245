import type { Headline, Phrases } from '../phrases.ts';

export const en: Phrases = {
  headline,
  fleetHeadline: ({ who, count, planned }) => {
    if (count === null) return planned === null ? `${who}: accelerator figures` : `${who} plans ${planned}`;
    return planned === null ? `${who} runs ${count}` : `${who} runs ${count}, aims for ${planned}`;
  },
  digestTitle: (count) =>
    `Digest: ${count} ${count === 1 ? 'story' : 'stories'} on AI funding and infrastructure`,
  more: (count) => `… and ${count} more`,
  fields: {
    company: 'company',
    kind: 'kind',
    status: 'status',
    round: 'round',
    amount: 'amount',
    valuation: 'valuation',
    totalRaised: 'total raised',
    leads: 'led by',
    investors: 'investors',
    investorCount: 'number of investors',
    system: 'system',
    current: 'running',
    planned: 'planned',
    past: 'before',
  },
  labels: {
    accelerators: 'accelerators',
    clashes: 'sources disagree',
    sources: 'sources',
    timeline: 'timeline',
  },
  kinds: {
    equity: 'equity',
    debt: 'debt',
    strategic: 'strategic investment',
    grant: 'grant',
    ipo: 'IPO',
    secondary: 'secondary sale',
    acquisition: 'acquisition',
    unspecified: 'not stated',
  },
  statuses: {
    talks: 'in talks',
    announced: 'announced, not closed',
    closed: 'closed',
    extended: 'extended',
    cancelled: 'called off',
  },
  bases: { post: 'post-money', pre: 'pre-money', unspecified: '' },
  tiers: { official: 'official', 'first-hand': 'own reporting', rewrite: 'citing others' },
  languages: { vi: 'in Vietnamese', en: 'in English' },
  round: (round) => round,
  bounds: {
    about: (amount) => `about ${amount}`,
    'at least': (amount) => `at least ${amount}`,
    'up to': (amount) => `up to ${amount}`,
  },
  fromTo: (from, to) => `${from} to ${to}`,
  inUsd: (dollars, day) => `≈ ${dollars}, rate of ${day}`,
  inH100: (count) => `≈ ${count} H100`,
  lead: (name) => `${name} (lead)`,
  investorCount: (count) => `${count} in all`,
  andOthers: (count, text) => `and ${text} ${count === 1 ? 'other' : 'others'}`,
  added: (names) => `added ${names}`,
  corrected: 'correction',
  firstTold: 'first reported',
  footer: 'Gọi Vốn',
};

function headline({ company, kind, status, amount, round, buyers }: Headline): string {
  const inRound = round === null ? '' : ` in ${roundInHeadline(round)}`;
  if (kind === 'acquisition') {
    const price = amount === null ? '' : ` for ${amount}`;
    if (status === 'cancelled')
      return `${buyers === null ? 'Sale' : `${buyers}'s purchase`} of ${company} called off`;
    if (buyers === null) return `${company} ${status === 'talks' ? 'may be' : 'is'} acquired${price}`;
    return `${buyers} ${status === 'talks' ? 'in talks to buy' : 'buys'} ${company}${price}`;
  }
  if (status === 'cancelled')
    return `${company} calls off ${amount === null ? '' : `${amount} `}${NOUNS[kind]}`;
  const { verb, without } = VERBS[kind];
  if (status === 'talks')
    return `${company} in talks to ${amount === null ? without : `${verb} ${amount}`}${inRound}`;
  if (status === 'extended' && amount !== null)
    return `${company} extends ${NOUNS[kind]} to ${amount}${inRound}`;
  return `${company} ${third(amount === null ? without : `${verb} ${amount}`)}${inRound}`;
}

const VERBS: Readonly<Record<Headline['kind'], { verb: string; without: string }>> = {
  equity: { verb: 'raise', without: 'raise funds' },
  debt: { verb: 'borrow', without: 'take on debt' },
  strategic: { verb: 'take a strategic investment of', without: 'take a strategic investment' },
  grant: { verb: 'receive a grant of', without: 'receive a grant' },
  ipo: { verb: 'list and raise', without: 'go public' },
  secondary: { verb: 'hold a secondary sale of', without: 'hold a secondary sale' },
  acquisition: { verb: 'sell for', without: 'sell' },
  unspecified: { verb: 'raise', without: 'raise funds' },
};
const NOUNS: Readonly<Record<Headline['kind'], string>> = {
  equity: 'round',
  debt: 'borrowing',
  strategic: 'strategic investment',
  grant: 'grant',
  ipo: 'IPO',
  secondary: 'secondary sale',
  acquisition: 'sale',
  unspecified: 'raise',
};

/** "raise $6 billion" → "raises $6 billion"; the second verb of "list and raise" bends too. */
function third(verbPhrase: string): string {
  if (verbPhrase.startsWith('go ')) return `goes ${verbPhrase.slice(3)}`;
  return verbPhrase.replace(
    /^(\S+)( and \S+)?/u,
    (_, first: string, second?: string) => `${first}s${second ? `${second}s` : ''}`,
  );
}

function roundInHeadline(round: string): string {
  return /^series/iu.test(round) ? round : `${round.toLowerCase()} round`;
}
