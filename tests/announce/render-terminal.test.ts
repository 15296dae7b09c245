import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeCard } from '#announce/compose-card.ts';
import { composeDiff } from '#announce/compose-diff.ts';
import { renderTerminal } from '#announce/render-terminal.ts';
import { textWidth } from '#announce/text-width.ts';
import { aChange, aDeal, aFleet, known } from '../helpers/fake-discord-world.ts';

const card = (company = 'xAI') =>
  composeCard(known({ deal: aDeal({ company }) }), { language: 'vi', rates: [], fleets: [aFleet()] });

describe('renderTerminal', () => {
  it('draws a closed box of the width asked for, with decomposed Vietnamese, wide letters and emoji too', () => {
    for (const company of [
      'xAI',
      'Trí Nam'.normalize('NFD'),
      '株式会社モデル',
      '👩‍🚀 Lab',
      'x'.repeat(200),
    ]) {
      for (const width of [40, 61, 80, 120]) {
        const widths = new Set(
          renderTerminal(card(company), { width, colour: false }).split('\n').map(textWidth),
        );
        expect([...widths], `${company} at ${width}`).toEqual([width]);
      }
    }
  });

  it('loses no word to wrapping', () => {
    const text = renderTerminal(card(), { width: 44, colour: false }).replaceAll(/[│─╭╮╰╯\s]+/g, ' ');
    expect(text).toContain('Valor Equity Partners (dẫn dắt), Sequoia Capital, a16z và 94 nhà đầu tư khác');
  });

  it('strikes out what was, by ANSI with colour and by marks without', () => {
    const post = composeDiff(
      [aChange({ field: 'status', old: 'talks', new: 'closed' })],
      known({ deal: aDeal() }),
      { language: 'vi', rates: [] },
    );
    if (post === null) throw new Error('no diff');
    expect(renderTerminal(post, { width: 100, colour: false })).toContain('~đang đàm phán~ → đã hoàn tất');
    expect(renderTerminal(post, { width: 100, colour: true })).toContain('\u001b[9;2mđang ');
  });

  it('lets no text drive the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (company) => {
        const text = renderTerminal(card(`\u001b[2J\u202e${company}`), { width: 60, colour: false });
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 30 },
    );
  });
});
