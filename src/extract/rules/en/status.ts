/** How far a deal is: English. Where nothing says so, a deal that is reported is closed. */
import type { ReportedStatus } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const STATUS_RULES: readonly Rule<ReportedStatus>[] = [
  {
    name: 'en.status.talks',
    phrase: [
      '(in|advanced|early|active|holding|final) (talks|discussions|negotiations)',
      '(talks|discussions|negotiations) (to|about|for|with|over)',
      '(plans|planning|plan|aims|aiming|hopes|hoping|seeks|seeking|wants|looking|trying|intends|preparing|considering|set) to (raise|secure|sell shares|fetch|go public|lead)',
      '(is|are|was) (reportedly|rumored to be|rumoured to be|said to be|currently|) (raising|seeking|finalizing|negotiating|nearing|weighing|exploring)',
      '(nears|nearing|close to|on the verge of|process of) (a|raising|closing|securing|finalizing) …3 (deal|round|funding|raise|valuation|new)',
      'process of raising',
      '(discussing|discusses|mulling|weighing|exploring) (to|a|an|raising|selling|funding|new)',
      '(nears|nearing|closing in on|closes in on|on the verge of|on the cusp of|finalizing|finalising)',
      'close to (raising|securing|finalizing|finalising|landing|closing|completing|signing|a deal)',
      '(hired|hires|tapped|appointed|engaged|enlisted|working with) …6 to (raise|help it raise|sell)',
      '(could|would|might|may) (value|raise|boost|double|more than double|bring|reach|total|lead|close)',
      '(is|are) leading a deal',
      '(rumored|rumoured|mulls|eyes|eyeing|seeks|weighs|targets)',
      'terms could (still|) change',
      'on the brink of',
      '(approval|permission|clearance|nod|mandate) …6 to raise',
      'draft (papers|prospectus|red herring prospectus)',
      '(files|filed|filing) (papers|documents|) for (an|its|a) (ipo|initial public offering|listing|public issue)',
      'about to (close|raise|sign|secure)',
      '(asking|hunting|shopping) …3 for',
      '(considering|considers|weighing|preparing) (an|a) …2 (offer|bid|takeover)',
      '(offer|bid) could (come|reach|value|be)',
    ],
    read: () => 'talks',
    examples: [
      ['Acme is in talks to raise $5 million.', 'in talks', 'talks'],
      ['Nova is considering an offer for Acme.', 'considering an offer', 'talks'],
      ['Acme filed its draft papers.', 'draft papers', 'talks'],
    ],
    counterExamples: ['Acme raised $5 million.'],
  },
  {
    name: 'en.status.announced',
    phrase: [
      '(will|to|would) (invest|acquire|buy|receive|pay|provide|lend|lead) …4 ({money}|in|up)',
      '(agreed|agrees|agreement|deal|definitive agreement) to (acquire|buy|invest|purchase|sell|be acquired|provide)',
      '(plans|intends) to (buy|acquire|invest)',
      '(will|would) (acquire|buy|purchase|take over)',
      '(agreed|agreement|deal|signed) …4 to (acquire|buy|purchase|take over)',
      '(expected|expects|set|slated|scheduled) to (close|complete|be completed|be finalized)',
      'once (the|this) (deal|transaction|acquisition) (closes|is complete|is completed|is finalized)',
      '(subject to|pending) (regulatory|customary|approval|closing)',
      '(commit|commits|committed) (up to|to)',
      '(announced|announces) …4 (investment in|investment)',
      '(has yet to|not yet) (close|closed)',
    ],
    read: () => 'announced',
    examples: [
      ['Nova will invest $5 million in Acme.', 'will invest $5 million', 'announced'],
      ['Nova said it would acquire all of Acme.', 'would acquire', 'announced'],
    ],
    counterExamples: ['Nova invested $5 million in Acme.'],
  },
  {
    name: 'en.status.closed',
    phrase: [
      '(has|have|had|just|already|) (raised|closed|secured|landed|bagged|nabbed|acquired|bought|completed|snagged|received)',
      '(raises|secures|closes|lands|nabs|bags|snags|acquires|buys|announced a|announces)',
      'led by',
    ],
    read: () => 'closed',
    examples: [['Acme has raised $5 million.', 'has raised', 'closed']],
    counterExamples: ['Acme will raise $5 million.'],
  },
];
