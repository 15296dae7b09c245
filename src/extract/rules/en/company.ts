/** Whose raise it is: English. {raises}, {sum}… are the words of who-words.ts. */
import type { Rule } from '../../rule.ts';
import { backed, bought, itRaises, type Raising, raises, type WhoSlots } from '../who-slots.ts';

export const companyRules: readonly Rule<Raising, WhoSlots>[] = [
  {
    name: 'en.company.raises',
    phrase: [
      '{company}(,| and|) ({aux}|) {raises} …6 {sum}',
      '{company} from {others} ({aux}|) {raises} …6 {sum}',
      '{company} ({aux}|) {says} (that|) (it|) ({aux}|) {raises} …6 {sum}',
      '{company} (raises|raised) (more|fresh|another|again)',
      '{company} …8 (after|by) (raising|securing|closing|landing) …4 {sum}',
      '{company} ({aux}|) (signed|signs|agreed|agrees) …6 (loan|credit facility|credit line|financing|funding round)',
      '{company} ({aux}|) (been|) (awarded|granted) …4 {money}',
      '{company} ({aux}|) (sold|selling|sells|sell) …5 (stake|shares) …8 {money}',
      '{company}(, …20,|) …12 (borrow|borrows|borrowed|borrowing) …3 {money}',
      '{company}(, …20,|) ({aux}|) (added|adds|adding) {money} …4 (round|series|seed|financing)',
      '{company}(, …20,|) ({aux}|) (extended|extends|expanded|expands|upsized|upsizes|reopened|reopens|topped up|tops up) …4 (round|series|seed|financing)',
    ],
    at: 'company',
    read: raises,
    examples: [
      ['Acme has raised $5 million.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme closes a $30 million funding round', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme plans to hire after raising $4 million.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme has been awarded $4 million by Foo.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme has added $4 million to its seed round.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme extends its Series A round to $12 million', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: [
      'Acme sold its office for $5 million.',
      'Acme raised its prices.',
      'Acme added $4 million in sales.',
      'Foo Capital led the round.',
    ],
  },
  {
    name: 'en.company.described-raises',
    phrase: [
      '{company}(,|-) …30(,|-) ({aux}|) {raises} …10 {sum}',
      '{company} \\( …10 \\)(, …20,|) ({aux}|) {raises} …6 {sum}',
      '{company}(,|-) …30(,|-) ({aux}|) {says} …8 {sum}',
    ],
    at: 'company',
    read: raises,
    examples: [
      ['Acme, a maker of robots, has raised $5 million.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: ['Acme, a maker of robots, has raised prices.'],
  },
  {
    name: 'en.company.announces',
    phrase: [
      '{company} …4 {says} …10 {raises} …6 {sum}',
      '{company} …4 (announced|announces|unveiled|confirmed|revealed|disclosed) …8 {sum}',
      '{company} …4 (announced|announces) …6 (close|closing|completion) of',
      '{company} {says} (the|its|this) …3 (round|funding|financing|raise)',
    ],
    at: 'company',
    read: raises,
    confidence: 0.9,
    examples: [
      ['Acme announced on Monday that it raised $5 million.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme on Monday announced a fresh $5 million raise.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: ['Acme announced a new chip.'],
  },
  {
    name: 'en.company.seeks',
    phrase: [
      '{company} ({aux}|) ({aux}|) {seeks} …8 {sum}',
      '{company}, …20, ({aux}|) {seeks} …8 {sum}',
      '{company} ({aux}|) {seeks} …8 valuation',
      '{company}(, …20,|) ({aux}|) (plans|planning|plan|preparing|weighing|exploring|arranging|launching) …4 (tender|share sale|buyback)',
    ],
    at: 'company',
    read: raises,
    examples: [
      ['Acme is in talks to raise $5 million.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme, a maker of robots, is planning a tender offer.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: ['Acme is in talks with its landlord.', 'Acme is planning a new office.'],
  },
  {
    name: 'en.company.valued',
    phrase: [
      '{company} ({aux}|) (now|) valued at',
      '{company} (hits|reaches|reached|nabs|notches|soars to|jumps to|doubles|triples|doubled|tripled|hit|gets|commands|fetches) …4 valuation',
      '(values|valued|valuing|value) (the|) …4 {company} at',
      '{company} ({aux}|) {launches} …8 with …6 {sum}',
      '{company} …4 (allow|allowed|allowing) …12 {sum}',
      "{company} ' s …4 (round|raise|financing|tender|series|seed|valuation)",
      '(round|raise|financing|funding|deal) (for|by|at) {company}',
      '{money} …4 (will|would|to|should) (also|) (help|allow|enable|let) …3 {company}',
      '{round} led by {others} (will|would|to|should) (also|) (help|allow|enable|let) …3 {company}',
      "(brings|bringing|brought|takes|taking|boosts|boosting|raises|pushes|doubles|doubling) {company} (' s|) …3 (total|valuation)",
    ],
    at: 'company',
    read: raises,
    confidence: 0.9,
    examples: [
      ['Acme hits $5 billion valuation', 'Acme', { company: 'Acme', how: 'raises' }],
      [
        'Acme emerged from stealth with a war chest of $5 million.',
        'Acme',
        { company: 'Acme', how: 'raises' },
      ],
    ],
    counterExamples: ['Acme hits the market.'],
  },
  {
    name: 'en.company.named',
    phrase: 'the (company|startup|start-up|firm|lab|unicorn)(,| called| named| dubbed) {company}(,|.)',
    at: 'company',
    read: raises,
    confidence: 0.6,
    examples: [['The company, Acme, is backed by Foo Capital.', 'Acme', { company: 'Acme', how: 'raises' }]],
    counterExamples: ['Its parent company, Acme, is backed by Foo Capital.'],
  },
  {
    name: 'en.company.backed',
    phrase: [
      '{puts} …8 (in|into|on) …4 {company}',
      '(investment|investments|stake|stakes|shares|bet|bets|round|{money}) …8 (in|into|for) …5 {company}',
      '{backs} {company}',
      '(provide|provides|provided|extend|extends|extended|lend|lends|lent) …2 {sum} …3 to …3 {company}',
      "{leads} …6 {company} ('s|) …3 {round}",
      '(shares|stock) (from|of|in) {company}',
    ],
    at: 'company',
    read: backed,
    confidence: 0.8,
    examples: [
      [
        'Foo Capital will invest $4 million in startup Acme.',
        'startup Acme',
        { company: 'Acme', how: 'backed' },
      ],
    ],
    counterExamples: ['Acme bets the farm.'],
  },
  {
    name: 'en.company.buys',
    phrase: [
      '{buyer} ({aux}|) {buys} …6 {company}',
      '{buyer} …4 to {buys} …6 {company}',
      '{buyer} {says} …3 {buys} …3 {company}',
      '{buyer} ({aux}|) (paying|pays|paid|to pay) …3 {money} …8 for …3 {company}',
      '{buyer} …8 (acquisition|purchase|takeover|buyout) of …6 {company}',
      '(acquisition|takeover|buyout) of …4 {company}',
    ],
    at: 'company',
    read: bought,
    examples: [
      ['Foo acquires Acme to make chips', 'Acme', { company: 'Acme', how: 'bought', from: ['Foo'] }],
    ],
    counterExamples: ['Foo buys chips.'],
  },
  {
    name: 'en.company.is-bought',
    phrase: [
      '{company} …4 {isbought} …4 {buyer}',
      '{company}(,|) …12 (is|are) (joining|being acquired by|selling to) {buyer}',
    ],
    at: 'company',
    read: bought,
    examples: [['Acme has been acquired by Foo.', 'Acme', { company: 'Acme', how: 'bought', from: ['Foo'] }]],
    counterExamples: ['Acme is liked by Foo.'],
  },
  {
    name: 'en.company.it-raises',
    phrase: [
      '{firm} ({aux}|) {raises} …6 {sum}',
      '{firm} ({aux}|) {says} …8 {sum}',
      "{firm} ' s …3 (valuation|round|raise|series|financing)",
    ],
    read: itRaises,
    confidence: 0.7,
    examples: [
      [
        'Acme builds robots. The company announced a $5 million round.',
        'The company announced a $5 million',
        { company: '', how: 'raises' },
      ],
    ],
    counterExamples: ['The company announced a new chip.'],
  },
];
