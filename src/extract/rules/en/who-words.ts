/** Words that the company and investor rules share, by slot; every entry is one or more words. English. */
import type { WhoWords } from '../who-slots.ts';

export const whoWords: WhoWords = {
  aux: `has|have|had|just|now|also|recently|reportedly|quietly|already|is|was|are|were|will|would|successfully|officially|today|again|jointly|both|all|then|itself|set to|expected to|likely to|plans to|planning to|agreed to|committed to|aims to|poised to|on monday|on tuesday|on wednesday|on thursday|on friday|on saturday|on sunday|this week|last week|this month`,
  raises: `raises|raised|raising|raise|secures|secured|securing|secure|lands|landed|landing|nabs|nabbed|bags|bagged|snags|snagged|closes|closed|closing|completes|completed|completing|picks up|picked up|picking up|pulls in|pulled in|brings in|brought in|scores|scored|grabs|grabbed|gets|got|wins|won|receives|received|collects|collected|hauls in|hauled in|locks in|locked in|attracts|attracted|banks|banked|lines up|lined up|rakes in|raked in|scoops up|takes in|took in|nets|netted|clinches|clinched|obtained|obtains|fetches|inks|bagging|notches`,
  seeks: `seeks|seeking|eyes|eyeing|targets|targeting|plans to raise|wants to raise|aims to raise|hopes to raise|nears|nearing|considers|mulls|in the process of raising|looking to raise|seeking to raise|planning to raise|set to raise|close to|close to raising|about to raise|finalizing|finalising|trying to raise|preparing to raise|in talks|in early talks|in advanced talks|in late-stage talks|in early discussions|in discussions|in negotiations|holding talks|in talks to raise|rumored to be raising|said to be raising|discussing|exploring`,
  sum: `round|rounds|series|seed|pre-seed|funding|financing|fundraise|fundraising|tender|tender offer|convertible note|credit facility|debt|loan|grant|raise|investment|capital|funds|fresh funds|venture funding|undisclosed amount|undisclosed sum`,
  says: `announced|announces|announcing|said|says|confirmed|confirms|unveiled|unveils|revealed|reveals|disclosed|discloses|claims|told|reports|reported`,
  leads: `led|co-led|co led|coled|leads|leading|co-leading|co-leads|lead|co-lead|spearheaded|anchored|headed`,
  roundword: `round|rounds|deal|financing|funding|investment|raise|fundraise|fundraising|tender|transaction|buyback|series|seed|tender offer|share sale|extension|loan`,
  joins: `joined in|came back|put in cash|put up money|wrote cheques|wrote a check|wrote a cheque|wrote smaller checks|wrote smaller cheques|reinvested|re-invested|topped up|signed up|tagged along|added to their stakes|increased its stake|increased their stakes|increased its holdings|piled in|also backed it|investing|pitched in|put in money|put in more money|put money in|came aboard|signed on|bought in|followed on|participated|participating|participate|participates|contributed|contributing|invested|re-upped|reupped|chipped in|took part|take part|took a stake|came in|came on board|backed the round|wrote checks|co-invested|doubled down`,
  puts: `invest|invests|invested|investing|pour|pours|poured|pouring|put|puts|putting|inject|injects|injected|injecting|bet|bets|betting|commit|commits|committed|plow|plows|plowed|sink|sinks|sank`,
  backs: `back|backs|backed|backing|fund|funds|funded`,
  buys: `acquires|acquired|buys|bought|buying|acquiring|acquire|buy|snaps up|snapped up|purchased|purchases|scoops up|scooped up|takes over|taking over`,
  isbought: `acquired by|bought by|purchased by|snapped up by|taken over by|scooped up by`,
  backers: `investors|investor|backers|participants|lenders|banks|supporters|angels|shareholders`,
  include: `include|includes|included|including|such as|like|were|are`,
  firm: `the company|the startup|the start-up|the firm|the lab|the ai company|the ai lab|the ai startup|the ai research lab|the ai giant|the ai firm|the ai unicorn|the unicorn|the chipmaker|the business|the group|the platform|it|they`,
  launches: `launches|launched|launching|emerges|emerged|emerging|debuts|debuted|came out|comes out|coming out|came|exits|exited`,
};
