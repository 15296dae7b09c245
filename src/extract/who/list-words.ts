/** Words that stand between, before and behind names in a row. */
import { wordId } from '#text/vocabulary.ts';
import { wordsOf } from '../words.ts';

const ids = (text: string): ReadonlySet<number> => new Set(text.split(' ').map(wordId));
export const FILLERS = ids(
  `the a an its his her their existing new returning current previous early earlier prior strategic fellow other also both including such as like among several many various
  major prominent notable big large leading top venture capital vc angel private equity sovereign wealth growth hedge crossover investment financial institutional investors investor backers backer
  firm firms fund funds giant giants arm arms lender lenders bank banks company companies shareholders shareholder names name partners partner well known longtime long time seed tech technology
  chipmaker chip corporate co family office offices individual insiders insider entities group billionaire billionaires founder founders executives executive former ai startup holding investing personal vehicle his her their
  các những nhiều một số toàn cầu nhà đầu tư mới cũ khác hiện hữu hiện tại hiện có trước đó vòng trước quỹ mạo hiểm tập đoàn công ty hãng ngân hàng tổ chức tài chính công nghệ quốc tế lớn tên tuổi như gồm bao là
  gã khổng lồ ông hàng đầu danh tiếng uy tín nổi tiếng cá nhân thiên thần chiến lược tiếp tục cả đối tác ngoại nước ngoài đại gia cựu thành viên bộ phận liên quan tài khoản của`
    .replaceAll(/\s+/g, ' ')
    .split(' ')
    .join(' '),
);
export const JOINS = ids('and & và cùng plus hoặc or');
export const LONG_JOINS = [
  'as well as',
  'along with',
  'together with',
  'cũng như',
  'cùng với',
  'in addition to',
].map(wordsOf);
export const COMMA = wordId(',');
export const SEMICOLON = wordId(';');
export const [OPEN, CLOSE] = ['(', ')'].map(wordId);
export const DASH = wordId('-');
export const BASED = wordId('based');
export const S = wordId('s');
export const AT = ids('at of của tại từ');
/** "Foo Ventures thuộc Bar Group": the second only owns the first. */
/** Behind a row of names: whose people are meant. */
export const STAFF = ids('employees executives alumni engineers staff researchers veterans founders');
export const OWNED_BY = ids('thuộc của');
export const INTRODUCERS = ids('là gồm như');
/** Words that begin another part of the sentence, not another member of a row. */
export const CLAUSE_WORDS = ids(
  'with alongside from by for to as that which who while whereas after before when valuing bringing taking trong khi sau nâng including include included joined via led với sự tham từ do bởi để vào cho',
);
/** Behind "and" these begin what is no longer the same row. */
export const INCLUDING = ids('including included includes');
export const LOCATIVES = ids('tại ở in');
export const APPOSITIONS = ids(
  'a an the one which who whose founded chaired run managed backed known formed owned where một quỹ công do vốn người đơn nhà led based part',
);
export const QUOTES = ids(`" '`);

/** Words that rules are made of: an introduction does not swallow them. */
export const STOPS = ids('and or từ của với và đến');

/** What an owner invests through: "Foo's venture arm", "an arm of Foo". */
export const ARMS = ids(
  'arm arms unit units fund funds division divisions vehicle vehicles subsidiary subsidiaries affiliate affiliates office offices group',
);
/** "funds managed by Foo", "accounts advised by Foo" */
export const MANAGED = ids('managed advised controlled run owned affiliated');
export const LINKS = ids('of by with');
export const THROUGH = ids('through via');
