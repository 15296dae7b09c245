import { afterAll, expect, it } from 'vitest';
import { closeParser } from '#feeds/parse-feed.ts';
import { compareTexts, formatPageScores, scorePages } from '#feeds/score-pages.ts';
import { bytesOf } from '../helpers/feeds.ts';

afterAll(closeParser);

it.each([
  ['the same', 'một hai ba', 'Một, hai: BA!', 1, 1, 1],
  ['nothing in common', 'một', 'hai', 0, 0, 0],
  ['half too much', 'một hai ba bốn', 'một hai', 0.5, 1, 2 / 3],
  ['half missing', 'một hai', 'một hai ba bốn', 1, 0.5, 2 / 3],
  ['words count as often as they stand', 'một một', 'một', 0.5, 1, 2 / 3],
  ['composed or not', 'gọi vốn'.normalize('NFD'), 'gọi vốn', 1, 1, 1],
  ['both empty', '', '', 0, 0, 0],
])('%s', (_, read, reference, precision, recall, f1) => {
  const scores = compareTexts(read, reference);
  expect(scores.precision).toBeCloseTo(precision);
  expect(scores.recall).toBeCloseTo(recall);
  expect(scores.f1).toBeCloseTo(f1);
});

it('pages are read and set beside their references, the worst first', async () => {
  const sentence = 'Công ty khởi nghiệp vừa công bố gọi được năm triệu đô la trong vòng hạt giống tuần này.';
  const reference = `Tựa bài báo\n${Array.from({ length: 4 }, (_, at) => `${sentence} Câu ${at}.`).join('\n')}`;
  const body = reference
    .split('\n')
    .slice(1)
    .map((line) => `<p>${line}</p>`)
    .join('');
  const good = `<html><head><title>Tựa bài báo</title></head><body><h1>Tựa bài báo</h1><article>${body}</article></body></html>`;
  const scores = await scorePages(
    [
      { id: 'good', html: bytesOf(good), reference },
      {
        id: 'empty-one',
        html: bytesOf('<html></html>'),
        reference: 'A title\nSome words of a text in English.',
      },
    ],
    [],
  );
  expect([scores.all, scores.vi, scores.en]).toEqual([0.5, 1, 0]);
  expect(formatPageScores(scores)).toBe(
    [
      'page       precision  recall      F1',
      'empty-one      0.000   0.000   0.000  no main text found',
      'good           1.000   1.000   1.000',
      '',
      'all: mean F1 0.500 over 2 pages',
      'Vietnamese: mean F1 1.000 over 1 pages',
      'English: mean F1 0.000 over 1 pages',
    ].join('\n'),
  );
});
