/** Whether accelerators and power are there, to come, gone, or only imagined: Vietnamese. */
import type { ReportedCompute } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const COMPUTE_STATUS_RULES: readonly Rule<ReportedCompute['status']>[] = [
  {
    name: 'vi.compute.sẽ-có',
    phrase: [
      '(sẽ|muốn mua|thuê|dự kiến|dự định|kế hoạch|có kế hoạch|tham vọng|mục tiêu|nhắm tới|hướng tới|tăng gấp đôi|nâng cấp lên|tăng lên|mở rộng lên|đặt mua|thiết kế|kỳ vọng|chuẩn bị|sắp|vào năm (2025|2026|2027|2028|2029|2030)|đến năm (2025|2026|2027|2028|2029|2030))',
    ],
    read: () => 'planned',
    examples: [['Công ty sẽ lắp 10.000 GPU.', 'sẽ', 'planned']],
    counterExamples: ['Công ty đang có 10.000 GPU.'],
  },
  {
    name: 'vi.compute.đang-có',
    phrase: [
      '(hiện|hiện có|hiện được|đang|trang bị|được trang bị|sở hữu|đang có|chạy bằng|vận hành|tích hợp|đã có|đã triển khai|với hơn|sử dụng|đã lắp)',
    ],
    read: () => 'current',
    examples: [['Siêu máy tính chạy bằng 10.000 GPU.', 'chạy bằng', 'current']],
    counterExamples: ['Công ty sẽ lắp 10.000 GPU.'],
  },
  {
    name: 'vi.compute.đã-qua',
    phrase: ['(từng|trước đây|ban đầu|năm ngoái|được huấn luyện trên|được đào tạo trên|đã dùng|trước đó)'],
    read: () => 'past',
    examples: [['Mô hình từng dùng 10.000 GPU.', 'từng', 'past']],
    counterExamples: ['Công ty đang có 10.000 GPU.'],
  },
  {
    name: 'vi.compute.giả-định',
    phrase: ['(đủ để|để hình dung|tương đương với|giả sử|nếu|ví dụ|ước tính cần|cần tới|có thể mua)'],
    read: () => 'hypothetical',
    examples: [['Số tiền này đủ để mua 10.000 GPU.', 'đủ để', 'hypothetical']],
    counterExamples: ['Công ty đang có 10.000 GPU.'],
  },
];
