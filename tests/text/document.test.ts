import { describe, expect, test } from 'vitest';
import { prepare, quoteOf, sentenceAt, spanOf, textOf } from '#text/document.ts';
import { CAPITAL, GLUED, NUMBER, WORD } from '#text/tokenize.ts';
import { splitsFromDigits, wordId } from '#text/vocabulary.ts';

// What the money words teach the vocabulary when they load.
for (const word of ['USD', 'RM', 'from']) {
  if (word === 'from') wordId(word);
  else splitsFromDigits(word);
}

const wordsOf = (text: string): string[] => {
  const document = prepare({ title: '', text });
  return Array.from({ length: document.size }, (_, token) => textOf(document, token, token + 1));
};
const sentencesOf = (title: string, text: string): string[] => {
  const document = prepare({ title, text });
  const all: string[] = [];
  for (let at = 0; at + 1 < document.sentences.length; at++) {
    all.push(textOf(document, document.sentences[at]!, document.sentences[at + 1]!));
  }
  return all;
};

describe('tokens', () => {
  test.each([
    ['6 tỷ USD', ['6', 'tỷ', 'USD']],
    ['$2.3bn', ['$', '2.3', 'bn']],
    ['1.500.000,5 đồng', ['1.500.000,5', 'đồng']],
    ['1 500 000 €', ['1 500 000', '€']],
    ['GPU H100, MI300X', ['GPU', 'H100', ',', 'MI300X']],
    ['USD20 và RM42', ['USD', '20', 'và', 'RM', '42']],
    ['60MW', ['60', 'MW']],
    ['Pre-Series A+', ['Pre', '-', 'Series', 'A', '+']],
    ['raised $141Mfrom them', ['raised', '$', '141', 'M', 'from', 'them']],
    ['5 triệu.', ['5', 'triệu', '.']],
    ['12 5000', ['12', '5000']],
    ['', []],
  ])('of "%s"', (text, tokens) => {
    expect(wordsOf(text)).toEqual(tokens);
  });

  test('carry kind, capital and what stands before them', () => {
    const document = prepare({ title: '', text: 'Vay 5M' });
    expect([...document.kinds.subarray(0, document.size)]).toEqual([WORD, NUMBER, WORD]);
    expect(document.flags[0]! & CAPITAL).toBe(CAPITAL);
    expect(document.flags[1]! & GLUED).toBe(0);
    expect(document.flags[2]! & GLUED).toBe(GLUED);
  });

  test('of one word have one number, whatever the case and the place of the tone', () => {
    const id = wordId('tòa');
    const document = prepare({ title: '', text: 'Toà TÒA to\u00e0 to\u0300a' });
    expect([...document.words.subarray(0, document.size)]).toEqual([id, id, id, id]);
  });
});

describe('spans', () => {
  test('index the original, decomposed or not', () => {
    const title = 'Goi vo\u0302\u0301n 6 ty\u0309 USD';
    const text = 'Mo\u0323\u0302t qu\u1ef9 ro\u0301t 5 trie\u0323\u0302u';
    const document = prepare({ title, text });
    for (let token = 0; token < document.size; token++) {
      const span = spanOf(document, token, token + 1);
      expect(quoteOf(document, span).normalize('NFC')).toBe(textOf(document, token, token + 1));
      expect(span.part).toBe(token < document.titleTokens ? 'title' : 'text');
    }
    expect(quoteOf(document, spanOf(document, document.titleTokens, document.size))).toBe(text);
  });

  test('never cut a letter from its accent', () => {
    const text = 'e\u0301\u0323 a';
    const document = prepare({ title: '', text });
    expect(quoteOf(document, spanOf(document, 0, 1))).toBe('e\u0301\u0323');
  });
});

describe('sentences', () => {
  test('the title is one, and abbreviations, decimals and initials end none', () => {
    expect(
      sentencesOf(
        'Acme gets $5.2M',
        'Acme Inc. raised it. The U.S. firm, led by J. Doe, is new! Ông ở TP. Vinh? Đúng vậy.',
      ),
    ).toEqual([
      'Acme gets $5.2M',
      'Acme Inc. raised it.',
      'The U.S. firm, led by J. Doe, is new!',
      'Ông ở TP. Vinh?',
      'Đúng vậy.',
    ]);
  });

  test('a legal form ends one where the next word opens a sentence, and so does a lone Vietnamese letter', () => {
    expect(sentencesOf('', 'It came from Foo Corp. The rest is debt. Foo Inc. Ventures joined.')).toEqual([
      'It came from Foo Corp.',
      'The rest is debt.',
      'Foo Inc. Ventures joined.',
    ]);
    expect(sentencesOf('', 'Lớn nhất Đông Nam Á. Sau đó là Ý. Nguyễn Đ. An nói.')).toEqual([
      'Lớn nhất Đông Nam Á.',
      'Sau đó là Ý.',
      'Nguyễn Đ. An nói.',
    ]);
  });

  test('a line end is one, but not where a line is only wrapped', () => {
    expect(sentencesOf('', 'Một dòng\nHai dòng\ncủa một câu\n\nba')).toEqual([
      'Một dòng',
      'Hai dòng\ncủa một câu',
      'ba',
    ]);
  });

  test('a text without an end is cut into bearable ones', () => {
    const document = prepare({ title: '', text: 'a '.repeat(10_000) });
    const lengths = [...document.sentences].slice(1).map((last, at) => last - document.sentences[at]!);
    expect(Math.max(...lengths)).toBe(300);
    expect(document.paragraphs.length).toBe(5);
  });

  test('a token knows its own', () => {
    const document = prepare({ title: 'A b', text: 'C d. E f.' });
    expect(sentenceAt(document, 5)).toEqual({ first: 5, last: 8 });
  });
});

describe('language', () => {
  test.each([
    ['Công ty vừa huy động 5 triệu USD từ các quỹ', 'vi'],
    ['Cong ty nay vua huy dong duoc 5 trieu do la tu cac quy', 'vi'],
    ['The company has raised $5 million from two funds', 'en'],
    ['OpenAI raises $6B at $157B valuation', 'en'],
    ['Startup AI Pháp Mistral gọi vốn Series B, OpenAI và Google “nín thở”', 'vi'],
    ['Компания привлекла пять миллионов долларов от двух фондов в этом году', 'other'],
    ['同社は5億円を調達した', 'other'],
    [
      'Das Unternehmen hat fünf Millionen Euro von zwei Fonds erhalten, teilte es am Montag mit, und will damit neue Büros in mehreren Städten eröffnen',
      'other',
    ],
  ])('of "%s" is %s', (text, language) => {
    expect(prepare({ title: '', text }).language).toBe(language);
  });

  test('is taken as told', () => {
    expect(prepare({ title: '', text: 'the', language: 'vi' }).language).toBe('vi');
  });
});
