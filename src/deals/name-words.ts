/** Words around company names that are no part of the name, and words too common to find a company by; all folded. */
import { fold } from '#text/fold.ts';

/** Taken off the front, longest first: what Vietnamese (and a few English) texts put before a name. */
export const BEFORE_NAME: readonly string[] = [
  'cong ty trach nhiem huu han mot thanh vien',
  'cong ty trach nhiem huu han',
  'cong ty tnhh mot thanh vien',
  'cong ty tnhh mtv',
  'cong ty tnhh',
  'cong ty co phan cong nghe',
  'cong ty cp cong nghe',
  'cong ty tnhh cong nghe',
  'ctcp cong nghe',
  'cong ty co phan',
  'cong ty khoi nghiep',
  'cong ty cong nghe',
  'cong ty me',
  'cong ty cp',
  'cong ty',
  'tong cong ty',
  'tap doan',
  'cty cp',
  'ctcp',
  'cty',
  'cp',
  'doanh nghiep',
  'startup ai',
  'start up ai',
  'ai startup',
  'startup',
  'start up',
  'hang ai',
  'hang',
  'ong lon',
  'the',
].map(fold);

/** Taken off the end: legal forms of both languages. */
export const AFTER_NAME: readonly string[] = [
  'inc',
  'incorporated',
  'ltd',
  'limited',
  'llc',
  'llp',
  'corp',
  'corporation',
  'co',
  'company',
  'plc',
  'pbc',
  'gmbh',
  'se',
  'sas',
  'bv',
  'pte',
  'pty',
  'pvt',
  'private limited',
  'jsc',
  'joint stock company',
  'group',
  'holding',
  'holdings',
].map(fold);

/** A tail that papers add or leave out ("Nova Labs"): worth a look, no proof. */
export const LOOSE_TAIL: readonly string[] = [
  'labs',
  'lab',
  'technologies',
  'technology',
  'tech',
  'systems',
].map(fold);

/** What is never a name by itself. */
export const NO_NAME: ReadonlySet<string> = new Set(
  [
    ...'ai startup startups company companies firm corporation group lab labs tech technology technologies'.split(
      ' ',
    ),
    ...'này đó ấy khác'.split(' '),
    ...'robotics software fintech unicorn it they we us my the hãng quỹ sàn họ ông bà công ty'.split(' '),
    ...[
      'công ty',
      'công ty này',
      'công ty ai',
      'doanh nghiệp',
      'doanh nghiệp này',
      'tập đoàn',
      'công nghệ',
      'kỳ lân',
    ],
    ...['ngân hàng', 'nền tảng', 'ứng dụng', 'startup này', 'startup ai', 'hãng này', 'hãng ai', 'chúng tôi'],
    ...[
      'đơn vị này',
      'việt nam',
      'the firm',
      'the company',
      'the startup',
      'ai startup',
      'ai company',
      'start up',
    ],
  ].map(fold),
);

/** Everyday words that companies are named after: "Figure" alone is not known to be "Figure AI". */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `able above access act action active adapt adept agent air all alpha amp answer anchor angle apex app apple arc arch arena
  argo ark arrow ask assembly atlas atom aura aurora axis bald base basis beacon beam bend best beta better big bird
  bit black block blue board bold bolt book boost bot bound box brain brave bridge bright build byte call camp canvas capital
  carbon care cargo case cast catalyst center central chain change channel character chat check chip circle city clarity class
  clean clear click cloud code cognition coin collective color command common compass compute connect contact context
  contextual copy core corner cosmos craft create credo crew cross crown crystal cube current cursor curve cut dash data dawn day
  deep delta depth desk digital direct dot draft dream drive drop eagle early earth echo edge element ember engine
  enter epic era essential ever exact express eye fabric face factory fair field figure film find fire first fit fix flare
  flash fleet flow fluid fly focus force forge form forward found foundry frame free fresh front fuel full fusion future
  gain game gate gem general genesis giga glass glean global go gold good grand graph gravity green grid ground group grow
  guide guild hand harbor haven hawk head health heart helix here hero hex high hill hive home honey hope horizon host hub
  human hyper idea image impact index infinite inflection insight inspire intelligence ion iron island jet join journey jump just
  keen key kind king kit lab lamp land lane lark launch layer lead leaf leap learn ledger lens level life lift light
  lightning lime line link lion list live local logic loop luma lumen luminous luna machine magic main map mark market
  mason match matter max mean mega memo mercury mesh meta method micro mind mine mint mirror mission mode model modern
  moment moon motion mountain move music native near nest net network neural new next night node noise north nova novel
  now oak oasis object ocean omega omni one onyx open optimal orange orbit order origin otter outer over owl pace
  pack pad page paper parallel part path peak pearl person phase phoenix photon physical pi pilot pine pipe pixel plain plan planet
  play plus poem point polar pole pool port post power present prime prism process project prompt proof pulse pure quantum
  quest quick quiet radar radiant rain raise rapid ray reach real reason red reflect reflection relay replay rest rhythm
  ridge right ring rise river road robin robot rock rocket root rose round run runway safe sage sail salt sand scale
  scene scout sea search secure seed sense sequence shape shared shield shift ship short sierra sight sign signal silver simple
  simulation sky smart snow social solar sole solid solve sonic soul sound source space spark speak spec spectrum speed sphere
  spin spirit spot spring sprint square stack stage star start state steel stellar step stone storm story stream street
  strong studio style summit sun super superb surface surge swift symbol sync system table tag talk target task team
  tempo terra test text theory thing think thread tide tiger time titan today together token tool top torch total touch
  tower town trace track trade trail train transform tree tribe true trust turbo turn twelve twin union unit unity universe
  up urban vault vector venture verse vertex view vision vital viva vivid voice volt vortex wave way web well west whale
  wheel white wide wild wind window wing wise wish wonder wood word work works world write writer yield you zen zero zone
  bac nam dong tay sao mai hoa moi viet xanh sach song nang gio may mua nui bien rong phuong ngoc vang bac`
    .split(/\s+/u)
    .map(fold),
);
