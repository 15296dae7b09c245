import { expect, it } from 'vitest';
import { saysOff } from '#deals/cues.ts';

it('tells "huỷ" from "huy động"', () => {
  expect(saysOff('Startup Thoại Vinh huy động 120 tỷ đồng vòng Series A')).toBe(false);
  expect(saysOff('Startup Thoại Vinh huỷ vòng gọi vốn Series A')).toBe(true);
  expect(saysOff('Startup Thoại Vinh hủy vòng gọi vốn Series A')).toBe(true);
});
