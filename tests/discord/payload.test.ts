import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cut } from '#discord/cut.ts';
import { LIMITS } from '#discord/limits.ts';
import { escapeMarkdown, plainText } from '#discord/plain-text.ts';
import { embedLength, renderAnswer } from '#discord/render-answer.ts';
import { renderMessage } from '#discord/render-message.ts';
import { safeUrl } from '#discord/safe-url.ts';
import type { Post, PostPiece } from '#domain/delivery.ts';
import { checkRequest } from '../helpers/fake-discord-rules.ts';

const PATH = '/channels/800000000000000001/messages';
const nothing = new URLSearchParams();

function aPost(set: Partial<Post> = {}): Post {
  return {
    kind: 'card',
    language: 'vi',
    title: 'Tiêu đề',
    url: 'https://a.example/x',
    fields: [],
    lines: [],
    sources: [],
    at: new Date(0),
    footer: 'Gọi Vốn',
    tone: 'raise',
    ...set,
  };
}
function embedOf(post: Post) {
  const message = renderMessage(post, '#01234567');
  expect(checkRequest('POST', PATH, nothing, message)).toEqual([]);
  const [embed] = message.embeds;
  if (embed === undefined) throw new Error('no embed');
  return embed;
}
const line = (text: string, style: PostPiece['style'] = 'plain', url?: string) => [
  { text, style, ...(url === undefined ? {} : { url }) },
];

// The schemas take a second to compile; no case should carry that.
beforeAll(() => void checkRequest('GET', '/gateway/bot', nothing, null));

describe('limits', () => {
  it('F01 a title of 10,000 and lines of 100,000 characters are cut, and say so', () => {
    const { title, description } = embedOf(
      aPost({ title: 'ệ'.repeat(10_000), lines: [line('ở'.repeat(100_000))] }),
    );
    expect(title).toHaveLength(LIMITS.embedTitle);
    expect(title?.endsWith('…')).toBe(true);
    expect(description?.endsWith('…')).toBe(true);
  });

  it.each(['👩‍👩‍👧‍👦', 'e\u0323\u0302', '🇻🇳', 'ặ', '👍🏽'])('F02 never cuts inside %s', (character) => {
    for (let max = 1; max < 40; max += 1) {
      const text = cut(character.repeat(40), max);
      expect(text.length).toBeLessThanOrEqual(max);
      expect(text.slice(0, -1)).toBe(character.repeat((text.length - 1) / character.length));
    }
  });

  it('a cut leaves no backslash without what it escapes', () => {
    for (let max = 2; max < 12; max += 1)
      expect(cut(escapeMarkdown('*****\\*****'), max)).toMatch(/^(?:\\[*\\])*…$/);
  });

  it('F03 F04 forty full fields stay within 25 and 6,000, with the sources kept', () => {
    const fields = Array.from({ length: 40 }, (_, index) => ({
      label: `nhãn ${index}`,
      value: 'giá trị '.repeat(300),
      wide: false,
    }));
    const embed = embedOf(
      aPost({ fields, sources: [{ name: 'VnExpress', url: 'https://vnexpress.example', note: null }] }),
    );
    expect(embedLength(embed)).toBeLessThanOrEqual(LIMITS.embedTotal);
    expect(embed.fields?.length).toBeLessThanOrEqual(LIMITS.embedFields);
    expect(embed.description).toContain('[VnExpress](https://vnexpress.example/)');
  });

  it('F05 empty fields are left out, and no message is empty', () => {
    const fields = ['', '   ', '\u200b'].map((value) => ({ label: 'x', value, wide: false }));
    const embed = embedOf(aPost({ title: ' ', fields, url: null, footer: null }));
    expect(embed.fields).toBeUndefined();
    expect(embed.title).toBeUndefined();
  });

  it('F06 an answer is at most 2,000 characters', () => {
    const { content } = renderAnswer({ kind: 'text', text: 'ơ'.repeat(3_000) }, 'help', 'vi');
    expect(content).toHaveLength(LIMITS.content);
  });

  it('F19 one address is in one embed only, and several embeds share the 6,000', () => {
    const long = aPost({ lines: [line('a'.repeat(4000)), line('b'.repeat(900)), line('c'.repeat(900))] });
    const { embeds } = renderAnswer({ kind: 'posts', posts: [long, long, long, long] }, 'company', 'vi');
    expect(embeds.filter(({ url }) => url !== undefined)).toHaveLength(1);
    expect(embeds.reduce((sum, embed) => sum + embedLength(embed), 0)).toBeLessThanOrEqual(LIMITS.embedTotal);
  });

  it.each([new Date(Number.NaN), new Date('+020000-01-01T00:00:00Z'), new Date(-1e14), null])(
    'F20 a time that is none is left out: %s',
    (at) => {
      expect(embedOf(aPost({ at })).timestamp).toBeUndefined();
    },
  );

  it('F22 whatever feeds write, the message is valid', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('@everyone', '[](', '\\', '||', '```', '\u202e', 'ệ'.repeat(2000)),
    );
    const url = fc.oneof(fc.webUrl(), text, fc.constant(null));
    const piece = fc.record({
      text,
      style: fc.constantFrom<PostPiece['style']>('plain', 'old', 'new', 'strong', 'link'),
      url: fc.webUrl(),
    });
    const post = fc.record({
      title: text,
      url,
      fields: fc.array(fc.record({ label: text, value: text, wide: fc.boolean() }), { maxLength: 30 }),
      lines: fc.array(fc.array(piece, { maxLength: 5 }), { maxLength: 30 }),
      sources: fc.array(fc.record({ name: text, url, note: fc.oneof(text, fc.constant(null)) }), {
        maxLength: 10,
      }),
      at: fc.date(),
      footer: fc.oneof(text, fc.constant(null)),
    });
    fc.assert(
      fc.property(post, (set) => void embedOf(aPost(set))),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('injection', () => {
  it('F07 F08 nobody is pinged: every message and answer says so', () => {
    expect(renderMessage(aPost({ title: '@everyone <@&1> <@1>' })).allowed_mentions).toEqual({ parse: [] });
    expect(renderAnswer({ kind: 'text', text: '@here' }, 'help', 'en').allowedMentions).toEqual({
      parse: [],
    });
  });

  it.each([
    ['F10 masked link', '[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
    ['F10 nested', '[[a]](<https://evil.example>)', '\\[\\[a\\]\\](\\<https\\://evil.example>)'],
    ['F11 a link that ends ours', 'x](https://evil.example) [y', 'x\\](https\\://evil.example) \\[y'],
    ['F12 code', '```js', '\\`\\`\\`js'],
    ['F12 spoiler', '||x||', '\\|\\|x\\|\\|'],
    ['F12 quote', '> x', '\\> x'],
    ['F12 heading', '# x', '\\# x'],
    ['F12 small print', '-# x', '\\-# x'],
    ['F12 list', 'a\n- x', 'a\n\\- x'],
    ['F12 numbered list', '1. x', '1\\. x'],
    ['F12 timestamp', '<t:1>', '\\<t:1>'],
    ['F12 emoji', '<:a:1>', '\\<:a:1>'],
    ['F12 command mention', '</latest:1>', '\\</latest:1>'],
    ['F07 mention', '@everyone', '\\@everyone'],
    ['plain figures', 'Pre-Series A: 1.500 tỷ (2026)', 'Pre-Series A: 1.500 tỷ (2026)'],
  ])('%s is shown as text', (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('F17 invisible and turning characters, towers of marks and lone surrogates are taken out; emoji and Vietnamese stay', () => {
    expect(plainText('a\u202eb\u2066c\u200bd\ufeffe\u0000f\u2028g')).toBe('abcdefg');
    expect(plainText(`a${'\u0301'.repeat(50)}`).normalize('NFD').length).toBeLessThanOrEqual(6);
    expect(plainText('x\ud800y')).not.toContain('\ud800');
    expect(plainText('👩‍👩‍👧‍👦 ❤️ tiếng Việt'.normalize('NFD'))).toBe('👩‍👩‍👧‍👦 ❤️ tiếng Việt');
  });

  it('F13 a hostile text of a million characters is escaped, which only linear work gets done in a test’s time', () => {
    const marks = '\u0301\u0323\u031b';
    for (const part of ['[](', '\\', marks, '1', ' ', '\u200d', 'e\u0301', '://', '\n- ', '1.', '👩\u200d']) {
      expect(escapeMarkdown(part.repeat(1_000_000 / part.length)).length).toBeLessThanOrEqual(2_000_000);
    }
  });

  it.each([
    [
      'F14 Unicode and spaces',
      'https://a.example/tiếng việt?q=ở "x"',
      'https://a.example/ti%E1%BA%BFng%20vi%E1%BB%87t?q=%E1%BB%9F%20%22x%22',
    ],
    ['F14 brackets', 'https://a.example/x(1)[2]', 'https://a.example/x%281%29%5B2%5D'],
    ['F14 a stray percent sign', 'https://a.example/100%', 'https://a.example/100%25'],
    ['F14 a host in Vietnamese', 'https://việt.example/', 'https://xn--vit-jq5a.example/'],
    ['F14 too long', `https://a.example/${'x'.repeat(2100)}`, null],
    ['F15 javascript', 'javascript:alert(1)', null],
    ['F15 data', 'data:text/html,x', null],
    ['F15 discord', 'discord://x', null],
    ['F15 file', 'file:///etc/passwd', null],
    ['a user in the address', 'https://bank.example@evil.example/', null],
    ['no address', 'x', null],
    ['nothing', null, null],
  ])('%s', (_name, url, safe) => {
    const found = safeUrl(url);
    if (_name.includes('host')) expect(found).toMatch(/^https:\/\/xn--[a-z0-9-]+\.example\/$/);
    else expect(found).toBe(safe);
  });

  it('F11 the target of our own link stays ours, and its host is shown', () => {
    const embed = embedOf(
      aPost({
        url: null,
        sources: [{ name: 'x](https://evil.example) [y', url: 'https://www.ours.example/a)b', note: null }],
      }),
    );
    expect(embed.description).toBe('[x\\](https\\://evil.example) \\[y](https://www.ours.example/a%29b)');
    expect(embed.footer?.text).toBe('Gọi Vốn · ours.example · #01234567');
  });

  it('F18 an invite or a token in a title is text, not a link', () => {
    expect(embedOf(aPost({ title: 'https://discord.gg/abc' })).title).toBe('https\\://discord.gg/abc');
  });
});
