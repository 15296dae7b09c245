// Counts of accelerators, power, rounds and investors as papers write them, and what only looks like them.
import { expect, test } from 'vitest';
import { findMentions, type Mentions } from '#extract/find-mentions.ts';
import { prepare } from '#text/document.ts';

type Row = readonly [text: string, found: string];

/** "count model unit" each, in reading order. */
const ACCELERATORS: readonly Row[] = [
  ['a cluster of 100,000 Nvidia H100 GPUs', '100000 H100 GPU'],
  ['200,000 GPUs, a mix of H100s and H200s', '200000 null GPU'],
  ['550,000 GB200s and GB300s', '550000 GB200 GPU'],
  ['plans to deploy one million GPUs', '1000000 null GPU'],
  ['about 350,000 H100 graphics cards from Nvidia', '350000 H100 GPU'],
  ['equivalent to 600,000 H100s', '600000 H100 GPU'],
  ['24,576 H100 Tensor Core GPUs', '24576 H100 GPU'],
  ['16k H100s', '16000 H100 GPU'],
  ['2,048 Nvidia H800 GPUs', '2048 H800 GPU'],
  ['50,000 Hopper GPUs', '50000 Hopper GPU'],
  ['400,000 Trainium2 chips', '400000 Trainium2 chip'],
  ["up to one million of Google's TPUs", '1000000 null TPU'],
  ['384 Ascend 910C processors', '384 Ascend 910C chip'],
  ["purchased 18,000 of Nvidia's latest GB300 Blackwell chips", '18000 GB300 chip'],
  ['tens of thousands of GPUs', ''],
  ['hundreds of H100s', ''],
  ['100 million GPU hours', ''],
  ['3 million H100 hours', ''],
  ['eight H100 GPUs', '8 H100 GPU'],
  ['30,000 MI300X accelerators', '30000 MI300X chip'],
  ['131,072 GPUs', '131072 null GPU'],
  ['72 Blackwell GPUs', '72 Blackwell GPU'],
  ['100,000-GPU cluster', '100000 null GPU'],
  ['a 10,000-GPU data center', '10000 null GPU'],
  ['between 50,000 and 100,000 GPUs', '50000..100000 null GPU'],
  ['from 100,000 GPUs to 200,000 GPUs', '100000 null GPU;200000 null GPU'],
  ['12,288 liquid-cooled Nvidia B200 GPUs', '12288 B200 GPU'],
  ['100.000 GPU H100 của Nvidia', '100000 H100 GPU'],
  ['50.000 chip AI của Nvidia', '50000 null chip'],
  ['khoảng 350.000 GPU Nvidia H100', '350000 H100 GPU'],
  ['10.000 card đồ họa H100', '10000 H100 GPU'],
  ['hàng chục nghìn GPU', ''],
  ['100 nghìn GPU Blackwell', '100000 Blackwell GPU'],
  ['hai trăm nghìn GPU', '200000 null GPU'],
  ['1 triệu GPU', '1000000 null GPU'],
  ['từ 100.000 lên 200.000 GPU', '200000 null GPU'],
  ['từ 100.000 GPU lên 200.000 GPU', '100000 null GPU;200000 null GPU'],
  ['550.000 chip GB200 và GB300', '550000 GB200 chip'],
  ['5.000 GPU thế hệ Blackwell', '5000 Blackwell GPU'],
  ['mua 18.000 chip GB300 Grace Blackwell', '18000 GB300 chip'],
  ['10.000 bộ xử lý H200', '10000 H200 GPU'],
  ['1.000 máy chủ GPU', ''],
  ['3 tỷ chip bán dẫn', ''],
  ['cụm 2.048 GPU H800', '2048 H800 GPU'],
  ['cụm 4.000 GPU', '4000 null GPU'],
  ['8 GPU H100', '8 H100 GPU'],
  ['hơn 20.000 GPU Nvidia B300', '20000 B300 GPU'],
  ['500.000 con chip Trainium 2', '500000 Trainium2 chip'],
  ['AMD MI450 GPUs worth 6 gigawatts', ''],
  ['RTX 4090 GPUs', ''],
  ['6 triệu chip Blackwell trong 5 năm', '6000000 Blackwell chip'],
  ['bán 2 triệu chip H20 sang Trung Quốc', '2000000 H20 chip'],
  ['sold 20 million GPUs', '20000000 null GPU'],
  ['GPT-4 GPU', ''],
  ['Top 500 GPU', ''],
  ['năm 2026 GPU', ''],
];

const ROUNDS: readonly Row[] = [
  ['closed its Series B-2 round', 'Series B'],
  ['a Series-A funding', 'Series A'],
  ['SERIES C FUNDING', 'Series C'],
  ['series b round', 'Series B'],
  ['Series AA', ''],
  ['Series A and B rounds', 'Series A'],
  ['Pre-Series B round', 'Pre-Series B'],
  ['pre series A', 'Pre-Series A'],
  ['a pre-seed and seed round', 'Pre-Seed,Seed'],
  ['oversubscribed seed round', 'Seed'],
  ['$5M seed', ''],
  ['led the seed', ''],
  ['raised $4M in seed funding', 'Seed'],
  ['seed-stage startup', ''],
  ['seed plus round', ''],
  ['Seed+ round', ''],
  ['seed extension round', 'Seed extension'],
  ['Series B extension', 'Series B extension'],
  ['Series B+ round', 'Series B+'],
  ['extended Series A', 'Series A extension'],
  ['Series A extension round', 'Series A extension'],
  ['Series A-1', 'Series A'],
  ['Series E3', ''],
  ['growth round', ''],
  ['vòng gọi vốn Series B', 'Series B'],
  ['vòng Series B+', 'Series B+'],
  ['vòng B', 'Series B'],
  ['vòng gọi vốn vòng C', 'Series C'],
  ['gọi vốn vòng hạt giống', 'Seed'],
  ['vòng hạt giống (Seed)', 'Seed'],
  ['vòng tiền hạt giống (pre-seed)', 'Pre-Seed,Pre-Seed'],
  ['vòng Pre-Series A', 'Pre-Series A'],
  ['vòng tiền Series A', 'Pre-Series A'],
  ['vòng hạt giống mở rộng', 'Seed extension'],
  ['Series A mở rộng', 'Series A extension'],
  ['vòng series D mở rộng', 'Series D extension'],
  ['vòng gọi vốn hạt giống', 'Seed'],
  ['vốn hạt giống 2 triệu USD', 'Seed'],
  ['vòng Seed trị giá 2 triệu USD', 'Seed'],
  ['vòng 2', ''],
  ['Vòng A, B', 'Series A'],
  ['Xbox Series S', ''],
  ['BMW 7 Series', ''],
  ['the A round', 'Series A'],
  ['a B round led by', 'Series B'],
  ['mini-Series A', 'Series A'],
  ['Series F tranche', 'Series F'],
  ['Series H', 'Series H'],
  ['Series L', ''],
  ['Series J round', 'Series J'],
];

const INVESTORS: readonly Row[] = [
  ['cùng 12 nhà đầu tư khác', '12'],
  ['97 nhà đầu tư', '97'],
  ['hơn 30 quỹ đầu tư', '30'],
  ['hai mươi nhà đầu tư', '20'],
  ['một nhóm 5 ngân hàng', '5'],
  ['more than 20 investors', '20'],
  ['a dozen investors', '12'],
  ['two dozen investors', '24'],
  ['twelve new investors', '12'],
  ['a group of 14 lenders', '14'],
  ['over 40 angel investors', '40'],
  ['15 venture capital firms', '15'],
  ['three existing investors', '3'],
  ['a consortium of five banks', '5'],
  ['four strategic investors', '4'],
  ['100 startups', ''],
];

const POWER: readonly Row[] = [
  ['1.2GW', '1.2 GW'],
  ['500MW data center', '500 MW'],
  ['a 1.5-gigawatt campus', '1.5 GW'],
  ['10 gigawatts of Nvidia systems', '10 GW'],
  ['nearly a gigawatt', '1 GW'],
  ['công suất 1,2 GW', '1.2 GW'],
  ['100-150 MW', '100 MW'],
  ['100 megawatt', '100 MW'],
  ['công suất lên tới 200 megawatt', '200 MW'],
  ['two gigawatts', '2 GW'],
  ['half a gigawatt', '0.5 GW'],
  ['500 MWh battery', ''],
  ['hundreds of megawatts', ''],
  ['300 kilowatts', ''],
  ['5 gigawatt hours', ''],
  ['multi-gigawatt', ''],
  ['gigawatt-scale', ''],
  ['1 GW-scale', '1 GW'],
  ['expand from 100MW to 300MW', '100 MW,300 MW'],
  ['30MW', '30 MW'],
  ['1,2 gigawatt', '1.2 GW'],
  ['2.000 MW', '2000 MW'],
  ['2,000 MW', '2000 MW'],
];

function mentionsIn(text: string): Mentions {
  return findMentions(prepare({ title: '', text }));
}

test.each(ACCELERATORS)('"%s" counts %s', (text, found) => {
  const counts = mentionsIn(text).accelerators.map(
    ({ value: { count, high, model, unit } }) =>
      `${count}${high === null ? '' : `..${high}`} ${model} ${unit}`,
  );
  expect(counts.join(';')).toBe(found);
});

test.each(ROUNDS)('"%s" names %s', (text, found) => {
  expect(
    mentionsIn(text)
      .rounds.map(({ value }) => value)
      .join(','),
  ).toBe(found);
});

test.each(INVESTORS)('"%s" counts %s investors', (text, found) => {
  expect(
    mentionsIn(text)
      .investorCounts.map(({ value }) => value)
      .join(','),
  ).toBe(found);
});

test.each(POWER)('"%s" is %s', (text, found) => {
  expect(
    mentionsIn(text)
      .power.map(({ value }) => `${value.value} ${value.unit}`)
      .join(','),
  ).toBe(found);
});

test('models that config/accelerators adds are read like those built in', () => {
  const accelerators = [
    { model: 'Quasar X9', aliases: ['QX9'], maker: 'Acme', unit: 'chip', h100: null },
  ] as const;
  const document = prepare({ title: '', text: 'It bought 5,000 QX9s and 7,000 Quasar X9 chips.' });
  expect(
    findMentions(document, { accelerators }).accelerators.map(({ value }) => [value.count, value.model]),
  ).toEqual([
    [5000, 'Quasar X9'],
    [7000, 'Quasar X9'],
  ]);
  expect(findMentions(document).accelerators).toEqual([]);
});
