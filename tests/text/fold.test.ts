import { describe, expect, it } from 'vitest';
import { fold } from '#text/fold.ts';

describe('fold', () => {
  it.each([
    ['Điện Máy XANH', 'dien may xanh'],
    ['toà nhà', 'toa nha'],
    ['tòa nhà', 'toa nha'],
    ['6 tỷ', '6 ti'],
    ['6 tỉ', '6 ti'],
    ['Công ty Cổ phần ABC', 'cong ti co phan abc'],
    ['Quý', 'qui'],
    ['Huy Mỹ', 'huy mi'],
    ['C.H. Robinson & Sons', 'c h robinson sons'],
    ['Søren Łódź Straße', 'soren lodz strasse'],
    ['  xAI™ ', 'xaitm'],
    ['日本AI', '日本ai'],
    ['%_', ''],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(folded)).toBe(folded);
  });

  it('folds composed and decomposed letters alike', () => {
    expect(fold('Đầu tư mạo hiểm'.normalize('NFD'))).toBe(fold('Đầu tư mạo hiểm'));
  });
});
