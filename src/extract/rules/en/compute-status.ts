/** Whether accelerators and power are there, to come, gone, or only imagined: English. */
import type { ReportedCompute } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const COMPUTE_STATUS_RULES: readonly Rule<ReportedCompute['status']>[] = [
  {
    name: 'en.compute.planned',
    phrase: [
      '(will|would|plans|plan|planned|planning|aims|aim|aiming|intends|expects|expected|targets|target|goal|hopes|wants|set to|slated|scheduled|projected|eventually|soon|upcoming|future|in - progress)',
      '(calls for|to expand|expand to|scale to|scaling to|double to|doubling to|grow to|up to|as many as|ordered|to build|to deploy|to buy|to purchase|to install|under construction|by (2025|2026|2027|2028|2029|2030|2035))',
      '(deploying|investing|building|orders|agreed|to access|access to)',
    ],
    read: () => 'planned',
    examples: [['It will install 10,000 GPUs.', 'will', 'planned']],
    counterExamples: ['It runs 10,000 GPUs.'],
  },
  {
    name: 'en.compute.current',
    phrase: [
      '(has|have|already|currently|now|runs|running|operates|operating|houses|uses|using|powered by|equipped with|owns|manages|online|operational|features|featuring|contains|offers|installed|deployed|purchased|bought|developed|built with|setups)',
    ],
    read: () => 'current',
    examples: [['It runs 10,000 GPUs.', 'runs', 'current']],
    counterExamples: ['It will install 10,000 GPUs.'],
  },
  {
    name: 'en.compute.past',
    phrase: [
      '(was trained on|were trained on|trained on|trained with|trained using|was built|used to|had|previously|originally|initially|last year)',
    ],
    read: () => 'past',
    examples: [['The model was trained on 10,000 GPUs.', 'was trained on', 'past']],
    counterExamples: ['It runs 10,000 GPUs.'],
  },
  {
    name: 'en.compute.hypothetical',
    phrase: [
      '(could buy|enough to|enough for|equivalent of|equivalent to|would cost|imagine|if|for comparison|as much as|would need|would require)',
    ],
    read: () => 'hypothetical',
    examples: [['That is enough to buy 10,000 GPUs.', 'enough to', 'hypothetical']],
    counterExamples: ['It runs 10,000 GPUs.'],
  },
];
