/** Who leads a round and who takes part: English. {leads}, {joins}… are the words of who-words.ts. */
import type { Rule } from '../../rule.ts';
import { type Backing, lead, leadWith, participant, participantIn, type WhoSlots } from '../who-slots.ts';

export const investorRules: readonly Rule<Backing, WhoSlots>[] = [
  {
    name: 'en.investor.led-by',
    phrase: [
      '{leads} (jointly|again|primarily|solely|exclusively|) by (both|) …5 {investors}',
      'lead (investor|investors|backer|backers) (in the round|on the deal|)(,|:|is|was|were|are|being|) {investors}',
      'lead investment from {investors}',
      'with {investors} (leading|co-leading|as the lead|as lead)',
      'with {investors} (taking|in) the lead',
    ],
    at: 'investors',
    read: lead,
    examples: [
      [
        'The round was led by Foo Capital and Bar Ventures.',
        'Foo Capital and Bar Ventures',
        { part: 'lead', names: ['Foo Capital', 'Bar Ventures'] },
      ],
      ['It was co-led by Foo Capital.', 'Foo Capital', { part: 'lead', names: ['Foo Capital'] }],
      [
        'The money includes a lead investment from returning backer Foo Capital.',
        'returning backer Foo Capital',
        { part: 'lead', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['The team is led by engineers.', 'Foo Capital joined the round.'],
  },
  {
    name: 'en.investor.leads',
    phrase: [
      '{investors} ({aux}|) {leads} …5 {round}',
      '{investors}, …14, ({aux}|) {leads} …4 {round}',
      '{investors} ({aux}|) in talks to {leads} …4 {round}',
      '{investors} (is|are) (set|expected|poised) to {leads} …4 {round}',
      '{investors} took the lead',
      '{investors} led(,|.|;)',
      '{investors}-led …5 {round}',
    ],
    at: 'investors',
    read: lead,
    examples: [
      ['Foo Capital led the round.', 'Foo Capital', { part: 'lead', names: ['Foo Capital'] }],
      [
        'Foo Capital is in talks to lead the round, people said.',
        'Foo Capital',
        { part: 'lead', names: ['Foo Capital'] },
      ],
      [
        'Foo Capital, chaired by Ann Lee, co-led the deal.',
        'Foo Capital',
        { part: 'lead', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['Cubuk led the materials team at Google.', 'Foo Capital joined the round.'],
  },
  {
    name: 'en.investor.co-led-alongside',
    phrase: [
      '(co-led|co-leads|co led|co-leading|jointly led) …4 {round} (alongside|together with|along with|with) {investors}',
      '(co-led|co led|jointly led) by {others}(,|) (alongside|together with|along with) {investors}',
    ],
    at: 'investors',
    read: leadWith,
    examples: [
      [
        'Foo Capital co-led the round alongside Bar Ventures and Baz.',
        'Bar Ventures and Baz',
        { part: 'lead', names: ['Bar Ventures', 'Baz'] },
      ],
    ],
    counterExamples: ['Foo Capital joined the round alongside Bar Ventures.'],
  },
  {
    name: 'en.investor.participation-of',
    phrase: [
      '(participation|backing|support|contributions|contribution|commitments|investments|checks|cheques) (also|) (from|by|of) (both|) …5 {investors}',
      '(joined|supported|funded|financed|provided|underwritten) by (the likes of|) {investors}',
      '{round}(,|) ({aux}|) backed by (the likes of|) {investors}',
      '(additional|angel|new|strategic|fresh) (investment|funding|capital|money|cash) from {investors}',
      'with {investors} ({aux}|) (participating|joining|taking part|contributing|investing|following)',
      'with {investors} (as|among) (the|other|) {backers}',
      '(joining|joins|joined) (existing|earlier|current|previous|) {backers} {investors}',
      '{leads} by {others}(,|) (alongside|along with|together with|as well as) {investors}',
      '(led|leads|leading) …4 {round}(,|) (alongside|along with|together with|as well as) {investors}',
      'a consortium of …5, including {investors}',
      'backed by …8: {investors}',
    ],
    at: 'investors',
    read: participant,
    examples: [
      [
        'It raised $5 million with participation from Foo Capital, Bar and Baz Ventures.',
        'Foo Capital, Bar and Baz Ventures',
        { part: 'participant', names: ['Foo Capital', 'Bar', 'Baz Ventures'] },
      ],
      [
        'The seed round is backed by a list of names: Foo Capital and Bar.',
        'Foo Capital and Bar',
        { part: 'participant', names: ['Foo Capital', 'Bar'] },
      ],
    ],
    counterExamples: ['Participation was high at Foo Capital.'],
  },
  {
    name: 'en.investor.investors-include',
    phrase: [
      '{backers} {include} (a mix of …6, including|) {investors}',
      '{backers} (in|of|to|for) …3 {round} {include} (a mix of …6, including|) {investors}',
      '{backers} …8 {include} {investors}',
      '{round} …8 (included|includes|including|include|attracted|drew) {investors}',
      '(existing|new|returning|other|previous|current|earlier) {backers} {investors}',
      '{round} …4 (which|that) (also|) (included|includes|drew|attracted) {investors}',
      'among (the|its|) …3 {backers} (are|were|is) {investors}',
      '(participants|participating {backers}) (are|were|include|included|:) {investors}',
    ],
    at: 'investors',
    read: participantIn,
    examples: [
      [
        'Other investors in the round include Foo Capital, Bar and Ann Lee.',
        'Foo Capital, Bar and Ann Lee',
        { part: 'participant', names: ['Foo Capital', 'Bar', 'Ann Lee'] },
      ],
    ],
    counterExamples: ['Customers include Foo Capital and Bar.'],
  },
  {
    name: 'en.investor.also-joined',
    phrase: [
      '{investors} ({aux}|) {joins}',
      '{investors}, …28, ({aux}|) {joins}',
      '{investors}(, …28,|) ({aux}|) (joined|join|joins|joining) (in|) (the|this|) {round}',
      '{investors}(, …28,|) ({aux}|) (joined|joining)(.|,|;)',
      '{investors} ({aux}|) (joined|join|joins|joining) (existing|earlier|current|previous|returning|) {backers}',
      '{seeks} with {investors} (to|about|over|for) …4 {sum}',
      '{investors} (was|were) (an|) (investor|investors) in (this|the) round',
      '(other|new|existing|additional|returning|participating|fellow) {backers} {include} {investors}',
      '{investors} {aux} to {joins}',
      '{investors} (are|were|is|was) (also|) among (the|its|) …3 {backers}',
      '{investors} ({aux}|) (join|joins|joined|joining) as …3 {backers}',
      '{investors}(,|) (an|) (existing|earlier|returning) {backers}(,|) ({aux}|) (participated|joined|invested|returned)',
      '{backers} {investors} ({aux}|) (returned|returning|re-upped|came back)',
    ],
    at: 'investors',
    read: participant,
    examples: [
      [
        'Foo Capital, Bar and Baz also participated.',
        'Foo Capital, Bar and Baz',
        { part: 'participant', names: ['Foo Capital', 'Bar', 'Baz'] },
      ],
      [
        'Existing investors Foo Capital and Bar also joined.',
        'Existing investors Foo Capital and Bar',
        { part: 'participant', names: ['Foo Capital', 'Bar'] },
      ],
    ],
    counterExamples: ['Foo Capital might chip in too.'],
  },
  {
    name: 'en.investor.raised-from',
    phrase: [
      '{raises} …2 {money} (in|of|) …5 from {investors}',
      '{raises} (a|an|its|) …3 (investment|round|funding|funds|financing|capital|backing|grant|loan) …3 from {investors}',
      '{money} (investment|funding|financing|round|seed|series a|series b|series c|series d|grant|loan|facility|commitment|check|cheque|) from {investors}',
      '(money|funding|financing|investment|round|capital|cash) (came|comes|coming|is) from {investors}',
      '(round|financing|funding)(,|) from {investors}',
      '{round} …2 (came|comes|coming|is) from {investors}',
      '(rest|remainder|balance) …4 from {investors}',
    ],
    at: 'investors',
    read: participant,
    confidence: 0.85,
    examples: [
      [
        'Acme lands $200M from Foo Capital to build robots',
        'Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['Acme moved from Foo Street to Bar Street.'],
  },
  {
    name: 'en.investor.invests-in',
    phrase: [
      '{investors} ({aux}|) {puts} …6 (in|into|on) {company}',
      '{investors} {aux} to {puts} …6 (in|into|on) {company}',
      '{investors} ({aux}|) {backs} {company}',
      '{investors} ({aux}|) {puts} …3 {money}',
      '{investors} (announced|announces|makes|made|is making|unveiled) …6 investment …6 (in|into) …6 {company}',
      '(investment|stake|bet) (by|of) {investors} in {company}',
    ],
    at: 'investors',
    read: participant,
    confidence: 0.85,
    examples: [
      [
        'Foo Capital invested roughly $1 billion in Acme.',
        'Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
      ['Foo Capital backs Acme', 'Foo Capital', { part: 'participant', names: ['Foo Capital'] }],
    ],
    counterExamples: ['Acme invested in robots.'],
  },
];
