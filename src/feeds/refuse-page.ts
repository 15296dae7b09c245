/** Pages that hold no article although they hold text: section fronts, walls, errors. */
import type { PageBlocks } from './page-blocks.ts';
import type { PageMetadata } from './page-metadata.ts';

/** A text of this length is an article whatever the page says of itself. */
const LONG_TEXT = 1_500;
const SHORT_TEXT = 600;
/** Links as long as headlines: an article page has its related stories, a front has little else. */
const MANY_HEADLINES = 15;
/** Words: sections have names, articles have headlines. */
const SHORT_TITLE = 5;

const ERROR_TITLE =
  /^(?:(?:error )?(?:404|403|410|500|502|503)\b|page not found|not found\b|access (?:to this page has been )?denied|forbidden|just a moment|attention required|are you (?:a robot|human)|robot check|verify(?:ing)? you are|please wait|security check|bad gateway|service unavailable|không tìm thấy|trang không tồn tại|lỗi 404|đăng nhập|log ?in\b|sign ?in\b)/iu;

const WALL_TEXT =
  /enable (?:javascript|cookies)|verify(?:ing)? (?:that )?you(?:'re| are) (?:a )?human|unusual (?:traffic|activity)|checking your browser|access denied|(?:subscribe|sign in|log in|register) to (?:continue|read|keep reading)|we (?:use|value) (?:cookies|your privacy)|(?:trang|bài viết) (?:bạn (?:tìm|yêu cầu) )?(?:không tồn tại|đã bị xóa)|vui lòng đăng nhập/iu;

/** Why the text found on a page is no article; null where it is one. */
export function refusePage(page: PageBlocks, head: PageMetadata, text: string): string | null {
  if (ERROR_TITLE.test(head.title) && text.length < LONG_TEXT) return 'an error or log-in page';
  if (text.length < SHORT_TEXT && WALL_TEXT.test(text)) return 'a wall before the article';
  if (text.length >= LONG_TEXT || head.jsonLd !== null || head.publishedAt !== null) return null;
  // Sites call their fronts "website"; where they don't, only little text speaks against an article.
  if (head.type !== 'website' && text.length >= SHORT_TEXT) return null;
  const headlines = page.blocks.filter(({ links, text: each }) => links > 0.8 && each.length >= 30).length;
  const path = URL.parse(head.canonicalUrl ?? '')?.pathname ?? '';
  // Dates and numbers in an address are those of articles.
  const isFront = path === '/' || (head.title.split(' ').length <= SHORT_TITLE && !/\d{4}/.test(path));
  return headlines >= MANY_HEADLINES && isFront ? 'a list of other pages' : null;
}
