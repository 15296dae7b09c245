/** What publishers write between paragraphs that is no sentence of the article: whole blocks, in lower case, both languages. */

/** A block that begins so and ends soon says where to click, who took the picture, or that here stood an advert. */
const ASIDES: readonly string[] = [
  'advertisement',
  'sponsored(?: content)?$',
  'quảng cáo$',
  'share(?: this.{0,40})?$',
  'chia sẻ(?: bài viết.{0,20})?$',
  'tweet$',
  'print$',
  'email$',
  'reply$',
  'comments?$',
  'loading(?:\\.{3}|…)?$',
  'follow (?:us|me|@|him|her)\\b',
  'subscribe(?:$| (?:to|now|here|for|and)\\b)',
  'sign (?:up|in)(?:$| (?:to|now|here|for|with|or)\\b)',
  'log ?in(?:$| (?:to|now|here|or|with)\\b)',
  'đăng nhập',
  'mời bạn đọc',
  'mời quý vị',
  'read (?:more|next|also|full|the full)\\b',
  'also read\\b',
  'see also\\b',
  'also on\\b',
  'related(?:\\b[^.]{0,30}$|:| (?:articles?|stories|posts?|coverage|video)\\b)',
  'more (?:on this|from|stories|coverage)\\b',
  '(?:[>»▶→►+*-]{1,3} ?)?(?:đọc thêm|xem thêm|xem tiếp|đọc tiếp|tin liên quan|bài liên quan|có thể bạn quan tâm|tin cùng chuyên mục)',
  'tham khảo thêm',
  'link bài gốc',
  'lấy link',
  'từ khóa ?:',
  'tags? ?:',
  'topics? ?:',
  'watch(?: now| more| live| the video)?:',
  'listen(?: now)?:',
  '(?:photo|image|picture|photograph|illustration|graphic|video|credit|source)s?(?: by| credits?| courtesy(?: of)?|/\\w+)? ?[:|]',
  '(?:photo|image|illustration|photograph)s? (?:by|courtesy|credit|via)\\b',
  '(?:nguồn ảnh|ảnh|ảnh minh họa|clip|đồ họa) ?:',
  '\\((?:ảnh|photo|image)\\b[^)]{0,80}\\)$',
  '(?:getty images|shutterstock|istock|reuters/|afp via getty|ap photo)[^.]{0,50}$',
  '©',
  'copyright (?:©|\\(c\\)|\\d{4})',
  'all rights reserved',
  'click here\\b',
  'tap here\\b',
  'try refreshing\\b',
  'we apologi[sz]e, but this video\\b',
  '(?:published|updated|posted|last updated|first published)(?: on| at|:)? [^.]{0,40}\\d{4}[^.]{0,30}$',
  '(?:cập nhật|đăng lúc|xuất bản)(?: lúc)? ?:?\\s?\\d',
  "by [\\p{L} .'’-]{3,40}$",
  'about the author',
  'recommended(?: stories| for you)?$',
  'most (?:read|popular|viewed)\\b',
  'trending(?: now)?$',
  'skip (?:to|past|advertisement)\\b',
  'continue reading\\b',
  'story continues\\b',
  'article continues\\b',
  'this (?:article|story|post) (?:was|is) (?:originally|first) (?:published|posted|appeared)\\b',
  'this (?:article|story|post) (?:originally|first) (?:published|posted|appeared)\\b',
  '\\d{1,6} (?:comments?|shares?|bình luận|views?|likes?)$',
  'have a tip\\?',
  '(?:image|photo|slide) \\d{1,3} (?:of|/) \\d{1,3}',
  'view (?:gallery|comments|all|more)\\b',
  'filed under\\b',
  'posted in\\b',
  'categories ?:',
  'up next\\b',
  '(?:sign up|subscribe|get|join|receive|want)\\b.{0,80}\\bnewsletters?\\b.{0,60}$',
  '[^.]{0,30}\\bnewsletters?$',
  'thank you for (?:reading|subscribing)\\b',
  '(?:like|love) this (?:article|story|post)\\?',
];

/** Headings after which an article is over. */
const ENDINGS: readonly string[] = [
  'related\\b',
  'more (?:from|on|stories|news|like this|in|to read|articles|posts)\\b',
  'read (?:more|next)\\b',
  'you (?:may|might) (?:also )?(?:like|enjoy|be interested)\\b',
  'recommended\\b',
  'comments?(?: ?\\(\\d+\\))?$',
  'leave a (?:reply|comment)\\b',
  'about (?:the )?authors?$',
  'share this\\b',
  'tags? ?:?$',
  'topics? ?:?$',
  'most (?:read|popular|viewed|recent)\\b',
  'trending\\b',
  'latest (?:news|stories|articles|posts|from)\\b',
  'popular (?:posts|stories|articles)\\b',
  'recent (?:posts|stories|articles)\\b',
  'see also\\b',
  'what to read next',
  'join the (?:conversation|discussion)\\b',
  'subscribe\\b',
  'sign up\\b',
  'follow us\\b',
  'other (?:\\p{L}+ )?(?:stories|news|articles|columns|posts)\\b',
  'tin liên quan',
  'bài (?:viết )?liên quan',
  'tin cùng (?:chuyên mục|chủ đề|sự kiện)',
  'cùng (?:chuyên mục|chủ đề|tác giả)',
  'đọc (?:thêm|nhiều|tiếp)',
  'xem (?:thêm|nhiều|tiếp)',
  'bình luận',
  'ý kiến (?:bạn đọc|của bạn)',
  'có thể bạn quan tâm',
  'tin (?:khác|mới|nổi bật|đọc nhiều)',
  'bài cùng',
  'tham khảo thêm',
];

const ASIDE = new RegExp(`^(?:${ASIDES.join('|')})`, 'iu');
const ENDING = new RegExp(`^(?:${ENDINGS.join('|')})`, 'iu');

/** When it was published: a year and a time of day in a short line. */
const DATE_LINE = /\b(?:19|20)\d{2}\b[^.]*\d{1,2}[:h]\d{2}|\d{1,2}[:h]\d{2}[^.]*\b(?:19|20)\d{2}\b/;

/** True for a short block that is no part of an article. */
export function isAside(text: string): boolean {
  return (text.length < 200 && ASIDE.test(text)) || (text.length < 100 && DATE_LINE.test(text));
}

/** True for a heading that ends an article. */
export function isEnding(text: string): boolean {
  return text.length < 80 && ENDING.test(text);
}

/** "An Bình is a reporter …", "An Bình covers start-ups …": begins with a name. */
const ABOUT_AUTHOR =
  /^(?:\p{Lu}[\p{L}.'’-]{1,20} ){1,4}(?:(?:is|was) (?:an?|the) [^.“"]{0,100}(?:reporter|writer|editor|correspondent|contributor|journalist|columnist|author|blogger|freelancer|producer|fellow)|(?:covers|writes about|writes for|reports on|has (?:covered|written|reported)))(?![\p{L}\p{M}])/u;
const DESK =
  /\b(?:reach|follow|email|contact|find) (?:him|her|them|me|us|the (?:author|writer|reporter)) (?:on|at|via|by|here|@)|\bfollow .{0,40} on (?:twitter|x|facebook|instagram|linkedin)\b|^\(?(?:additional )?(?:reporting|writing|editing) by\b|\bcontributed (?:to this|reporting)\b/iu;

/** True for a last block that says who wrote the article, who helped, and how to reach them. */
export function isDeskNote(text: string): boolean {
  return text.length < 350 && (ABOUT_AUTHOR.test(text) || DESK.test(text));
}
