/** Words that tell what kind of story a text is: English. */

import type { Rule } from '../../rule.ts';
import type { Topic } from '../../topics.ts';

export const TOPIC_RULES: readonly Rule<Topic>[] = [
  {
    name: 'en.topic.ai',
    phrase: [
      '(ai|a.i.|artificial intelligence|machine learning|deep learning|generative|genai|agentic)',
      '(llm|llms|chatbot|chatbots|gpt|chatgpt|foundation model|foundation models|language model|language models|neural|vision model)',
      '(ai|vibe) (-|) (powered|native|driven|first|coding)',
      '(speech recognition|computer vision|text to speech|voice agents|self - driving|autonomous driving|autonomous vehicles|autonomous trucks|robotaxi|robotaxis|natural language processing|robotics|humanoid|humanoids)',
      '(inference|world model|world models|spatial intelligence|frontier lab|frontier labs|ai model|ai models|diffusion|transformer|embodied)',
      '(coding agents|ai agents|agents|copilot|text - to - video|video generation|image generation|data labeling|training data|voice ai|openai|deepmind|anthropic)',
    ],
    read: () => 'ai',
    examples: [['An AI start-up raised money.', 'AI', 'ai']],
    counterExamples: ['A bakery raised money.'],
  },
  {
    name: 'en.topic.ai-demand',
    phrase: [
      'ai (boom|era|age|demand|race|craze|frenzy|bubble|wave|hype|workloads|load)',
      '(thanks to|because of|demand from|demand for|age of|era of|due to|driven by|power|powering|electricity for|energy for) ai',
    ],
    read: () => 'aiDemand',
    examples: [['Batteries are bought in the AI boom.', 'AI boom', 'aiDemand']],
    counterExamples: ['The start-up trains AI models.'],
  },
  {
    name: 'en.topic.compute',
    phrase: [
      '(gpu|gpus|tpu|tpus|accelerator|accelerators|supercomputer|supercomputers|supercluster)',
      'data (center|centers|centre|centres)',
      '(datacenter|datacenters|gigawatt|gigawatts|megawatt|megawatts|gw|mw)',
      'ai (factory|factories|chip|chips|cluster|infrastructure)',
      '(h100|h200|b200|gb200|gb300|blackwell|hopper|rubin|h100s|h200s)',
      '(computing|compute) (capacity|power|cluster|deal)',
      'nvidia (chips|gpus|hardware)',
    ],
    read: () => 'compute',
    examples: [['It runs a data center with GPUs.', 'data center', 'compute']],
    counterExamples: ['It runs a bakery.'],
  },
  {
    name: 'en.topic.raise',
    phrase: [
      '(raises|raised|raise|raising)',
      '(funding|financing|investment|equity|seed|fundraising|mega) (round|rounds|deal|deals)',
      '(series|pre - series) (a|b|c|d|e|f|g|h)',
      '(pre - seed|seed round|seed funding|fundraise|fundraising|fund raise|term sheet|led the round|co - led|convertible note)',
      '(round|investment|funding|financing) (was|is|were|) (led|co - led) by',
      '(in|new|fresh|secures|secured|additional|announces|total|latest|venture|gets|lands|wins) funding',
      '(secures|secured|lands|landed|nabs|nabbed|bags|bagged|snags|snagged|closes|closed) {money}',
      '(valuation|valued at|valuing|tender offer|share sale|stock sale|secondary sale|credit facility|debt financing)',
      '(invests|invested|investing|invest|bets) (up to|about|roughly|) {money} (in|on)',
      '(investment|stake) in',
      '(ipo|initial public offering)',
      '(raises|raised) (an undisclosed|undisclosed)',
      '(undisclosed|extends|extended) (sum|amount|seed|series)',
      'would value',
    ],
    read: () => 'raise',
    examples: [['The company closed a funding round.', 'funding round', 'raise']],
    counterExamples: ['The company closed its doors.'],
  },
  {
    name: 'en.topic.purchase',
    phrase: [
      '(acquires|acquired|acquire|acquiring|acquisition|acquisitions|takeover|buyout|acqui - hire|acquihire|acqui - hires)',
      '(buys|bought|buying|to buy|snaps up|snapped up|purchases) … (startup|company|firm|maker|provider|developer|platform)',
      '(buys|snaps up)',
    ],
    read: () => 'purchase',
    examples: [['Nova acquires Acme.', 'acquires', 'purchase']],
    counterExamples: ['Nova raises money.'],
  },
  {
    name: 'en.topic.market',
    phrase: [
      '(pitchbook|crunchbase|cb insights|preqin|dealroom|carta|tracxn|gartner|idc|goldman sachs|mckinsey|morgan stanley)',
      '(venture capital|venture|startup|global|vc) (funding|investment|dollars|investing|spending|market|deals)',
      '(startups|companies|founders|investors|vcs|hyperscalers) (have|are|were|raised|raise|will|that|who)',
      '(first|second|third|fourth) quarter',
      '(quarterly|industry|sector|bubble|trend|trends|analysts|analyst|economist|survey|report says|data shows|according to data)',
      '(capex|capital expenditures|spending spree)',
      'every (startup|company|founder)',
      'ai (investment|investments|funding|dealmaking|spending) (hit|hits|reached|reaches|surged|surges|topped|tops|rose|soared|soars|fell|falls|dropped|slows|slowed|boom)',
      '(investment|investments|funding|dollars) (in|into|for|to) (ai|artificial intelligence) (hit|hits|reached|surged|topped|rose|soared|fell|dropped|startups|companies)',
      '(ai|seed|early - stage|tech|young) startups (are|have|were|raised|will)',
      '(in|of|for) (q1|q2|q3|q4)',
      '(global investing|all records|collectively|accounted for|accounting for)',
      '(spend|spending) on (ai|artificial intelligence)',
      '(ai industry|ai investment|ai bubble|ai valuations|opinion|commentary|economist|economists|hyperscalers|hyperscaling|payback)',
    ],
    read: () => 'market',
    examples: [
      ['Crunchbase counts the deals.', 'Crunchbase', 'market'],
      ['AI funding hits a record.', 'AI funding hits', 'market'],
    ],
    counterExamples: ['Acme raised money.'],
  },
  {
    name: 'en.topic.fund',
    phrase: [
      '(venture firm|vc firm|venture fund|new fund|debut fund|growth fund|seed fund|first fund|second fund|third fund|fund ii|fund iii|limited partners|under management|hedge fund)',
      '(closes|closed|raises|raised|launches|launched) … {money} … (fund|funds|vehicle)',
    ],
    read: () => 'fund',
    examples: [['The venture firm closed its second fund.', 'second fund', 'fund']],
    counterExamples: ['The company raised money.'],
  },
  {
    name: 'en.topic.build',
    phrase: [
      '(build|builds|building|built|construct|constructing|expand|expanding|open|opens|deploy|deploys|deploying|deployed|invest|purchased|bought|buying|ordered|orders|order for|order from|order of|install|installed|powers|training on|trained on|sells|rent|renting)',
      '(build - out|buildout|construction|campus|facility|facilities|expansion)',
    ],
    read: () => 'build',
    examples: [['It will build a campus.', 'build', 'build']],
    counterExamples: ['It raised money.'],
  },
  {
    name: 'en.topic.denied',
    phrase: [
      '(denies|denied|dismissed|dismisses|rejects|rejected|refutes|refuted|shoots down) …4 (report|reports|rumor|rumors|rumour|rumours|talk|talks|claims|funding)',
      '(not|no plans to|no plan to) (raising|raise|looking to raise|seeking funding)',
    ],
    read: () => 'denied',
    examples: [['Acme denies reports of a new round.', 'denies reports', 'denied']],
    counterExamples: ['Acme declined to comment on the reports.'],
  },
  {
    name: 'en.topic.other-news',
    phrase: [
      '(launches|launch|unveils|unveiled|releases|released|introduces|introduced|rolls out|debuts|ships|updates|adds) (-|) (new|free|a|an|its|the|compressed|open|first|)',
      '(shuts down|shutting down|shut down|bankruptcy|bankrupt|layoffs|lays off|laid off|resigns|steps down|hires|appoints|joins|leaves)',
      '(prize|award|awards|partnership|partners with|earnings|shares|stock)',
    ],
    read: () => 'otherNews',
    examples: [['Acme releases a model.', 'releases a', 'otherNews']],
    counterExamples: ['Acme raises money.'],
  },
  {
    name: 'en.topic.conflict',
    phrase: [
      '(threatens|threat|sues|lawsuit|sued|court|judge|ban|bans|banned|antitrust|probe|investigation|fined|hacked|breach|outage|attack)',
    ],
    read: () => 'conflict',
    examples: [['The state threatens to ban it.', 'threatens', 'conflict']],
    counterExamples: ['Acme raises money.'],
  },
];
