/**
 * What the parts of a page are called: words in class names and ids, from the general vocabulary of publishing systems
 * in both languages. A name is a hint, never a verdict: a part that holds much of the page's text is kept whatever its
 * name (see page-blocks.ts).
 */

const JUNK_WORDS = new Set(
  `ad ads advert adverts advertise advertisement advertising adsense adslot adbox adunit adcontainer admicro dfp gpt
  sponsor sponsored sponsorship promo promos promoted promotion outbrain taboola revcontent zergnet mgid
  comment comments commentlist disqus livefyre viafoura coral respond
  related relate relates relatedposts relatednews relatedarticles recommended recommend recommendation recommendations recirc recirculation
  trending popular mostread mostpopular upnext readmore readnext readalso seealso alsoread morefrom morestories morelinks linkbox teaser teasers
  share shares sharing sharebar sharethis addthis addtoany sharedaddy social socials sociable follow followus facebook twitter
  newsletter newsletters subscribe subscription subscriber signup login signin register registration paywall regwall piano
  cookie cookies consent gdpr ccpa onetrust
  breadcrumb breadcrumbs nav navbar navigation menu menus submenu toolbar pagination pager sidebar rail masthead topbar skip skiplink
  modal popup lightbox overlay tooltip dropdown dialog
  credit credits photocredit imagecredit
  byline bylines bio authorbio authorbox dateline timestamp pubdate postmeta entrymeta metadata postinfo
  tags taglist hashtag hashtags
  footer copyright disclaimer disclosure print printonly hidden hide invisible sronly screenreader offscreen
  keypoint keypoints pullquote pullquotes rating ratings vote votes poll quiz survey widget widgets donate donation toc
  sapolienquan tinlienquan lienquan relationnews tinkhac docthem xemthem binhluan quangcao tacgia evtbox boxpr`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Two words in a row that mean the same. */
const JUNK_PAIRS = new Set(
  `most-read most-popular most-viewed read-more read-next read-also also-read see-also see-more more-from more-on more-news
  more-stories more-topic more-topics up-next next-up you-may also-like might-like sign-up log-in sign-in skip-link sr-only
  screen-reader visually-hidden pull-quote key-points key-takeaways summary-bullets author-bio author-box author-info author-card author-profile author-name author-meta
  about-author post-author article-author post-meta entry-meta article-meta story-meta meta-info post-info post-tags tag-list
  post-nav post-navigation post-footer entry-footer article-footer story-footer fact-box caption-text wp-caption photo-caption image-caption
  image-credit photo-credit video-fallback video-caption breaking-news latest-news top-stories top-news
  tin-lien tin-khac tin-cung bai-lien doc-them xem-them chu-thich binh-luan quang-cao tac-gia box-tin box-tinlienquan
  link-content link-source box-related cung-chuyen cung-chu`
    .split(/\s+/)
    .filter((pair) => pair !== ''),
);

/** A standfirst: the lines under the headline that sum the story up. */
const LEAD_WORDS = new Set(
  'sapo lead lede standfirst deck dek subhead subheadline subtitle excerpt intro summary chapeau abstract nssap knswli singular'.split(
    ' ',
  ),
);

const BODY_WORDS =
  /(?:^|[-_ ])(?:article|story|post|entry|news|detail|single|content)[-_]{0,2}(?:body|content|text|detail|main|copy)|(?:^|[-_ ])(?:fck_detail|detail-content|maincontent|bodytext|articlebody|storybody|post-entry|entry|cms-body|richtext|rich-text|body-copy|prose)(?:$|[-_ ])/i;

/** Words that name a part of the page for good: no amount of text in it makes it the article. */
const HARD =
  /^(?:comments?|commentlist|disqus|livefyre|viafoura|respond|related|relates?|relatedposts|recommend\w*|recirc\w*|outbrain|taboola|trending|sidebar|footer|nav|navigation|menu|cookies?|consent|newsletters?|sponsor\w*)$/;

const PARAGRAPH = /^(?:p|blockquote)$/;
/** What a paragraph's own class may say without saying anything of the paragraph. */
const SAFE_ON_PARAGRAPHS =
  /^(?:paywall|regwall|piano|subscriber|subscription|registration|register|hidden|hide|print|twitter|facebook|social|widgets?|rail|ads?|teasers?|popular|promo|bio|toc|skip|invisible|login|survey)$/;

export interface NameHint {
  readonly part: 'junk' | 'hard junk' | 'caption' | 'lead' | 'body' | null;
}

const NONE: NameHint = { part: null };
const HINTS = {
  junk: { part: 'junk' },
  hard: { part: 'hard junk' },
  caption: { part: 'caption' },
  lead: { part: 'lead' },
  body: { part: 'body' },
} as const satisfies Record<string, NameHint>;

/** What the class names and id of an element hint at. */
export function nameHint(names: string, tag: string): NameHint {
  if (names.trim() === '') return NONE;
  const words = names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  let lead = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const pair = `${word}-${words[at + 1] ?? ''}`;
    if (CAPTION.test(word) || CAPTION.test(pair)) return HINTS.caption;
    if (JUNK_WORDS.has(word) && !(PARAGRAPH.test(tag) && SAFE_ON_PARAGRAPHS.test(word))) {
      return HARD.test(word) ? HINTS.hard : HINTS.junk;
    }
    if (JUNK_PAIRS.has(pair)) return HINTS.junk;
    if (LEAD_WORDS.has(word)) lead = true;
  }
  if (lead) return HINTS.lead;
  return BODY_WORDS.test(names) ? HINTS.body : NONE;
}

const CAPTION =
  /^(?:captions?|figcaption|imagecaption|photocaption|piccaption|pcaption|chuthich|chu-thich|cap-img|img-caption|wp-caption|caption-text|photo-caption|image-caption)$/;
