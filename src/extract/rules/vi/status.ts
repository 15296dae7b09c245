/** How far a deal is: Vietnamese. Where nothing says so, a deal that is reported is closed. */
import type { ReportedStatus } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const STATUS_RULES: readonly Rule<ReportedStatus>[] = [
  {
    name: 'vi.status.đàm-phán',
    phrase: [
      '(đàm phán|thương lượng|trao đổi với nhà đầu tư|thảo luận|thương thảo|nói chuyện với nhà đầu tư)',
      '(muốn|dự kiến|dự định|lên kế hoạch|có kế hoạch|kỳ vọng|hy vọng|chuẩn bị|tìm cách|tìm kiếm|đang tìm|nhắm tới|sắp) (sẽ|) (gọi|huy động|gọi vốn|thu hút|gọi thêm)',
      '(có thể|sẽ) (sớm|) (huy động|gọi vốn|đẩy định giá|đưa định giá|đạt mức định giá)',
      '(được cho là|nghe nói|nghi là) …4 (đàm phán|gọi|gọi vốn|huy động|tìm|chào bán|nâng|đạt|định giá|đồng ý|rót|đầu tư)',
      '(tin đồn|đồn đoán)',
      'sắp (hoàn tất|hoàn thành|chốt|khép|đóng|đạt thỏa thuận)',
      '(tiến gần|tiến sát|gần đạt) (tới|đến|) (thỏa thuận|thoả thuận|vòng)',
      '(bàn|bàn bạc|làm việc) với (các|một số|) nhà đầu tư',
      'vòng gọi vốn (kế tiếp|tiếp theo) có thể',
      'đang (gọi|huy động|gọi vốn)',
    ],
    read: () => 'talks',
    examples: [['Acme đàm phán gọi vốn 5 triệu USD.', 'đàm phán', 'talks']],
    counterExamples: ['Acme gọi vốn 5 triệu USD.', 'Đây được cho là một bước nhảy vọt.'],
  },
  {
    name: 'vi.status.công-bố',
    phrase: [
      '(cam kết|đồng ý|nhất trí|thỏa thuận) (đầu tư|rót|mua|mua lại|bán|sẽ)',
      'sẽ (đầu tư|rót|mua|mua lại|chi|bơm)',
      '(dự kiến|dự định|có kế hoạch|lên kế hoạch) (sẽ|) (đầu tư|rót|mua lại|thâu tóm|chi|bơm)',
      '(dự kiến|kỳ vọng) (hoàn tất|hoàn thành|bắt đầu giao dịch|niêm yết|huy động)',
      '(kế hoạch|có kế hoạch|lên kế hoạch) (đầu tư|mua|mua lại|thâu tóm)',
      '(chờ|đang chờ) (phê duyệt|chấp thuận)',
    ],
    read: () => 'announced',
    examples: [
      ['Nova cam kết đầu tư 5 triệu USD vào Acme.', 'cam kết đầu tư', 'announced'],
      ['Nova dự kiến đầu tư 5 triệu USD vào Acme.', 'dự kiến đầu tư', 'announced'],
    ],
    counterExamples: ['Nova đã đầu tư 5 triệu USD vào Acme.'],
  },
  {
    name: 'vi.status.xong',
    phrase: [
      '(đã|vừa|mới|vừa mới) (được|) (gọi|huy động|gọi vốn|nhận|chốt|khép|hoàn tất|hoàn thành|công bố|mua lại|rót|đầu tư)',
      '(thành công|hoàn tất|chốt|khép lại)',
    ],
    read: () => 'closed',
    examples: [['Acme vừa gọi vốn 5 triệu USD.', 'vừa gọi', 'closed']],
    counterExamples: ['Acme sẽ gọi vốn 5 triệu USD.'],
  },
];
