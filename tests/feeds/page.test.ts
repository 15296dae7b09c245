import { describe, expect, it } from 'vitest';
import type { SiteRule } from '#domain/site.ts';
import { readPageText } from '#feeds/read-page-text.ts';
import type { PageText } from '#feeds/types.ts';
import { bytesOf } from '../helpers/feeds.ts';

const URL_OF_PAGE = 'https://paper.example.vn/goi-von-1.html';
const SENTENCES = [
  'Công ty khởi nghiệp trí tuệ nhân tạo vừa công bố gọi được năm triệu đô la ở vòng hạt giống.',
  'Vòng này do một quỹ trong nước dẫn dắt, với sự tham gia của hai nhà đầu tư thiên thần.',
  'Số tiền sẽ dùng để mở rộng đội ngũ kỹ sư và thuê thêm máy chủ trong hai năm tới.',
  'Theo người sáng lập, doanh thu đã tăng gấp ba so với cùng kỳ, dù công ty chưa có lãi.',
];
const BODY = SENTENCES.map((sentence) => `<p>${sentence}</p>`).join('\n');
const TEXT = SENTENCES.join('\n\n');
const TITLE = 'Khởi nghiệp AI gọi được 5 triệu USD';

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="vi"><head><title>${TITLE} - Báo Thử</title>${head}</head><body><nav><a href="/">Trang chủ</a> <a href="/kinh-te">Kinh tế</a></nav><h1>${TITLE}</h1>${body}<footer>Báo Thử, giấy phép số 1.</footer></body></html>`;
}

function read(html: string, sites: readonly SiteRule[] = [], url = URL_OF_PAGE): PageText {
  const found = readPageText(bytesOf(html), { contentType: null, url }, sites);
  if (found.kind !== 'article') throw new TypeError(`no article: ${found.reason}`);
  return found;
}

function refusal(html: string): string {
  const found = readPageText(bytesOf(html), { contentType: null, url: URL_OF_PAGE }, []);
  return found.kind === 'article' ? found.text : found.reason;
}

describe('main text', () => {
  it.each([
    ['in an article element', `<article>${BODY}</article>`],
    ['in a div without any name', `<div><div>${BODY}</div></div>`],
    ['in the cells of a table', `<table><tr><td>${BODY}</td></tr></table>`],
    ['split by line breaks', `<div>${SENTENCES.join('<br><br>')}</div>`],
    [
      'in two parts',
      `<div class="main"><div>${SENTENCES.slice(0, 2)
        .map((s) => `<p>${s}</p>`)
        .join('')}</div><div class="ads">Mua ngay</div><div>${SENTENCES.slice(2)
        .map((s) => `<p>${s}</p>`)
        .join('')}</div></div>`,
    ],
    ['named like something else', `<div class="related-wrapper"><h1>${TITLE}</h1>${BODY}</div>`],
    [
      'in paragraphs behind a pay wall that is open',
      SENTENCES.map((s) => `<p class="paywall">${s}</p>`).join(''),
    ],
    [
      'with a list of related stories in it',
      `<article>${BODY}<ul><li><a href="/a">Một bài khác cùng chủ đề gọi vốn</a></li><li><a href="/b">Một bài khác nữa cùng chủ đề</a></li></ul></article>`,
    ],
    [
      'with a teaser in it',
      `<article><div class="z"><a href="/x">Quỹ ngoại rót vốn vào công ty giáo dục</a><div>Thương vụ thứ ba trong năm của quỹ này ở Đông Nam Á.</div></div>${BODY}</article>`,
    ],
    [
      'with captions',
      `<article><figure><img src="i.jpg"><figcaption>Nhà sáng lập tại văn phòng ở Hà Nội.</figcaption></figure>${BODY}<p class="Image caption">Văn phòng mới của công ty.</p></article>`,
    ],
    [
      'with share and advert boxes',
      `<article><div class="share-bar">Chia sẻ bài viết này với bạn bè của bạn nhé</div>${BODY}<div id="ad-slot-2">Quảng cáo của nhà tài trợ chương trình hôm nay</div></article>`,
    ],
    [
      'with a byline and a date',
      `<article><p class="byline">An Bình</p><div>14/9/2026, 18:44 (GMT+7)</div>${BODY}<p><strong>An Bình</strong></p></article>`,
    ],
    [
      'with "read more" lines',
      `<article>${BODY}<p>Đọc thêm: Năm thương vụ lớn nhất tháng</p><p>Xem thêm tin khởi nghiệp</p></article>`,
    ],
    [
      'with "Related" and what follows',
      `<article>${BODY}<h3>Tin liên quan</h3><p>Một công ty khác cũng vừa công bố gọi vốn thành công trong tuần này.</p></article>`,
    ],
    [
      'with a pull quote',
      `<article>${BODY}<blockquote>doanh thu đã tăng gấp ba so với cùng kỳ</blockquote></article>`,
    ],
    [
      'with a newsletter form',
      `<article>${BODY}<section class="newsletter-box"><p>Đăng ký nhận bản tin để không bỏ lỡ thương vụ nào trong tuần.</p></section></article>`,
    ],
    [
      'with comments',
      `<article>${BODY}</article><div id="comments">${'<p>Bài viết rất hay, mong công ty sớm thành công và mở rộng ra nước ngoài.</p>'.repeat(12)}</div>`,
    ],
    ['with a photo credit', `<article>${BODY}<p>Ảnh: An Bình</p></article>`],
    [
      'E10 with scripts and styles',
      `<article><script>var a = "một câu dài trong mã lệnh, không phải là bài báo.";</script><style>p { color: red }</style>${BODY}</article>`,
    ],
    [
      'E11 with hidden text',
      `<article>${BODY}<p style="display:none">Một câu ẩn mà người đọc không bao giờ thấy được trên trang này.</p><p hidden>Một câu ẩn khác mà người đọc không thấy.</p><p style="font-size:0">Một câu không có cỡ chữ nào cả ở đây.</p></article>`,
    ],
  ])('%s', (_, body) => {
    expect(read(page(body)).text).toBe(TEXT);
  });

  it('keeps sub-headings, lists and quotes of its own', () => {
    const body = `<article>${BODY}<h2>Vì sao chọn Việt Nam</h2><p>${SENTENCES[0]} Câu thêm.</p><ul><li>Chi phí thấp</li><li>Kỹ sư giỏi</li></ul><blockquote><p>Chúng tôi tin vào thị trường này.</p></blockquote><p>Hết bài ở câu này, sau ba tháng đàm phán.</p></article>`;
    expect(read(page(body)).text.split('\n\n').slice(4)).toEqual([
      'Vì sao chọn Việt Nam',
      `${SENTENCES[0]} Câu thêm.`,
      'Chi phí thấp',
      'Kỹ sư giỏi',
      'Chúng tôi tin vào thị trường này.',
      'Hết bài ở câu này, sau ba tháng đàm phán.',
    ]);
  });

  it.each([
    [
      'named so',
      '<h2 class="sapo">(Báo Thử) - Thương vụ lớn nhất của ngành trong năm nay tính đến tháng chín.</h2>',
      '',
    ],
    [
      'known by the description',
      '<div class="x9">(Báo Thử) - Thương vụ lớn nhất của ngành trong năm nay tính đến tháng chín.</div>',
      '<meta name="description" content="Thương vụ lớn nhất của ngành trong năm nay tính đến tháng chín.">',
    ],
  ])('keeps a standfirst, %s', (_, lead, head) => {
    const text = read(
      page(`${lead}<div class="tools"><a href="#">In</a></div><article>${BODY}</article>`, head),
    ).text;
    expect(text).toBe(
      `(Báo Thử) - Thương vụ lớn nhất của ngành trong năm nay tính đến tháng chín.\n\n${TEXT}`,
    );
  });

  it('is taken from data where the page has less', () => {
    const data = JSON.stringify({
      '@type': 'NewsArticle',
      headline: TITLE,
      articleBody: SENTENCES.join('\n'),
    });
    expect(
      read(page('<div id="app"></div>', `<script type="application/ld+json">${data}</script>`)).text,
    ).toBe(TEXT);
  });

  it('what the data do not hold is not of the article', () => {
    const long = [...SENTENCES, ...SENTENCES.map((sentence) => `Thứ hai: ${sentence}`)];
    const data = JSON.stringify({
      '@graph': [{ '@type': ['NewsArticle'], headline: TITLE, articleBody: long.join(' ') }],
    });
    const body = `<article>${long.map((sentence) => `<p>${sentence}</p>`).join('')}<p>Ứng dụng của báo đã có trên cả hai kho, mời bạn đọc tải về máy.</p></article>`;
    expect(read(page(body, `<script type="application/ld+json">${data}</script>`)).text).toBe(
      long.join('\n\n'),
    );
  });

  it('is found in a template for scripts, and in noscript', () => {
    expect(read(page(`<script type="text/template"><div>${BODY}</div></script>`)).text).toBe(TEXT);
    expect(read(page(`<noscript><div>${BODY}</div></noscript>`)).text).toBe(TEXT);
  });

  it('of a picture story is its captions', () => {
    const story = SENTENCES.map(
      (sentence) =>
        `<table class="picCaption"><tr><td><img src="x.jpg"></td></tr><tr><td><p>${sentence}</p></td></tr></table>`,
    );
    expect(read(page(`<div class="story">${story.join('')}</div>`)).text).toBe(TEXT);
  });

  it('E18 marks that hide or turn words are dropped', () => {
    expect(
      read(page(`<article>${BODY.replaceAll('vốn', 'v\u200Bốn').replaceAll('công', 'c\u202Eông')}</article>`))
        .text,
    ).toBe(TEXT);
  });

  it('decomposed letters come composed', () => {
    expect(read(page(`<article>${BODY.normalize('NFD')}</article>`)).text).toBe(TEXT);
  });
});

describe('site rules', () => {
  const rule: SiteRule = { domain: 'paper.example.vn', text: ['.a', '.b'], drop: ['.c'] };
  const html = page(
    `<div class="a"><p>${SENTENCES[0]}</p><p class="c">Bỏ.</p></div><div>${BODY}</div><div class="b"><p>${SENTENCES[1]} ${SENTENCES[2]}</p></div>`,
  );

  it('say where the text is, and what is not of it', () => {
    expect(read(html, [rule]).text).toBe(`${SENTENCES[0]}\n\n${SENTENCES[1]} ${SENTENCES[2]}`);
  });

  it('of another site are not used', () => {
    expect(read(html, [{ ...rule, domain: 'other.vn' }]).text).not.toContain('Bỏ.');
    expect(read(html, [{ ...rule, domain: 'other.vn' }]).text).toContain(SENTENCES[3]);
  });

  it('that fit nothing on the page leave it to the general reader', () => {
    expect(read(page(`<article>${BODY}</article>`), [{ ...rule, text: ['.gone'], drop: [] }]).text).toBe(
      TEXT,
    );
  });
});

describe('what the page says of itself', () => {
  const data = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const article = `<article>${BODY}</article>`;

  it('from JSON-LD', () => {
    const head = data({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: TITLE,
      datePublished: '2026-09-14T18:44:00+07:00',
      dateModified: '2026-09-15T08:00:00+07:00',
      author: [{ '@type': 'Person', name: 'An Bình' }, { name: 'Chi Mai' }],
    });
    expect(read(page(article, head))).toMatchObject({
      title: TITLE,
      author: 'An Bình, Chi Mai',
      language: 'vi',
      publishedAt: new Date('2026-09-14T11:44:00Z'),
      modifiedAt: new Date('2026-09-15T01:00:00Z'),
    });
  });

  it('from meta tags', () => {
    const head =
      '<meta property="article:published_time" content="2026-09-14T18:44:00+07:00"><meta property="og:updated_time" content="2026-09-15T01:00:00Z"><meta name="author" content="An Bình"><link rel="canonical" href="/goi-von-1.html?utm_source=x">';
    expect(read(page(article, head))).toMatchObject({
      author: 'An Bình',
      canonicalUrl: 'https://paper.example.vn/goi-von-1.html?utm_source=x',
      publishedAt: new Date('2026-09-14T11:44:00Z'),
    });
  });

  it('broken JSON-LD and unfilled templates are nothing', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", </script><link rel="canonical" href="{{meta.canonical}}"><meta property="og:title" content="{{title}}">`;
    expect(read(page(article, head))).toMatchObject({
      title: TITLE,
      canonicalUrl: null,
      publishedAt: null,
      author: null,
    });
  });

  it.each([
    ['E09 data:', '<link rel="canonical" href="data:text/html,x">'],
    ['E09 this machine', '<meta property="og:url" content="http://localhost/x">'],
    [
      'E07 a base elsewhere does not move it',
      '<base href="https://evil.com/"><link rel="canonical" href="http://10.0.0.1/x">',
    ],
    ['the front page', '<link rel="canonical" href="https://paper.example.vn/">'],
  ])('no canonical address: %s', (_, head) => {
    expect(read(page(article, head)).canonicalUrl).toBeNull();
  });

  it('the headline without the name of the paper', () => {
    const html = `<html><head><title>${TITLE} | Báo Thử</title><meta property="og:site_name" content="Báo Thử"></head><body><div>${TITLE}</div>${BODY}</body></html>`;
    expect(read(html).title).toBe(TITLE);
  });
});

describe('no article', () => {
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><h3><a href="/tin-${at}">Một tựa bài dài như mọi tựa bài khác số ${at}</a></h3></li>`,
  ).join('');
  it.each([
    ['an empty page', '<html></html>', 'no main text found'],
    ['a few words', page('<p>Sắp ra mắt.</p>'), 'no main text found'],
    [
      'a section front',
      `<html><head><title>Kinh doanh</title></head><body><h1>Kinh doanh</h1><ul>${links}</ul><div>${BODY}</div></body></html>`,
      'a list of other pages',
    ],
    [
      'an error',
      `<html><head><title>404 Not Found</title></head><body>${BODY}</body></html>`,
      'an error or log-in page',
    ],
    [
      'a check for robots',
      `<html><head><title>paper.com</title></head><body><p>Checking your browser before you go on to the page that you asked for, please wait.</p><p>Please enable JavaScript and cookies in your browser, then load this page again, or write to us with the number below and the time.</p><p>Ray 12345, at the given time, from the given address, of this machine.</p></body></html>`,
      'a wall before the article',
    ],
    [
      'a wall in Vietnamese',
      `<html><head><title>Báo Thử</title></head><body><p>Vui lòng đăng nhập để đọc toàn bộ bài viết này, hoặc đăng ký gói thành viên của báo để ủng hộ chúng tôi.</p><p>Gói thành viên gồm mọi chuyên mục, không quảng cáo, và bản tin hằng tuần của ban biên tập.</p><p>Mỗi tháng, bạn đọc có thể xem ba bài không mất tiền trên mọi thiết bị.</p></body></html>`,
      'a wall before the article',
    ],
  ])('%s', (_, html, reason) => {
    expect(refusal(html)).toBe(reason);
  });
});

it('E08 nothing on a page is fetched: refreshes, frames and images are only text to us', () => {
  const html = page(
    `<meta http-equiv="refresh" content="0;url=http://127.0.0.1/"><iframe src="http://127.0.0.1/"></iframe><img src="http://169.254.169.254/"><article>${BODY}</article>`,
  );
  expect(read(html).text).toBe(TEXT);
});
