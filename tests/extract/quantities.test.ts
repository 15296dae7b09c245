// Amounts as Vietnamese and English papers write them, and what looks like an amount and is none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findMentions } from '#extract/find-mentions.ts';
import { spanOfMention, surfaceOf } from '#extract/mention.ts';
import { prepare, quoteOf } from '#text/document.ts';

/** Text, and the amounts in it: "value CURRENCY", ranges as "low..high CURRENCY". */
type Row = readonly [text: string, amounts: string];

const VIETNAMESE: readonly Row[] = [
  ['tập đoàn chi 1.200 tỉ đồng mua lại', '1200000000000 VND'],
  ['giá vàng tăng 500.000 đồng/lượng', '500000 VND'],
  ['lương 15-20 triệu đồng/tháng', '15000000..20000000 VND'],
  ['mức phạt từ 2 triệu đồng đến 3 triệu đồng', '2000000..3000000 VND'],
  ['phạt 2-3 triệu đồng', '2000000..3000000 VND'],
  ['từ 500.000 đến 1 triệu đồng', '500000..1000000 VND'],
  ['khoảng 3,5 tỉ USD', '3500000000 USD'],
  ['gần 1 triệu tỉ đồng', '1000000000000000 VND'],
  ['hơn 10 nghìn tỷ đồng', '10000000000000 VND'],
  ['ba trăm năm mươi nghìn đồng', '350000 VND'],
  ['hai mươi lăm triệu đồng', '25000000 VND'],
  ['một tỷ rưỡi đồng', '1500000000 VND'],
  ['1 tỉ 250 triệu đồng', '1250000000 VND'],
  ['50 ngàn đồng', '50000 VND'],
  ['1.234.567 đồng', '1234567 VND'],
  ['USD 2,5 triệu', '2500000 USD'],
  ['20 tỷ VND', '20000000000 VND'],
  ['20 tỷ VNĐ', '20000000000 VND'],
  ['5 triệu Euro', '5000000 EUR'],
  ['1,2 tỷ bảng Anh', '1200000000 GBP'],
  ['30 tỷ yen', '30000000000 JPY'],
  ['30 tỷ yên Nhật', '30000000000 JPY'],
  ['100 tỷ nhân dân tệ (khoảng 13,8 tỷ USD)', '100000000000 CNY, 13800000000 USD'],
  ['500 triệu NDT', '500000000 CNY'],
  ['2 tỷ ringgit', '2000000000 MYR'],
  ['300 tỷ rupiah', '300000000000 IDR'],
  ['1 tỷ baht', '1000000000 THB'],
  ['45 tỷ rupee', '45000000000 INR'],
  ['5 tỷ đôla', '5000000000 USD'],
  ['5 tỉ đô-la Mỹ', '5000000000 USD'],
  ['1 triệu đô Úc', '1000000 AUD'],
  ['100 đô-la Canada', '100 CAD'],
  ['$20 tỷ đô la', '20000000000 USD'],
  ['$1,5 tỷ', '1500000000 USD'],
  ['$100,000 mỗi năm', '100000 USD'],
  ['giá trị 1,000 tỷ đồng', '1000000000000 VND'],
  ['lãi 1.5 tỷ USD', '1500000000 USD'],
  ['thu về từ 5 đến 7 tỷ đồng', '5000000000..7000000000 VND'],
  ['6–7 tỷ USD', '6000000000..7000000000 USD'],
  ['tăng từ 2 tỷ USD lên 3 tỷ USD', '2000000000 USD, 3000000000 USD'],
  ['giảm từ 5 triệu đồng xuống 4 triệu đồng', '5000000 VND, 4000000 VND'],
  ['vốn hóa 3.000 tỷ USD', '3000000000000 USD'],
  ['1.000 đồng', '1000 VND'],
  ['trăm tỷ đồng', ''],
  ['hàng trăm triệu USD', ''],
  ['vài chục triệu đồng', ''],
  ['bạc tỷ', ''],
  ['tiền tỷ', ''],
  ['5 triệu lượt tải', ''],
  ['200 triệu người', ''],
  ['giá 5 triệu đồng mỗi m2', '5000000 VND'],
  ['số điện thoại 0912 345 678', ''],
  ['năm 2025, 5 triệu USD', '5000000 USD'],
  ['ngày 12/5/2024', ''],
  ['quý 3/2024 đạt 500 tỷ đồng', '500000000000 VND'],
  ['tổng cộng 12 tỷ 500 triệu đồng', '12500000000 VND'],
  ['1 tỷ đồng/người', '1000000000 VND'],
  ['Công ty góp 500 tỷ, còn lại vay ngân hàng.', '500000000000 VND'],
  ['gói hỗ trợ 30.000 tỉ.', '30000000000000 VND'],
  ['dân số thế giới đạt 8 tỷ vào năm 2022', ''],
  ['mô hình có 70 tỷ tham số', ''],
  ['mô hình đạt 70 tỷ.', '70000000000 VND'],
  ['Google có hơn 2 tỷ người dùng', ''],
  ['bán 3 tỷ cổ phiếu', ''],
  ['5 tỷ thiết bị', ''],
  ['Năm 2025 đồng USD giảm', ''],
  ['trong 5 năm tới USD tăng', ''],
  ['Tỷ giá 25.000 đồng/USD', '25000 VND'],
  ['1 USD đổi 25.400 đồng', '1 USD, 25400 VND'],
  ['một USD', '1 USD'],
  ['hai đô la', '2 USD'],
  ['5 đồng sáng lập', ''],
  ['3 đồng minh', ''],
  ['nhóm 4 đồng tác giả', ''],
  ['hai đô thị lớn', ''],
  ['2 đô vật', ''],
  ['10 triệu đồng tiền mặt', '10000000 VND'],
  ['100 đồng bạc', '100 VND'],
  ['từ năm 2020 đến 2 tỷ USD', '2000000000 USD'],
  ['H100 giá 30.000 USD', '30000 USD'],
  ['Vòng B, 20 triệu USD', '20000000 USD'],
  ['vòng Series A 5 triệu USD', '5000000 USD'],
  ['gọi vốn 10 triệu đô', '10000000 USD'],
  ['gọi vốn 10 triệu đô.', '10000000 USD'],
  ['Shopee Pay, 3 tr đồng', '3000000 VND'],
  ['5tr đồng', '5000000 VND'],
  ['2,3 nghìn tỉ đô la', '2300000000000 USD'],
  ['mười nghìn tỷ đồng', '10000000000000 VND'],
  ['trị giá tới 1.000 tỷ won', '1000000000000 KRW'],
  ['500 tỉ won Hàn Quốc', '500000000000 KRW'],
  ['thu 20 tỷ Đài tệ', '20000000000 TWD'],
  ['120 triệu peso', '120000000 MXN'],
  ['0,5 tỷ USD', '500000000 USD'],
  ['20-30% của 5 tỷ USD', '5000000000 USD'],
  ['hơn 1,5 triệu USD/năm', '1500000 USD'],
  ['25.000đ', '25000 VND'],
  ['25.000 đ', '25000 VND'],
  ['25 nghìn đ', '25000 VND'],
  ['US$25 triệu', '25000000 USD'],
  ['25 triệu US$', '25000000 USD'],
  ['25 triệu $', '25000000 USD'],
  ['(25 triệu USD)', '25000000 USD'],
  ['“25 triệu USD”', '25000000 USD'],
  ['25-triệu-USD', '25000000 USD'],
  ['Series B 25 triệu đô-la', '25000000 USD'],
  ['25 triệu đôla Mỹ', '25000000 USD'],
  ['25.5 triệu USD', '25500000 USD'],
  ['2.55 tỷ USD', '2550000000 USD'],
  ['1.255 tỷ đồng', '1255000000000 VND'],
  ['1.255 tỷ USD', '1255000000000 USD'],
  ['2,550 tỷ đồng', '2550000000 VND'],
  ['khoảng 5 - 7 triệu USD', '5000000..7000000 USD'],
  ['5 đến 7 triệu USD', '5000000..7000000 USD'],
  ['5 triệu đến 7 triệu USD', '5000000..7000000 USD'],
  ['5 triệu USD đến 7 triệu USD', '5000000..7000000 USD'],
  ['từ 800 triệu đến 1,2 tỷ USD', '800000000..1200000000 USD'],
  ['từ 5 lên 7 triệu USD', '5000000 USD, 7000000 USD'],
  ['vốn tăng từ 100 tỷ lên 300 tỷ đồng', '100000000000 VND, 300000000000 VND'],
  ['lãi giảm từ 300 xuống còn 120 tỷ đồng', '300000000000 VND, 120000000000 VND'],
  ['lần lượt 5 triệu, 10 triệu và 15 triệu USD', '5000000 USD, 10000000 USD, 15000000 USD'],
  ['lương 15-20 triệu mỗi tháng', '15000000..20000000 VND'],
  ['lượng truy cập đạt 5 triệu mỗi ngày', ''],
  ['giá SEK 290 một cổ phiếu', '290 SEK'],
  ['trung tâm dữ liệu 7.800 tỷ đồng\n\nSáng 19/5, công ty', '7800000000000 VND'],
  ['các khoản 2, 3 và 5 triệu USD', '2000000 USD, 3000000 USD, 5000000 USD'],
  ['tháng 3, 5 triệu USD', '5000000 USD'],
  ['10 tỷ USD và 20 tỷ USD', '10000000000 USD, 20000000000 USD'],
  ['Nvidia đầu tư 5 tỷ USD, AMD 2 tỷ USD.', '5000000000 USD, 2000000000 USD'],
  ['tăng 20% lên 5 tỷ USD', '5000000000 USD'],
  ['GDP 450 tỷ USD', '450000000000 USD'],
];

const ENGLISH: readonly Row[] = [
  ['2.000 USD', '2000 USD'],
  ['2.500,75 USD', '2500.75 USD'],
  ['US$5.5m', '5500000 USD'],
  ['A$12.3 million', '12300000 AUD'],
  ['S$2.4bn', '2400000000 SGD'],
  ['HK$780 million', '780000000 HKD'],
  ['C$15M', '15000000 CAD'],
  ['NT$3 billion', '3000000000 TWD'],
  ['R$50 million', '50000000 BRL'],
  ['RM4.2 million', '4200000 MYR'],
  ['Rp 1 trillion', '1000000000000 IDR'],
  ['₹500 crore', '5000000000 INR'],
  ['Rs 1,200 crore', '12000000000 INR'],
  ['Rs. 50 lakh', '5000000 INR'],
  ['¥10 billion', '10000000000 JPY'],
  ['€1.1bn (£930m)', '1100000000 EUR, 930000000 GBP'],
  ['£1,234,567.89', '1234567.89 GBP'],
  ['1.5 million euros', '1500000 EUR'],
  ['SEK 120 million', '120000000 SEK'],
  ['CHF 5 million', '5000000 CHF'],
  ['AED 3.5 billion', '3500000000 AED'],
  ['KSh 20 million', '20000000 KES'],
  ['₦2 billion', '2000000000 NGN'],
  ['NIS 40 million', '40000000 ILS'],
  ['five hundred million dollars', '500000000 USD'],
  ['two and a half billion dollars', '2500000000 USD'],
  ['one and a half million euros', '1500000 EUR'],
  ['a hundred thousand dollars', '100000 USD'],
  ['three-quarters of a billion dollars', '750000000 USD'],
  ['half a million pounds', '500000 GBP'],
  ['$1 million-plus', '1000000 USD'],
  ['a $50-million fund', '50000000 USD'],
  ['$3-4 billion', '3000000000..4000000000 USD'],
  ['$3 to $4 billion', '3000000000..4000000000 USD'],
  ['$3 billion to $4 billion', '3000000000..4000000000 USD'],
  ['$300 million-$400 million', '300000000..400000000 USD'],
  ['between 3 and 4 billion dollars', '3000000000..4000000000 USD'],
  ['from $5 million in 2023 to $20 million in 2024', '5000000 USD, 20000000 USD'],
  ['rose to $45 billion from $12 billion', '45000000000 USD, 12000000000 USD'],
  ['$2 and $3 billion', '2000000000 USD, 3000000000 USD'],
  ['$1.5, $2 and $3 million', '1500000 USD, 2000000 USD, 3000000 USD'],
  ['$20,000 a month', '20000 USD'],
  ['$0.99', '0.99 USD'],
  ['75 cents', '0.75 USD'],
  ['$4.99/month', '4.99 USD'],
  ['$12/hour', '12 USD'],
  ['$1bn+', '1000000000 USD'],
  ['USD1.2bn', '1200000000 USD'],
  ['1.2bn USD', '1200000000 USD'],
  ['10m euros', '10000000 EUR'],
  ['10M EUR', '10000000 EUR'],
  ['5 M USD', '5000000 USD'],
  ['$ 5 M', '5000000 USD'],
  ['$5 mil', '5000000 USD'],
  ['$5mm', '5000000 USD'],
  ['$2T', '2000000000000 USD'],
  ['$2tn', '2000000000000 USD'],
  ['the US $700 billion plan', '700000000000 USD'],
  ['tens of billions of dollars', ''],
  ['multi-billion-dollar deal', ''],
  ['a million-dollar question', ''],
  ['billion dollar startup', ''],
  ['6 million users', ''],
  ['the 5 billion parameter model', ''],
  ['B2B SaaS 2.0', ''],
  ['Series A of $10M', '10000000 USD'],
  ['$10M Series A at a $50M valuation', '10000000 USD, 50000000 USD'],
  ['worth $1.2 trillion', '1200000000000 USD'],
  ['$1,000,000', '1000000 USD'],
  ['$1.000.000', '1000000 USD'],
  ['1 000 000 €', '1000000 EUR'],
  ['500 000 euros', '500000 EUR'],
  ['€2,5 million', '2500000 EUR'],
  ['1.5 bn yuan', '1500000000 CNY'],
  ['RMB 300 million', '300000000 CNY'],
  ['300 million RMB', '300000000 CNY'],
  ['CNY1.5bn', '1500000000 CNY'],
  ['W500 billion', ''],
  ['500 billion won', '500000000000 KRW'],
  ['KRW 50 billion', '50000000000 KRW'],
  ['3.2 bitcoin', '3.2 BTC'],
  ['20,000 BTC', '20000 BTC'],
  ['VND500 billion', '500000000000 VND'],
  ['VND 1.2 trillion', '1200000000000 VND'],
  ['500 billion dong', '500000000000 VND'],
  ['VND25,000', '25000 VND'],
  ['60% of $5M', '5000000 USD'],
  ['$5M-$10M', '5000000..10000000 USD'],
  ['€50m-€60m', '50000000..60000000 EUR'],
  ['$500K', '500000 USD'],
  ['$500 K', '500000 USD'],
  ['$500k-$1M', '500000..1000000 USD'],
  ['$400,000–$600,000', '400000..600000 USD'],
  ['between $400,000 and $600,000', '400000..600000 USD'],
  ['100k USD', '100000 USD'],
  ['100K USD', '100000 USD'],
  ['10USD', '10 USD'],
  ['10 usd', '10 USD'],
  ['25K', ''],
  ['10,000 USD', '10000 USD'],
];

const MORE: readonly Row[] = [
  ['Công ty đạt doanh thu 1,2 triệu USD, lỗ 300.000 USD.', '1200000 USD, 300000 USD'],
  ['vốn đăng ký 1 tỷ đồng, tương đương 40.000 đô la', '1000000000 VND, 40000 USD'],
  ['quy mô 30 triệu đô la Mỹ (~750 tỷ đồng)', '30000000 USD, 750000000000 VND'],
  ['giá trị 3,5 tỷ USD (tương đương hơn 88.000 tỷ đồng)', '3500000000 USD, 88000000000000 VND'],
  ['khoản vay hợp vốn 1 tỷ SGD', '1000000000 SGD'],
  ['khoản đầu tư 15 triệu bảng', '15000000 GBP'],
  ['mua với giá 44 USD/cổ phiếu', '44 USD'],
  ['1 tỷ 2', ''],
  ['đầu tư ít nhất 500.000 USD', '500000 USD'],
  ['giá 2 tỷ 3 một căn', ''],
  ['lãi 2 tỷ đồng mỗi tháng', '2000000000 VND'],
  ['khoản tiền 50 tỷ', '50000000000 VND'],
  ['gọi vốn 3 triệu Mỹ kim', '3000000 USD'],
  ['dùng 10.000 card đồ họa, trị giá 300 triệu USD', '300000000 USD'],
  ['Thương vụ trị giá 1.3 tỷ đô', '1300000000 USD'],
  ['Thương vụ trị giá 1.300 tỷ đồng', '1300000000000 VND'],
  ['định giá 2.000 tỷ đồng', '2000000000000 VND'],
  ['định giá 2.000 USD', '2000 USD'],
  ['định giá 1.05 tỷ USD', '1050000000 USD'],
  ['định giá 1.050 tỷ USD', '1050000000000 USD'],
  ['chi trả 0,25 USD/cổ phiếu', '0.25 USD'],
  ['5.000 tỷ yên (khoảng 33 tỷ USD)', '5000000000000 JPY, 33000000000 USD'],
  ['nhận được 5 triệu đô-la Sing', '5000000 SGD'],
  ['nhận 10 triệu đô la Đài Loan', '10000000 TWD'],
  ['10 tỷ peso Philippines', '10000000000 PHP'],
  ['20 tỷ rupiah', '20000000000 IDR'],
  ['2 tỷ riyal', '2000000000 SAR'],
  ['mười triệu USD', '10000000 USD'],
  ['ba mươi triệu đô', '30000000 USD'],
  ['hai trăm năm mươi triệu đô la', '250000000 USD'],
  ['một triệu rưỡi đô la', '1500000 USD'],
  ['gần nửa tỷ USD', '500000000 USD'],
  ['hơn một nửa tỷ USD', '500000000 USD'],
  ['1/2 tỷ USD', ''],
  ['mỗi năm 12 USD', '12 USD'],
  ['12 USD mỗi năm', '12 USD'],
  ['phí 9,99 USD/tháng', '9.99 USD'],
  ['Tổng vốn: 1.234,5 tỷ đồng', '1234500000000 VND'],
  ['13,8 tỷ USD năm 2025', '13800000000 USD'],
  ['2025: 13,8 tỷ USD', '13800000000 USD'],
  ['từ 2025-2030 với 50 tỷ USD', '50000000000 USD'],
  ['giai đoạn 2021-2025 đạt 5 tỷ USD', '5000000000 USD'],
  ['5% của 100 triệu USD', '100000000 USD'],
  ['với 200 triệu USD, 300 triệu USD và 1 tỷ USD', '200000000 USD, 300000000 USD, 1000000000 USD'],
  ['trong đó 3 tỷ đồng là vốn vay và 2 tỷ là vốn góp', '3000000000 VND, 2000000000 VND'],
  ['the $1.5-billion round', '1500000000 USD'],
  ['a $100-million-a-year business', '100000000 USD'],
  ['nearly $1.5 billion in debt', '1500000000 USD'],
  ['$150m Series C', '150000000 USD'],
  ['raising $150 million at $1.2 billion pre-money', '150000000 USD, 1200000000 USD'],
  ['a EUR 25 million round', '25000000 EUR'],
  ['€25m ($27m)', '25000000 EUR, 27000000 USD'],
  ['£20 million ($25.3 million)', '20000000 GBP, 25300000 USD'],
  ['1.5 billion yuan ($206.7 million)', '1500000000 CNY, 206700000 USD'],
  ['$206.7 mln', '206700000 USD'],
  ['$4.5 bln', '4500000000 USD'],
  ['Rs 100 Cr', '1000000000 INR'],
  ['INR 100 crore', '1000000000 INR'],
  ['₹2,500 crore ($300 million)', '25000000000 INR, 300000000 USD'],
  ['A$50 million (US$32.7 million)', '50000000 AUD, 32700000 USD'],
  ['CA$10M', '10000000 CAD'],
  ['raised US$10M', '10000000 USD'],
  ['raised 10 million USD', '10000000 USD'],
  ['raised 10 million U.S. dollars', '10000000 USD'],
  ['raised over $10M to date', '10000000 USD'],
  ['$10M, $20M, and $30M', '10000000 USD, 20000000 USD, 30000000 USD'],
  ['$10 million and $20 million, respectively', '10000000 USD, 20000000 USD'],
  ['priced at $20 per million tokens', '20 USD'],
  ['$0.15 per 1M tokens', '0.15 USD'],
  ['$15/1M tokens', '15 USD'],
  ['$2.50 per million input tokens and $10 per million output tokens', '2.5 USD, 10 USD'],
  ['a market cap of over $3T', '3000000000000 USD'],
  ['$3.2tr', '3200000000000 USD'],
  ['$1.8 Trillion', '1800000000000 USD'],
  ['one trillion dollars', '1000000000000 USD'],
  ['a trillion-dollar company', ''],
  ['nine-figure round', ''],
  ['million-dollar homes', ''],
  ['$5 per share', '5 USD'],
  ['$40-a-share', '40 USD'],
  ['between $35 and $40 per share', '35..40 USD'],
  ['$35-$40 a share', '35..40 USD'],
  ['$18 to $20 per share', '18..20 USD'],
  ['$18–20 billion', '18000000000..20000000000 USD'],
  ['from $18 to $20 billion', '18000000000..20000000000 USD'],
  ['up to 5 billion euros', '5000000000 EUR'],
  ['EUR5bn', '5000000000 EUR'],
  ['5bn euros', '5000000000 EUR'],
  ['5bn-euro', '5000000000 EUR'],
  ['€5B–€6B', '5000000000..6000000000 EUR'],
  ['DKK 50m', '50000000 DKK'],
  ['NOK 1.2bn', '1200000000 NOK'],
  ['3.5 million Swiss francs', '3500000 CHF'],
  ['10 billion Japanese yen', '10000000000 JPY'],
  ['JPY 10 billion', '10000000000 JPY'],
  ['10 trillion won ($7.2 billion)', '10000000000000 KRW, 7200000000 USD'],
  ['S$10 million', '10000000 SGD'],
  ['SGD10M', '10000000 SGD'],
  ['IDR 500 billion', '500000000000 IDR'],
  ['Php 500 million', '500000000 PHP'],
  ['P500 million', ''],
  ['THB 300 million', '300000000 THB'],
  ['R500 million', ''],
  ['ZAR 500 million', '500000000 ZAR'],
  ['NGN 5bn', '5000000000 NGN'],
  ['N5 billion', ''],
  ['E£20 million', '20000000 EGP'],
  ['SAR 1.5 billion', '1500000000 SAR'],
  ['AED 100 million ($27.2 million)', '100000000 AED, 27200000 USD'],
  ['$6bn-$7bn', '6000000000..7000000000 USD'],
  ['$50,000 - $100,000', '50000..100000 USD'],
  ['$50-100K', '50000..100000 USD'],
  ['$1k', '1000 USD'],
  ['"$5"', '5 USD'],
  ['100 dollars', '100 USD'],
  ['costs fifty dollars', '50 USD'],
  ['costs one dollar', '1 USD'],
  ['$1.2 billion-plus', '1200000000 USD'],
  ['$500,000-a-year', '500000 USD'],
  ['five-hundred-million-dollar deal', '500000000 USD'],
];

function amountsIn(text: string): string {
  const found = findMentions(prepare({ title: '', text })).money;
  return found
    .map(({ value: { value, high, currency } }) => `${value}${high === null ? '' : `..${high}`} ${currency}`)
    .join(', ');
}

test.each(VIETNAMESE)('vi: "%s" is %s', (text, amounts) => {
  expect(amountsIn(text)).toBe(amounts);
});

test.each(ENGLISH)('en: "%s" is %s', (text, amounts) => {
  expect(amountsIn(text)).toBe(amounts);
});

test.each(MORE)('both: "%s" is %s', (text, amounts) => {
  expect(amountsIn(text)).toBe(amounts);
});

describe('how exact a figure is', () => {
  test.each([
    ['hơn 5 triệu USD', 'at least'],
    ['gần 5 triệu USD', 'about'],
    ['khoảng 5 triệu USD', 'about'],
    ['tối đa 5 triệu USD', 'up to'],
    ['lên tới 5 triệu USD', 'up to'],
    ['từ 5 triệu USD trở lên', 'at least'],
    ['không quá 5 triệu USD', 'up to'],
    ['5 triệu USD', 'exact'],
    ['5-6 triệu USD', 'range'],
    ['khoảng 5-6 triệu USD', 'range'],
    ['more than $5 million', 'at least'],
    ['nearly $5 million', 'about'],
    ['up to $5 million', 'up to'],
    ['just under $5 million', 'about'],
    ['$5 million or more', 'at least'],
    ['$5M+', 'at least'],
    ['$5 million', 'exact'],
  ])('"%s" is %s', (text, bound) => {
    expect(findMentions(prepare({ title: '', text })).money.map(({ value }) => value.bound)).toEqual([bound]);
  });
});

describe('words of an amount', () => {
  test.each([
    ['Vay hơn 5 triệu đô la Mỹ trong năm', '5 triệu đô la Mỹ'],
    ['chi $20 tỷ đô la', '$20 tỷ đô la'],
    ['worth (about $1.2 billion) now', '$1.2 billion'],
    ['between $5 million and $6 million', '$5 million and $6 million'],
    ['từ 5 đến 6 tỷ đồng.', '5 đến 6 tỷ đồng'],
  ])('of "%s" are "%s"', (text, surface) => {
    const document = prepare({ title: '', text });
    expect(findMentions(document).money.map((mention) => surfaceOf(document, mention))).toEqual([surface]);
  });
});

test('"¥" is yuan in a text that speaks of yuan and not of yen', () => {
  expect(amountsIn('It raised ¥100 million, or 100 million yuan.')).toBe('100000000 CNY, 100000000 CNY');
  expect(amountsIn('It raised ¥100 million.')).toBe('100000000 JPY');
});

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

interface Labelled {
  readonly title: string;
  readonly text: string;
  readonly gold: {
    readonly money: readonly {
      readonly value: number;
      readonly currency: string;
      readonly high?: number | null;
    }[];
  };
}

describe.each(['vi', 'en'])('over ../shared/corpus/%s, where it is there', (language) => {
  test.runIf(existsSync(CORPUS))('money is found at F1 0.98 at least, and every quote is its slice', () => {
    const folder = new URL(`${language}/`, CORPUS);
    let found = 0;
    let labelled = 0;
    let right = 0;
    for (const file of readdirSync(folder)) {
      const { title, text, gold } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Labelled;
      const document = prepare({ title, text });
      const { money, all } = findMentions(document);
      for (const mention of all) {
        const span = spanOfMention(document, mention);
        expect(quoteOf(document, span)).toBe({ title, text }[span.part].slice(span.start, span.end));
      }
      const left = gold.money.map(({ value, currency, high }) => `${value} ${currency} ${high ?? null}`);
      labelled += left.length;
      found += money.length;
      for (const { value } of money) {
        const at = left.indexOf(`${value.value} ${value.currency} ${value.high}`);
        if (at < 0) continue;
        left.splice(at, 1);
        right++;
      }
    }
    expect((2 * right) / (found + labelled)).toBeGreaterThanOrEqual(0.98);
  });
});
