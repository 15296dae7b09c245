import { describe, expect, test } from 'vitest';
import { prepare, textOf } from '#text/document.ts';
import { figureStyle } from '#text/figures.ts';
import { readNumber } from '#text/numbers.ts';

function numberIn(text: string, language: 'vi' | 'en' = 'vi') {
  const document = prepare({ title: '', text, language });
  for (let token = 0; token < document.size; token++) {
    const number = readNumber(document, token, figureStyle(document), () => true);
    if (number !== null) return { value: number.value, words: textOf(document, number.first, number.last) };
  }
  return null;
}

describe('numbers in words', () => {
  test.each([
    ['mười lăm', 15],
    ['hai mươi mốt', 21],
    ['một trăm linh năm', 105],
    ['hai trăm năm mươi nghìn', 250_000],
    ['một tỷ ba trăm triệu', 1.3e9],
    ['2 tỷ rưỡi', 2.5e9],
    ['nửa triệu', 500_000],
    ['không phẩy năm', 0.5],
    ['hai phẩy 23', 2.23],
    ['3 nghìn tỷ', 3e12],
    ['ba chục nghìn', 30_000],
    ['năm vạn', 50_000],
  ])('"%s" is %d', (text, value) => {
    expect(numberIn(text)).toEqual({ value, words: text });
  });

  test.each([
    ['forty-two', 42],
    ['two hundred and fifty', 250],
    ['two thousand five hundred', 2500],
    ['a hundred million', 1e8],
    ['one point five billion', 1.5e9],
    ['two and a half million', 2.5e6],
    ['half a trillion', 5e11],
    ['a quarter of a billion', 2.5e8],
    ['three-quarters of a million', 750_000],
    ['1.2-billion', 1.2e9],
    ['5 lakh crore', 5e12],
    ['10K', 10_000],
  ])('"%s" is %d', (text, value) => {
    expect(numberIn(text, 'en')).toEqual({ value, words: text });
  });
});

describe('figures', () => {
  test.each([
    ['77.593', 'vi', 77_593],
    ['77.593', 'en', 77.593],
    ['1,5', 'vi', 1.5],
    ['1,5', 'en', 1.5],
    ['1,234', 'en', 1234],
    ['1.000', 'en', 1000],
    ['1,000', 'vi', 1000],
    ['0.125', 'vi', 0.125],
    ['1.500.000', 'en', 1_500_000],
    ['1.500,75', 'en', 1500.75],
    ['1,500.75', 'vi', 1500.75],
    ['1 500 000', 'en', 1_500_000],
    ["12'000", 'en', 12_000],
    ['１２', 'en', 12],
  ] as const)('"%s" in %s is %d', (text, language, value) => {
    expect(numberIn(text, language)?.value).toBe(value);
  });

  test.each(['1.2.3.4', '30.6.2026', '1,2,3', '1.1,1.1,1.1', '9'.repeat(60)])('"%s" is none', (text) => {
    expect(numberIn(text)).toBeNull();
  });

  test('go by the ways of the text where their shape leaves it open', () => {
    expect(numberIn('4.500 người, tăng 2.5 và 3.75 và 1.5 lần')?.value).toBe(4.5);
    expect(numberIn('4.500 people, up 2,5 or 3,75 or 1,5 or 7,2', 'en')?.value).toBe(4500);
  });
});

test.each(['vài', 'hàng tỷ', 'tỷ phú', 'không có', 'millions', 'a company', 'half the firm', 'tư nhân'])(
  '"%s" holds no number',
  (text) => {
    expect(numberIn(text)).toBeNull();
  },
);
