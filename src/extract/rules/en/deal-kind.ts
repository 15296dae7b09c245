/** What kind of money a deal is: English. Where nothing says so, a round is equity. */
import type { DealKind } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const KIND_RULES: readonly Rule<DealKind>[] = [
  {
    name: 'en.kind.debt',
    phrase: [
      '(credit|debt|loan) (facility|facilities|line|package|financing|deal|round)',
      '(in|of) (debt|loans)',
      '{money} debt',
      'revolving (credit|facility)',
      '(debenture|debentures|senior notes|notes due|asset - backed|mezzanine)',
      '(borrow|borrows|borrowed|borrowing)',
      '(loan|loans|line of credit|convertible note|convertible notes|convertible|bonds|bond|term loan|private credit|venture debt)',
    ],
    read: () => 'debt',
    examples: [
      ['Acme signed a credit facility.', 'credit facility', 'debt'],
      ['Acme has a revolving facility.', 'revolving facility', 'debt'],
    ],
    counterExamples: ['Acme closed an equity round.'],
  },
  {
    name: 'en.kind.secondary',
    phrase: [
      '(tender|employee|secondary) (offer|offering|sale|share sale|stock sale|tender|shares)',
      '(share|stock) (sale|buyback|sales)',
      'secondary (transaction|deal|round|placement)',
      '(buy|sell|sold|selling|purchase|bought) (some of their|their|some|) (shares|stock) (from|to)',
      'shares from (employees|openai employees|existing)',
      'sell some of their shares',
      '(employees|staff|insiders|staffers|workers) (to|) (sell|cash out|sold|selling)',
    ],
    read: () => 'secondary',
    examples: [
      ['Acme held a tender offer.', 'tender offer', 'secondary'],
      ['It sold stock in a secondary transaction.', 'secondary transaction', 'secondary'],
    ],
    counterExamples: ['Acme closed an equity round.'],
  },
  {
    name: 'en.kind.ipo',
    phrase: [
      '(initial public offering|goes public|going public|go public|ipo priced|priced its ipo|ipo raises|debut on the)',
      '(public issue|flotation|(planned|upcoming|proposed|its) (ipo|listing))',
      '(listing|float|ipo) (in|on) {capital}',
    ],
    read: () => 'ipo',
    examples: [
      ['Acme goes public.', 'goes public', 'ipo'],
      ['Acme files papers for a public issue.', 'public issue', 'ipo'],
    ],
    counterExamples: ['Acme closed an equity round.'],
  },
  {
    name: 'en.kind.grant',
    phrase: ['(grant|grants) (from|of|worth|to)', '{money} (grant|grants|in grants)'],
    read: () => 'grant',
    examples: [['Acme won a $2 million grant.', '$2 million grant', 'grant']],
    counterExamples: ['Acme closed an equity round.'],
  },
  {
    name: 'en.kind.strategic',
    phrase: [
      '(strategic|corporate) (investment|investor|stake|partnership)',
      '(will|to|would) (start by|) (invest|investing) (up to|about|roughly|) {money}',
      '{money} (investment|stake|strategic investment) …6 (in|into)',
      '(minority stake|takes a stake|bets {money} on)',
    ],
    read: () => 'strategic',
    examples: [['Nova will invest $4 billion in Acme.', 'will invest $4 billion', 'strategic']],
    counterExamples: ['Acme closed an equity round.'],
  },
  {
    name: 'en.kind.equity',
    phrase: [
      '(series (a|b|c|d|e|f|g|h)|seed|pre - seed|equity round|equity|funding round|venture round|venture capital|round led by|led by|co - led)',
      '(funding|financing) (round|led)',
      '(new|fresh|preferred|newly issued) shares',
    ],
    read: () => 'equity',
    examples: [
      ['Acme closed a seed round.', 'seed', 'equity'],
      ['Acme sold new shares.', 'new shares', 'equity'],
    ],
    counterExamples: ['Acme took a loan.'],
  },
];
