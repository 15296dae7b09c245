/** Ai gọi vốn, ai được mua: tiếng Việt. Các ô {raises}, {sum}… là những chữ trong who-words.ts. */
import type { Rule } from '../../rule.ts';
import { backed, bought, itRaises, oneRaises, type Raising, raises, type WhoSlots } from '../who-slots.ts';

export const companyRules: readonly Rule<Raising, WhoSlots>[] = [
  {
    name: 'vi.company.gọi-vốn',
    phrase: [
      '{company} ({aux}|) {raises} …6 {sum}',
      '{company} ({aux}|) (gọi vốn|huy động)',
      '{company} {says} …6 (vòng|{money})',
      '{company} (hôm|ngày|sáng|chiều|tối) …5 {says} …8 {raises} …4 {sum}',
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
    name: 'vi.company.nhận-tiền',
    phrase: [
      '{company}(, …24,|) ({aux}|) (gom|gom đủ|gom được|gom thêm|gom về|thu|thu về|đón|đón nhận|đón thêm|cầm về|mang về|đưa về|xoay được|tìm được|kiếm được|giành được|hút|hút thêm|hút về|nhận thêm|lấy về|vay được|chốt sổ|khép sổ) …3 {money} (từ|của|do|qua|vốn|trong|để|tiền|cổ phần|đầu tư|cho|ở|với)',
      '{company}(, …24,|) …3 được …8 (rót|rót thêm|cấp|trao|đầu tư|tài trợ|cho vay|chi|bơm|giải ngân|góp) …2 {money}',
      '{company}(, …24,|) ({aux}|) (khép|khép lại|khép sổ|đóng|đóng lại|chốt|chốt sổ|chốt xong|hoàn tất|kết thúc|mở rộng|gói ghém) …2 (vòng|đợt|khoản vay|khoản)',
      '{company}(, …24,|) …4 (gõ cửa|rao bán|chào bán|săn|tìm thêm|xin|bàn về|ngồi vào bàn|thương lượng|thương thảo|rục rịch|lên phương án|mở vòng) …12 {money}',
      '{company} \\( …8 \\)(, …24,|) …3 được …8 (rót|cấp|trao|đầu tư|tài trợ|cho vay|bơm|góp) …2 {money}',
    ],
    at: 'company',
    read: raises,
    confidence: 0.9,
    examples: [
      ['Acme vừa gom đủ 5 triệu USD từ các quỹ.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme, startup làm robot, được Foo rót 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme đã khép lại vòng hạt giống.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme đang gõ cửa các quỹ để xin 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme (Hà Nội) được Foo rót 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: [
      'Acme thu 5 triệu USD doanh số.',
      'Acme được Foo khen.',
      'Acme đóng cửa.',
      'Acme đang tuyển người.',
    ],
  },
  {
    name: 'vi.company.lên-sàn',
    phrase: [
      '{company}(, …24,|) ({aux}|) (lên sàn|niêm yết|chào sàn|ipo)',
      '{company}(, …24,|) ({aux}|) bán …4 (cổ phiếu|cổ phần) …6 {money}',
      '(đợt|thương vụ|phiên) (ipo|chào bán|chào sàn|phát hành|niêm yết) …4 (của|cho) {company}',
      'cổ phiếu {company} …4 (tăng|giảm|mở cửa|chào sàn)',
    ],
    at: 'company',
    read: raises,
    confidence: 0.8,
    examples: [
      ['Acme, startup làm robot, đã lên sàn hôm thứ Hai.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Acme bán 3 triệu cổ phiếu, thu 5 triệu USD.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Đợt IPO của Acme thu hút nhiều quỹ.', 'Acme', { company: 'Acme', how: 'raises' }],
      ['Cổ phiếu Acme tăng 62% ngày chào sàn.', 'Acme', { company: 'Acme', how: 'raises' }],
    ],
    counterExamples: ['Acme bán robot với giá 5 triệu USD.', 'Đợt nắng nóng của Acme', 'Cổ phiếu Acme đắt.'],
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
      '{buyer}, …24, ({aux}|) …6 {buys} …6 {company}',
      '(mua|nhận chuyển nhượng) …6 (vốn góp|vốn điều lệ|quyền kiểm soát) …3 (tại|của|ở) …6 {company}',
      '(thương vụ|việc) (mua lại|thâu tóm|mua bán|M&A) …4 {company}',
    ],
    at: 'company',
    read: bought,
    examples: [
      ['Foo vừa mua lại startup Acme.', 'startup Acme', { company: 'Acme', how: 'bought', from: ['Foo'] }],
    ],
    counterExamples: ['Foo mua chip.', 'Foo góp vốn vào Acme.'],
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
  {
    name: 'vi.company.một-công-ty-gọi-vốn',
    phrase:
      '(một|startup|công ty|hãng) …16 ({aux}|) (gọi vốn|huy động|nhận vốn|gọi được|nhận được|gọi thành công) …6 {sum}',
    read: oneRaises,
    confidence: 0.7,
    examples: [
      [
        'Một startup làm robot ở Hà Nội vừa huy động 5 triệu USD.',
        'Một startup làm robot ở Hà Nội vừa huy động 5 triệu USD',
        { company: '', how: 'raises', named: 'below' },
      ],
    ],
    counterExamples: ['Một startup vừa ra mắt chip.'],
  },
];
