/** News of our own making for measuring: varied names and figures in both languages, the same text for the same seed. */
import { randomFrom } from '../helpers/random.ts';

const VI = [
  'Startup <name> vừa huy động <n> triệu USD trong vòng Series <letter>, nâng định giá công ty lên <n>,<d> tỷ USD.',
  'Theo nguồn tin của báo, quỹ <name> dẫn dắt vòng gọi vốn này cùng sự tham gia của <name> Capital và <name> Ventures.',
  'Công ty cho biết sẽ dùng số tiền để mở rộng đội ngũ kỹ sư, phát triển mô hình ngôn ngữ lớn và tìm khách hàng ở Đông Nam Á.',
  'Trung tâm dữ liệu mới có công suất <n> MW và khoảng <n>.000 GPU Nvidia H100, dự kiến chạy từ quý 3 năm sau.',
  'Năm ngoái doanh thu đạt <n> tỷ đồng, tăng <d><d>% so với cùng kỳ, còn lợi nhuận chưa được công bố.',
  'Ông <name>, giám đốc điều hành, nói rằng thị trường vẫn còn nhiều chỗ cho những đội nhỏ làm việc tập trung.',
];
const EN = [
  '<name>, a startup that builds tools for hospitals, has raised $<n> million in a Series <letter> round led by <name> Partners.',
  'The deal values the company at $<n>.<d> billion, according to two people who know the terms.',
  'It will spend the money on hiring, on a second office and on about <n>,000 H100 chips that arrive next year.',
  'Its revenue grew from $<d> million to $<n> million in eighteen months, the chief executive said on Tuesday.',
  'Analysts had expected less, because buyers of such software tend to wait until a budget year ends before they sign.',
  'The campus near the river draws <n> megawatts today and could reach <d> gigawatts once the new line is built.',
];
const NAMES =
  'Lumen Orbit Karsa Tidal Vexa Nimbus Solgrid Hexa Quanta Mistra Oriel Zephyr Bluefin Corvid Altair Sen'.split(
    ' ',
  );

/** About `length` UTF-16 units of news in one language, in paragraphs of four sentences. */
export function sampleText(language: 'vi' | 'en', length: number, seed = 1): string {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const sentences = language === 'vi' ? VI : EN;
  const parts: string[] = [];
  let size = 0;
  for (let count = 1; size < length; count++) {
    const sentence = pick(sentences)
      .replaceAll('<name>', () => pick(NAMES))
      .replaceAll('<n>', () => String(2 + Math.floor(random() * 900)))
      .replaceAll('<d>', () => String(1 + Math.floor(random() * 9)))
      .replaceAll('<letter>', () => pick(['A', 'B', 'C', 'D']));
    const end = count % 4 === 0 ? '\n\n' : ' ';
    parts.push(sentence, end);
    size += sentence.length + end.length;
  }
  return parts.join('').slice(0, length);
}
