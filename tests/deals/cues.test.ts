import { expect, it } from 'vitest';
import { formerName, saysMore, saysOff, saysRetracted } from '#deals/cues.ts';

it('tells "huỷ" from "huy động"', () => {
  expect(saysOff('Startup Thoại Vinh huy động 120 tỷ đồng vòng Series A')).toBe(false);
  expect(saysOff('Startup Thoại Vinh huỷ vòng gọi vốn Series A')).toBe(true);
  expect(saysOff('Startup Thoại Vinh hủy vòng gọi vốn Series A')).toBe(true);
});

it.each([
  ['Fennec calls off $2B fundraising talks', true],
  ['Backers walk; Fennec funding round falls through', true],
  ['Đàm phán rót vốn vào Trăng Non đổ vỡ', true],
  ['Fennec cancels its developer day', false],
  ['Fennec raises $20M to cancel noise on calls', false],
  ['Trăng Non gọi vốn 5 triệu USD', false],
])('%s: off is %s', (title, off) => {
  expect(saysOff(title)).toBe(off);
});

it.each([
  ['Retraction: our report on the Fennec funding round', true],
  ['Fennec raises $20M after a deal with a rival collapsed', false],
  ['Gỡ bài về vòng gọi vốn của Trăng Non', true],
])('%s: retracted is %s', (title, retracted) => {
  expect(saysRetracted(title)).toBe(retracted);
});

it.each([
  ['Ibis reaches $70M in second close', true],
  ['Ibis mở rộng vòng Series A', true],
  ['Ibis raises $70M to extend its lead', false],
])('%s: a later part is %s', (title, more) => {
  expect(saysMore(title)).toBe(more);
});

it.each([
  ['Lumisight (formerly Hanoi Vision) raises $10M', 'Hanoi Vision'],
  ['Lumisight, formerly known as Hanoi Vision, raises', 'Hanoi Vision'],
  ['Lumisight, trước đây là Hanoi Vision, gọi vốn', 'Hanoi Vision'],
  ['Lumisight (tên cũ: Hanoi Vision)', 'Hanoi Vision'],
  ['Lumisight đổi tên từ Đất Việt năm ngoái', 'Đất Việt'],
  ['Lumisight was formerly led by a banker', null],
  ['Lumisight, formerly Google executive Ann Lee among its founders, raises', null],
  ['Lumisight hires Ann Lee, formerly OpenAI, as its head', null],
  ['Lumisight raises $10M', null],
])('%s: formerly %s', (words, name) => {
  expect(formerName('Lumisight', words)).toBe(name);
});

it('reads hostile words in time', () => {
  expect(formerName('A', 'A formerly '.repeat(20_000))).toBeNull();
  expect(formerName('A', `A, formerly ${'Bc '.repeat(50_000)}`)).toBeNull();
  expect(saysOff('calls '.repeat(100_000))).toBe(false);
});
