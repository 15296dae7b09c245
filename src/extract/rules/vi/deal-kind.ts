/** What kind of money a deal is: Vietnamese. Where nothing says so, a round is equity. */
import type { DealKind } from '#domain/report.ts';
import type { Rule } from '../../rule.ts';

export const KIND_RULES: readonly Rule<DealKind>[] = [
  {
    name: 'vi.kind.nợ',
    phrase: [
      'vay (thêm|được|) {money}',
      '(bằng|qua|thông qua|dưới hình thức|dưới dạng|từ) (nợ|khoản nợ|trái phiếu|vốn vay|khoản vay)',
      '{money} (vay|nợ|nợ vay|tín dụng|trái phiếu)',
      '(vay hợp vốn|vay mạo hiểm|cơ sở tín dụng|là nợ|nợ mạo hiểm|vay thế chấp|vay có bảo đảm)',
      '(khoản vay|vay vốn|vốn vay|hạn mức nợ|hạn mức tín dụng|trái phiếu|gói vay|khoản nợ|vay nợ|trái phiếu chuyển đổi)',
    ],
    read: () => 'debt',
    examples: [
      ['Acme ký khoản vay 5 triệu USD.', 'khoản vay', 'debt'],
      ['Acme huy động 5 triệu USD bằng nợ.', 'bằng nợ', 'debt'],
    ],
    counterExamples: ['Acme khép vòng hạt giống.'],
  },
  {
    name: 'vi.kind.bán-lại',
    phrase: [
      '(cho|cho phép|để) (nhân viên|người lao động) (bán|bán lại) …8 (cổ phần|cổ phiếu)',
      '(bán cổ phần của nhân viên|chào mua cổ phiếu|bán cổ phiếu nội bộ|cổ phiếu từ nhân viên|mua lại cổ phần của nhân viên|bán cổ phiếu thứ cấp)',
    ],
    read: () => 'secondary',
    examples: [
      ['Quỹ Nova mua cổ phiếu từ nhân viên Acme.', 'cổ phiếu từ nhân viên', 'secondary'],
      ['Acme cho nhân viên bán 5 triệu USD cổ phần.', 'cho nhân viên bán 5 triệu USD cổ phần', 'secondary'],
    ],
    counterExamples: ['Acme khép vòng hạt giống.'],
  },
  {
    name: 'vi.kind.ipo',
    phrase: ['(ipo|lần đầu ra công chúng|chào sàn|niêm yết lần đầu|lên sàn)'],
    read: () => 'ipo',
    examples: [['Acme vừa IPO ở Hồng Kông.', 'IPO', 'ipo']],
    counterExamples: ['Acme khép vòng hạt giống.'],
  },
  {
    name: 'vi.kind.tài-trợ',
    phrase: [
      '(khoản tài trợ không hoàn lại|tài trợ không hoàn lại|học bổng nghiên cứu|gói hỗ trợ)',
      '(nhận|giành|được trao) (khoản|gói|) tài trợ …8 từ …3 (quỹ khoa học|bộ|chính phủ|ubnd|sở)',
    ],
    read: () => 'grant',
    examples: [
      ['Acme nhận tài trợ không hoàn lại.', 'tài trợ không hoàn lại', 'grant'],
      [
        'Acme nhận khoản tài trợ 15 tỷ đồng từ Quỹ Khoa học Foo.',
        'nhận khoản tài trợ 15 tỷ đồng từ Quỹ Khoa học',
        'grant',
      ],
    ],
    counterExamples: ['Acme khép vòng hạt giống.', 'Acme nhận tài trợ từ quỹ Foo.'],
  },
  {
    name: 'vi.kind.chiến-lược',
    phrase: [
      '(đầu tư chiến lược|nhà đầu tư chiến lược|cổ đông chiến lược)',
      '(cam kết|sẽ|tuyên bố) (đầu tư|rót) (vào|thêm|tới|{money})',
    ],
    read: () => 'strategic',
    examples: [['Nova cam kết đầu tư vào Acme.', 'cam kết đầu tư vào', 'strategic']],
    counterExamples: ['Acme khép vòng hạt giống.'],
  },
  {
    name: 'vi.kind.cổ-phần',
    phrase: [
      '(vốn cổ phần|vốn chủ sở hữu|phát hành cổ phần|vòng gọi vốn|vòng hạt giống|vòng vốn|vòng tài trợ|series (a|b|c|d|e|f|g)|pre - seed|pre - series|tiền hạt giống|dẫn dắt|dẫn đầu|gọi vốn)',
    ],
    read: () => 'equity',
    examples: [['Acme khép vòng hạt giống.', 'vòng hạt giống', 'equity']],
    counterExamples: ['Acme ký khoản vay.'],
  },
];
