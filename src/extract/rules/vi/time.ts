/** Words that put an amount into the past or into hope: Vietnamese. */
import type { Rule } from '../../rule.ts';
import type { Time } from '../../time.ts';

export const TIME_RULES: readonly Rule<Time>[] = [
  {
    name: 'vi.time.trước-đó',
    phrase: [
      'trước (đó|đây)',
      'trước (vòng|đợt) (này|gọi vốn này|vốn này)',
      'trước (thương vụ|khi bán|khi được mua|khi bị mua)',
      '(vòng|đợt) (gọi vốn|vốn|huy động) (năm|hồi|vào tháng|tháng) (2018|2019|2020|2021|2022|2023|2024|2025|ngoái|trước)',
      '(chỉ|chưa đầy|chưa tới) …6 sau (khi|vòng)',
      '(vòng|đợt|lần) (gọi vốn|vốn|tài trợ|huy động|đầu tư|) (trước|trước đó|lớn trước đó|gần nhất|trước đây)',
      'từng (được|) (huy động|gọi|gọi vốn|nhận|định giá|rót|đầu tư|thu hút|phát|công bố|thông báo|khép|chốt|đạt|cho biết|trả|chi|có giá)',
      '(tuần|tháng|năm|ngày) trước',
      'sau khi (huy động|gọi vốn|gọi|chốt|nhận)',
      '(gần đây|mới đây) (nhất|) , công ty đã',
      'khi đó',
      'lúc đó',
    ],
    read: () => 'past',
    examples: [['Trước đó, công ty đã gọi vốn.', 'Trước đó', 'past']],
    counterExamples: ['Công ty vừa gọi vốn.'],
  },
  {
    name: 'vi.time.ngày-tháng',
    phrase: [
      '(vào|trong|hồi|từ|) năm (2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026)',
      '(vào|hồi|trong|đầu|cuối|giữa|tính đến|đến) tháng',
      'năm (ngoái|trước)',
      'tháng (trước|rồi)',
      'hồi (đầu|cuối|giữa)',
      'giai đoạn (2018|2019|2020|2021|2022|2023|2024)',
      'quý (1|2|3|4|i|ii|iii|iv)',
      'ngay khi mới thành lập',
    ],
    read: () => 'dated',
    examples: [['Năm 2021, công ty đã gọi vốn.', 'Năm 2021', 'dated']],
    counterExamples: ['Công ty vừa gọi vốn.'],
  },
  {
    name: 'vi.time.mong-muốn',
    phrase: [
      '(đàm phán|thương lượng|thảo luận|trao đổi|thương thảo) (để|về|với nhà đầu tư về|)',
      '(muốn|dự kiến|dự định|lên kế hoạch|có kế hoạch|kỳ vọng|hy vọng|chuẩn bị|tìm cách|tìm kiếm|nhắm tới|nhắm đến|tham vọng|ban đầu chỉ muốn) (sẽ|là|đang|) (gọi|huy động|gọi vốn|thu hút|thu về|thu được|vay|phát hành|chào bán)',
      '(có thể|sẽ) (sớm|) (huy động|gọi vốn|gọi|nhận)',
      '(được cho là|tin đồn|đồn đoán|theo đuổi)',
      'mục tiêu ban đầu',
      'sắp (đạt thỏa thuận|) (huy động|gọi vốn|gọi|chốt|hoàn tất|hoàn thành|khép|đóng)',
      '(tiến gần|tiến sát|gần đạt|sắp đạt) (tới|đến|) (thỏa thuận|thoả thuận|vòng)',
      'đang (huy động|gọi|gọi vốn|kêu gọi|kêu gọi vốn|tìm|tìm kiếm|chào bán|xem xét|cân nhắc|đề nghị|lên kế hoạch|chuẩn bị)',
      '(đề nghị|kế hoạch|đề xuất|mong muốn|nhu cầu|ý định|tham vọng|nỗ lực) (gọi|huy động|gọi vốn|kêu gọi)',
      '(bàn|bàn bạc|làm việc) với (các|một số|) nhà đầu tư',
    ],
    read: () => 'hoped',
    examples: [['Công ty đang đàm phán gọi vốn.', 'đàm phán', 'hoped']],
    counterExamples: ['Công ty đã gọi vốn.'],
  },
];
