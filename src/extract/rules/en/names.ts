/** Words that tell what a capitalised word of an English text is. All in lower case; lists, so that a reader can add one. */
import { words } from '../words.ts';

/** Begin sentences or stand in headlines with a capital and are no names by themselves. */
export const NOT_NAMES = words(`
  a about above according across actually additionally after afterwards again against ago ahead all almost alone along already also although altogether
  always am amid among amongst an and another any anybody anyone anything anyway apart are around as aside ask asked at away back backed based be because
  been before behind being below besides best better between beyond big both bottom bringing but buy by came can co come coming compared could created
  currently daily data day days deal deals despite did do does doing don done down due during each earlier early either else elsewhere enter entire even eventually
  ever every everyone everything everywhere except exclusive existing expect fast few finally first five following for former formerly founded founders four
  free fresh from full further fund funding funds furthermore general get gets getting give given giving go goes going got great had half has have having
  he headquartered heard hello hence her here hers hey hi high him his historically home how however huge i if ii iii image images imagine in including indeed industry
  initially inside instead into investing investment investments investor investors is it its itself join joined jumps just keep key know known last late
  lately later latest launch launched leading led left less let lets like likewise local located long look looking looks made main major make makes making
  many market may maybe me mean meanwhile might million billion trillion money more moreover most much must my near nearly need neither never new news next
  nine no nobody none nonetheless nor not note notably nothing notes now numerous of off often oh ok okay old on once one only onto open opening or
  originally other others otherwise our out outside over overall own part partly partner partners per perhaps please plus post posts potential previous previously
  prior probably product products raise raised raises raising rather read recent recently regarding related report reported reportedly reports right rivals round
  rounds rumours rumors said sales same saw say says scaling search second secondly see seed seem seems seen separately series set seven several shares she
  should show shows signed similar similarly simply since six small so some somebody somehow someone something sometimes somewhere soon source sources
  speaking start started starting startups startup statement still story subscribe such sure take taken takes taking talks tech ten than thank thanks that the
  their them themselves then there thereby therefore these they thing things think this those though thousands three through throughout thus time times to
  today together told tomorrow too took top total toward towards true turns two type typically ultimately under unfortunately unless unlike until up upcoming
  proceeds chipmaker chipmakers budget update updated us use used users using usually valued various versus very via view wait want was watch way we week welcome well were what whatever when
  where whereas wherever whether which while who whoever whom whose why will with within without work working would year years yes yesterday yet you your
  yours zero notable participating additional sign click visit check breaking opinion analysis exclusive video photo photos caption credits credit stock
  artificial intelligence machine learning generative agentic robotics developers companies businesses firms venture capitalists private equity critics
  experts analysts regulators customers employees others enterprise enterprises spending revenue growth demand power energy building led backers
`);

/** Common words that begin sentences of such news; alone, and never with a capital elsewhere, they name nobody. */
export const COMMON_WORDS = words(`
  access accounting accounts acquisitions add adding adoption agents agreements aided alongside analysis annual annualised annualized approval approvals asking assets authorities
  average averages backing balance banks banking barely battery bidders bids bills bonds bookings books bookkeepers borrowers borrowing briefly builders building buildings buyers
  capacity capex capital care cash cheap cheaper cheapest claims clients climate closing cloud clouds code coders combined commercial commitments companies comparable competition
  competitors compliance compute computing construction consumer consumers contracts contractors core corporate cost costs counting court courts coverage creditors crews crucially
  deals dealers debt debts deliveries delivery demand depending deposits depreciation details developing discussions distribution dividends doctors documents domestic dozens drivers
  earn earning earnings economists education electricity eight eleven emissions employers employment engineering engineers equipment equity everybody executives existing exits expansion
  expected expenses exports factories failing farmers federal fees figures filings finance financial financing fines firms fixed fleet flights food foreign founding fourth freight fuel
  gains gas gross guidance half healthcare help hiring holders homes hospitals household households hundreds hyperscalers imports improving income independent industrial inference
  inflation installation insurance insurers integration interest inventory invoices issuance joining joint jobs judges labor labour land landlords largest law lawmakers lawyers lead
  lease legal lenders lending less license licences licenses limited liquidity listed little loans local losing losses low lower lowest machine machines maintenance makers managing
  manufacturers manufacturing margins media median medical members memory merchants micro model models monthly mortgage mortgages motors neighbors neighbours net networks nobody
  north nurses offers office officials oil online operating operations operators orders ordering ours output outstanding owners ownership packages paperwork parents passed patents
  patients paying payment payments payroll pension people permits phase phone physicians pilot pilots plaintiffs planning plans plants police policies policymakers poor power premiums
  price prices pricing private processing procurement production productivity products professionals profit profitability profits programmers progress projects property prospects
  prosecutors provided public publishers purchases quarterly rates reaching recruiting recruitment refunds regulation regulators regulatory relations renewals rent rental renting
  rents representatives research researchers residents restaurants results retail retailers retention returns risks rounding running safety salaries sampling savings schools science
  scientists secured securing security selling senators server servers service services settlement shareholders shipments shipping shops short signing size sites slightly smaller soft
  software solar sovereign spare specialists spot staff staffing stage state states steel stocks stores strategic strong students studies subscribers subscription subscriptions
  subsidies success suppliers supplies supply support surgeons sustained target targets tariffs taxes taxpayers teachers teams technicians telecom tenants terms testing tests third
  timing tokens tools total trade traders trading traffic training transactions transport treasury trials trucks turnover twelve twenty undisclosed unions unit units universities
  university unlisted upfront utilities utility valuation valuations vendors venture visitors volume volumes voters wages warehouse warehouses water weekly wholesale women workers
  yearly yields adults airlines apps archaeologists artists athletes authors bakeries carmakers charities chemists clinics coaches counties councils customers dentists designers
  directors editors families fans fishermen foundations founders guests hackers hotels importers incumbents inspectors landowners librarians miners musicians navies nations parliament
  passengers pharmacies photographers players ports prisons railways readers recruiters rescuers sailors sawmills sellers singers skeptics sceptics speakers sponsors supermarkets
  technology terminals translators truckers veterinarians vets villagers volunteers writers
`);

/** Months, days and the like; a company may still be called Sunday, then a type word stands before it. */
export const CALENDAR = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun q1 q2 q3 q4 h1 h2 christmas easter
`);

/** Abbreviations and kinds of thing in capitals. */
export const THINGS = words(`
  ai ais agi api apis    arr asic asics aum b2b b2c bci ceo ceos cfo chatbot chip chips cio cmo coo covid cpu cpus cto crm dna edtech erp esg etf etfs
  eu fintech gaap gdp gpu gpus hpc hr iot  ipo ipos irr  kpi llm llms lp lps ml mou nda nft ngo npu ocr os pc pcs phd  rag roi rna saas sec sdk seo
  smb sme smes spac sql svp tpu tpus tv uav ui uk un us usa usd ux vc vcs vp  xr safe saas series seed  evs evp hbm  gw mw kw mwh gwh kwh   est pst gmt  
  bn mn fy fy23 fy24 fy25 fy26 fy27 fy2024 fy2025 fy2026 eur gbp jpy cny inr krw sgd hkd aud cad vnd rmb jv npc   faq pdf csv html json http https www com url  nasdaq nyse ftse
`);

export const NATIONALITIES = words(`
  flemish walloon galician catalan basque bavarian baltic iberian gulf
  americans arabic arabs asians australians brits britons canadians europeans germans indians israelis italians koreans russians africans
  american african arab argentine asian australian austrian basque belgian brazilian british bulgarian cambodian canadian chilean chinese colombian croatian czech danish
  dutch egyptian emirati english estonian european finnish french german greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian
  japanese kenyan korean kuwaiti latvian lebanese lithuanian malaysian mexican moroccan nigerian nordic norwegian pakistani peruvian philippine filipino
  polish portuguese qatari romanian russian saudi scandinavian scottish serbian singaporean slovak slovenian southeast spanish swedish swiss taiwanese thai
  turkish ukrainian vietnamese welsh western eastern northern southern global international
`);

export const PLACES = words(`
  africa america asia australia austria bangalore bangkok barcelona beijing belgium bengaluru berlin boston brazil britain brooklyn brussels california cambridge canada
  chicago chile china colombia colorado copenhagen croatia cyprus czechia delhi denmark dubai dublin egypt england estonia europe finland florida france frankfurt
  georgia germany ghana greece hamburg hanoi helsinki hong kong hyderabad iceland illinois india indiana indonesia iowa iran iraq ireland israel istanbul italy jakarta
  japan jordan kansas kenya korea kuwait latvia lithuania london luxembourg lyon madrid malaysia manhattan manila massachusetts melbourne memphis mexico miami michigan milan
  minnesota mississippi montreal morocco moscow mumbai munich nashville nebraska nevada netherlands nigeria norway noida ohio oklahoma ontario oregon oslo oxford pakistan
  palo alto paris pennsylvania peru philadelphia philippines pittsburgh poland portugal pune qatar quebec riyadh romania rome russia scotland seattle seoul serbia shanghai
  shenzhen singapore slovakia slovenia spain stockholm sweden switzerland sydney taipei taiwan tasmania tel aviv tennessee texas thailand tokyo toronto turkey uae uganda ukraine
  utah vancouver vienna vietnam virginia visakhapatnam wales warsaw washington wisconsin wyoming zurich hollywood silicon valley san francisco york los angeles
  abu dhabi saudi arabia earth moon mars austin houston dallas denver atlanta phoenix amsterdam
`);

/** Places of more than one word: the words alone may be part of a company's name. */
export const LONG_PLACES = [
  'u.s',
  'u.k',
  'u.a.e',
  'u.s.',
  'u.k.',
  'eu',
  'uk',
  'us',
  'd.c',
  'washington d.c',
  'abu dhabi',
  'bay area',
  'hong kong',
  'kuala lumpur',
  'phnom penh',
  'da nang',
  'buenos aires',
  'rio de janeiro',
  'sao paulo',
  'são paulo',
  'cape town',
  'tel aviv',
  'new south wales',
  'los angeles',
  'middle east',
  'new delhi',
  'new jersey',
  'new mexico',
  'new york',
  'new york city',
  'new zealand',
  'north america',
  'north carolina',
  'north dakota',
  'palo alto',
  'mountain view',
  'menlo park',
  'redwood city',
  'san diego',
  'san francisco',
  'san francisco bay area',
  'san jose',
  'saudi arabia',
  'silicon valley',
  'south africa',
  'south america',
  'south korea',
  'southeast asia',
  'sri lanka',
  'tel aviv',
  'united arab emirates',
  'united kingdom',
  'united states',
  'wall street',
  'washington dc',
  'white house',
  'west coast',
  'east coast',
  'west texas',
  'ho chi minh',
  'ho chi minh city',
  'central europe',
  'eastern europe',
  'western europe',
  'northern europe',
  'southern europe',
  'central asia',
  'west africa',
  'east africa',
  'east asia',
  'south asia',
  'latin america',
  'sand hill road',
  'european union',
  'santa clara',
  'salt lake city',
  'el segundo',
] as const;

export const PUBLICATIONS = words(`
  techcrunch bloomberg reuters cnbc axios wired forbes fortune politico wsj nyt bbc cnn vox recode verge semafor theverge venturebeat geekwire crunchbase pitchbook dealroom
  dealstreetasia statista gartner idc techinasia nikkei caixin yicai sifted bnn marketwatch businesswire prnewswire globenewswire
  linkedin twitter facebook instagram youtube reddit medium substack newsletter cbinsights carta puck afp ap
`);
export const LONG_PUBLICATIONS = [
  'the information',
  'the wall street journal',
  'wall street journal',
  'the new york times',
  'new york times',
  'financial times',
  'the financial times',
  'business insider',
  'the verge',
  'the washington post',
  'washington post',
  'the economist',
  'bloomberg news',
  'bloombergnef',
  'goldman sachs research',
  'cb insights',
  'pitchbook data',
  'associated press',
  'business wire',
  'pr newswire',
  'tech in asia',
  'the economic times',
  'economic times',
  'south china morning post',
  'the guardian',
  'techcrunch disrupt',
  'crunchbase news',
  'the register',
  'ars technica',
  'mit technology review',
  'time magazine',
  'fast company',
  'nikkei asia',
  'sky news',
  'fox business',
  'ars',
  'the times',
  'sec filing',
  'artificial analysis',
  'stack overflow',
  'hugging face hub',
] as const;

/** What a person is called before or after the name. */
export const TITLES = words(`
  ceo cto cfo coo cio cmo founder founders cofounder cofounders president chairman chairwoman chair chairperson director chief officer executive exec
  executives investor partner principal analyst researcher professor scientist engineer author economist entrepreneur billionaire lawyer spokesperson spokesman spokeswoman
  secretary minister senator governor mayor king queen prince pope mr mrs ms dr sir prof vp evp svp veteran alum alumnus alumni alums evangelist boss head author actor actress director rapper
  developer designer journalist blogger
`);

/** Ends of organisation names: a name that ends so is no person, and an investor if the ending says so. */
export const INVESTOR_ENDINGS = words(`
  capital ventures venture partners partner fund funds investment investments investors management advisors advisers equity angels accelerator vc
  invest kapital fonden fonds trust asset assets holdings associates bank global growth opportunities foundation endowment authority securities financial insurance
`);
export const COMPANY_ENDINGS = words(`
  limited pte inc corp corporation co ltd llc plc gmbh ag sa nv group labs lab technologies technology tech systems software robotics motors energy
  pharma therapeutics health bio biosciences sciences science medical semiconductor semiconductors networks computing ai studios studio media entertainment games
  solutions services industries international university institute college research laboratory company companies logistics airlines
`);

/** Kinds of company: right before a name they introduce it ("AI startup X", "chipmaker X"). */
export const TYPE_WORDS = words(`
  startup company firm maker chipmaker carmaker automaker developer platform provider lab labs unicorn decacorn rival competitor challenger giant builder conglomerate studio app
  outfit upstart business vendor operator manufacturer group player venture soonicorn neocloud agency cloud subsidiary spinout spinoff specialist darling
  designer supplier producer distributor publisher foundry consultancy brokerage utility airline broadcaster grocer
  newcomer pioneer parent retailer marketplace bank lender insurer fintech hyperscaler incumbent heavyweight powerhouse
`);
/** Kinds of investor, likewise. */
export const INVESTOR_TYPE_WORDS = words(`
  investor investors firm fund backer backers investors vc lender lenders shareholder shareholders angel angels arm arms office offices vehicle conglomerate giant giants group firms funds
`);

/** Given names common enough to tell a person from a company of two words. */
export const GIVEN_NAMES = words(`
  aaron abhishek adam aditya adrian alan albert alex alexander alexandr alexandra alexis alfred alice alison allison amanda amir amit amy ana andre andrea andrej andrew andy angela anil anita anjney ankit ann
  anna anne anthony antoine anton antonio ariel arjun arthur arun ashish ashley ashton ashu balaji barbara barry ben benjamin bernard bernie bill bob bobby boris brad brandon brendan brett brian bruce bryan
  caitlin carl carlos carmen carol caroline catherine charles charlie chase chetan chris christian christina christine christoph christopher clara claire clem clement cliff colin connor conor craig cristina
  dan daniel daniela danny darius dario dave david dean deborah demis denis dennis derek dhruv diana diane diego dmitri don donald doug douglas dustin dylan ed eddie edward edwin elad elena eli elizabeth
  ellen elon emily emma emmanuel eric erica erik ethan eugene evan faraj felix fernando fiona florian frances francis francois frank fred frederic gabriel garry gary gavin geoff geoffrey george gil glenn gokul
  gordon grace graham greg gregory guido guillaume guillermo gustav guy hannah hans harold harrison harry heather helen henry holly howard hugo ian igor ilya ingrid isaac itamar ivan jack jackie jacob jacques jake
  jakob james jamie jan jane janet jared jason javier jay jean jeff jeffrey jen jennifer jenny jensen jeremy jerome jerry jesse jessica jill jim jimmy jing joanna joe joel johan johannes john johnny jon jonas jonathan
  jordan jorge jose josef joseph josh joshua juan julia julian julie julien jun justin kai kamal karen karim karl karthik kate katherine kathleen katie kavita keith kelly kelvin ken kenneth kent kevin kim kit krishna
  kristen kristina kunal kyle larry lars laura lauren laurence lawrence lea lee leo leon leonard leopold liam linda lior lisa liz logan lorenzo louis lucas lucy luis luke lukas mahesh manish manuel marc marcel marco marcus
  margaret maria marie marina mario mark markus martha martin marty mary masayoshi mason matt matthew matthias max maxime maya megan mel melanie melissa michael michelle miguel mike mikhail mira miriam mitchell mohamed
  mohammed molly mona monica mukesh mustafa nadia nancy naomi naval nat natalie nathan navin neil nicholas nick nicolas nicole nikesh nikhil nikita nina noah noam nora olga oliver olivia olivier omar oren oscar owen pablo
  pamela pat patricia patrick paul paula pavel pedro peter phil philip philippe pierre piotr prashant priya quentin rachel rahul raj rajan rajeev rajesh ralph ravi ray raymond rebecca reid reiner rene ricardo rich richard
  rick ricky rob robert roberto robin rodrigo roger rohan rohit roman ron ronald rory ross roy rukesh russell ruth ryan sachin sajith sal salman sam samantha samir samuel sandeep sandra sandy sanjay sara sarah satya scott
  sean sebastian serge sergey seth shane shannon sharon shaun shawn sheryl shyam sid simon sonia sophia sophie sridhar stacy stan stanislas stefan stephanie stephen steve steven stewart stuart sudhir sue sumit sundar sunil suresh
  susan suzanne sylvain tamar tara ted teresa terry thad theo theresa thomas tiffany tim timothee timothy tina tobi tobias todd tom tomas tony tracy travis trevor tristan tyler ursula valentin vanessa varun vera veronica
  victor victoria vijay vikas vikram vincent vinod virginia vitaly vivek vladimir walter wang warren wei wendy wes wiley will william xavier xi yair yan yann yannis yaroslav yoav yoshua yuki yuri yves zach zachary zack zhang
  christophe timothée françois rené jérôme denise marissa mati mitesh hod ekin chelsea percy
`);
