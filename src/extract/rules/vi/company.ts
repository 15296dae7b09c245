/** Ai gọi vốn, ai được mua: tiếng Việt. Các ô {raises}, {sum}… là những chữ trong who-words.ts. */
import type { Rule } from '../../rule.ts';
import { backed, bought, itRaises, type Raising, raises, type WhoSlots } from '../who-slots.ts';

export const companyRules: readonly Rule<Raising, WhoSlots>[] = [
  {
    name: 'vi.company.gọi-vốn',
    phrase: [
      '{company} ({aux}|) {raises} …6 {sum}',
      '{company} ({aux}|) (gọi vốn|huy động)',
      '{company} {says} …6 (vòng|{money})',
      '{company}(, …24,|) ({aux}|) nộp (hồ sơ|đơn|bản cáo bạch) …3 (ipo|phát hành cổ phiếu|niêm yết|chào bán)',
      '{company}(, …24,|) ({aux}|) {launches} (cùng|) với …4 {money} …2 (vốn|tiền|đầu tư|huy động)',
      '{company}(, …24,|) ({aux}|) vay (thêm|được|) …2 {money} (từ|của|do)',
      '{company}(, …24,|) ({aux}|) (ký|ký kết|đạt) …6 (vay|tín dụng|trái phiếu) …4 {money}',
      '{company}(, …24,|) ({aux}|) phát hành …3 (trái phiếu|cổ phiếu) …6 {money}',
      '{company}(, …24,|) (cho|cho phép|để) (nhân viên|người lao động) (bán|bán lại) …8 (cổ phần|cổ phiếu)',
    ],
    at: 'company',
    read: raises,
    examples: [
      ['Acme vừa huy động thành công 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme công bố hoàn thành vòng gọi vốn mới.', 'Acme', { company: 'Acme', how: 'raises' }],
      [
        'Acme đã nộp hồ sơ phát hành cổ phiếu lần đầu ra công chúng.',
        'Acme',
        { company: 'Acme', how: 'raises' },
      ],
      ['Acme vay 5 triệu USD từ ngân hàng Foo.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme vừa ra mắt với 33 triệu USD vốn.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme cho nhân viên bán 5 triệu USD cổ phần.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: ['Acme huy hoàng trở lại.', 'Acme nộp đơn kiện.', 'Acme ra mắt với giá 5 triệu USD.'],
  },
  {
    name: 'vi.company.kể-thêm-rồi-gọi-vốn',
    phrase: [
      '{company}(,|-|của) …40(,|-|) ({aux}|) {raises} …6 {sum}',
      '{company} \\( …14 \\) …12 ({aux}|) {raises} …6 {sum}',
    ],
    at: 'company',
    read: raises,
    confidence: 0.9,
    examples: [
      [
        'Acme, startup về robot, vừa gọi vốn thành công 5 triệu USD.',
        'Acme',
        { company: 'Acme', how: 'raises' },
      ],
    ],
    counterExamples: ['Acme, startup về robot, vừa ra mắt sản phẩm.'],
  },
  {
    name: 'vi.company.đàm-phán',
    phrase: [
      '{company} ({aux}|) {seeks} …8 (gọi vốn|huy động|vòng|{money})',
      '{company}, …24, ({aux}|) {seeks} …8 (gọi vốn|huy động|vòng|{money})',
    ],
    at: 'company',
    read: raises,
    examples: [['Acme đang đàm phán gọi vốn 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }]],
    counterExamples: ['Acme đang đàm phán với chủ nhà.'],
  },
  {
    name: 'vi.company.định-giá',
    phrase: [
      '{company} …3 định giá (ở mức|tới|hơn|đạt|lên|khoảng|{money})',
      'định giá (của|) {company}',
      '(đưa|đẩy|nâng) …3 định giá …3 {company}',
      '(đưa|giúp) {company} (trở thành|thành|lên|cán mốc|huy động|gọi vốn)',
      '{company} ({aux}|) trở thành …3 (kỳ lân|unicorn)',
      '(vòng gọi vốn|vòng đầu tư|thương vụ|tổng vốn) …6 (của|cho) {company}',
    ],
    at: 'company',
    read: raises,
    confidence: 0.85,
    examples: [['Acme được định giá ở mức 5 tỷ USD.', 'Acme', { company: 'Acme', how: 'raises' }]],
    counterExamples: ['Chuyên gia định giá bất động sản.'],
  },
  {
    name: 'vi.company.nhận-đầu-tư',
    phrase: [
      '{puts} …8 (vào|cho|tại) …4 {company}',
      '(mua|mua lại|bán|thâu tóm|nắm|nắm giữ|sở hữu|chào mua|chào bán|nhận|đổi lấy|lấy|quyền mua) …8 (cổ phần|cổ phiếu) …3 (của|tại|ở|trong|) …3 {company}',
      '{money} …12 cho {company}',
      '{company} ({aux}|) (được|nhận) …12 ({backs}|rót)',
      '{company} ({aux}|) bán …6 (cổ phần|cổ phiếu)',
      '{company} …3 nhận …6 {sum}',
    ],
    at: 'company',
    read: backed,
    confidence: 0.8,
    examples: [
      ['Foo Capital đầu tư 4 triệu USD vào Acme.', 'Acme', { company: 'Acme', how: 'backed' }],
      ['Foo Capital mua thêm cổ phần của Acme.', 'Acme', { company: 'Acme', how: 'backed' }],
    ],
    counterExamples: ['Foo đầu tư công sức.', 'Foo ghi nhận lãi 5 triệu USD.', 'Cổ phiếu của Foo giảm.'],
  },
  {
    name: 'vi.company.vốn-mới-giúp',
    phrase: [
      '(với|nhờ|có) (khoản|nguồn|số|lượng|) (vốn|tiền|đầu tư|tiền đầu tư|vốn đầu tư) …4, {company}',
      '(nguồn vốn|khoản vốn|số vốn|số tiền|khoản đầu tư|vòng vốn|vòng gọi vốn|vòng đầu tư|nguồn tiền) …3 (sẽ|) (giúp|cho phép|hỗ trợ|tạo điều kiện cho|được) (cho|) {company}',
      '{company} …4 (sử dụng|dùng|dành|phân bổ) …3 (nguồn vốn|khoản vốn|số vốn|số tiền|khoản đầu tư|vốn gọi được|vốn mới)',
    ],
    at: 'company',
    read: backed,
    confidence: 0.8,
    examples: [
      [
        'Với khoản vốn 5 triệu USD, Acme sẽ mở rộng sang Thái Lan.',
        'Acme',
        { company: 'Acme', how: 'backed' },
      ],
      ['Nguồn vốn mới sẽ giúp Acme tuyển thêm kỹ sư.', 'Acme', { company: 'Acme', how: 'backed' }],
      ['Acme dự kiến dùng số vốn này để mở nhà máy.', 'Acme', { company: 'Acme', how: 'backed' }],
    ],
    counterExamples: ['Với sản phẩm mới, Acme tăng trưởng nhanh.', 'Nguồn điện mới giúp Acme giảm chi phí.'],
  },
  {
    name: 'vi.company.mua-lại',
    phrase: [
      '{buyer} ({aux}|) {buys} …8 {company}',
      '{buyer} {aux} …6 {buys} …8 {company}',
      '(thương vụ|việc) (mua lại|thâu tóm|mua bán|M&A) …4 {company}',
    ],
    at: 'company',
    read: bought,
    examples: [
      ['Foo vừa mua lại startup Acme.', 'startup Acme', { company: 'Acme', how: 'bought', from: ['Foo'] }],
    ],
    counterExamples: ['Foo mua chip.'],
  },
  {
    name: 'vi.company.được-mua-lại',
    phrase: [
      '{company} …4 (được|bị) {buyer} {buys}',
      '{company} …4 {isbought} {buyer}',
      '{company}, …24, ({aux}|) {isbought} {buyer}',
      '{company}, …24, ({aux}|) (được|bị) {buyer} {buys}',
    ],
    at: 'company',
    read: bought,
    examples: [['Acme được Foo mua lại.', 'Acme', { company: 'Acme', how: 'bought', from: ['Foo'] }]],
    counterExamples: ['Acme được Foo khen.'],
  },
  {
    name: 'vi.company.công-ty-gọi-vốn',
    phrase: ['{firm} ({aux}|) {raises} …6 {sum}', '{firm} ({aux}|) (gọi vốn|huy động)'],
    read: itRaises,
    confidence: 0.7,
    examples: [
      [
        'Acme làm robot. Công ty này vừa huy động 5 triệu USD.',
        'Công ty này vừa huy động',
        { company: '', how: 'raises' },
      ],
    ],
    counterExamples: ['Công ty này vừa ra mắt chip.'],
  },
];
