/** Ai dẫn dắt, ai tham gia vòng gọi vốn: tiếng Việt. Các ô {leads}, {joins}… là những chữ trong who-words.ts. */
import type { Rule } from '../../rule.ts';
import { type Backing, lead, participant, participantIn, type WhoSlots } from '../who-slots.ts';

export const investorRules: readonly Rule<Backing, WhoSlots>[] = [
  {
    name: 'vi.investor.do-dẫn-dắt',
    phrase: [
      'do {investors} (cùng|) (đồng|) {leads}',
      'do …6 {investors} …6 (đồng|) {leads}',
      'do {investors}(,|-) …16(,|-) (đồng|) {leads}',
      'được {investors} (đồng|) {leads}',
      '{leads} (chính|) (bởi|là|gồm|bao gồm|có|:|) {investors}',
      '{leads} (chính|) (bởi|là) …6 {investors}',
      'sự {leads} (của|từ) …5 {investors}',
      '{leads} …4 (này|vốn|tư|mới) là …5 {investors}',
      'nhà đầu tư (dẫn dắt|dẫn đầu|chính) (là|gồm|bao gồm|:) {investors}',
      'với {investors} (là|đóng vai trò|làm) (nhà đầu tư|quỹ) {leads}',
      '(led|co-led) by {investors}',
    ],
    at: 'investors',
    read: lead,
    examples: [
      [
        'Vòng này do Foo Capital và Bar Ventures dẫn dắt.',
        'Foo Capital và Bar Ventures',
        { part: 'lead', names: ['Foo Capital', 'Bar Ventures'] },
      ],
      ['Vòng gọi vốn được dẫn dắt bởi Foo Capital.', 'Foo Capital', { part: 'lead', names: ['Foo Capital'] }],
    ],
    counterExamples: ['Công ty do ông An dẫn lối.', 'Foo Capital tham gia vòng này.'],
  },
  {
    name: 'vi.investor.dẫn-dắt-vòng',
    phrase: [
      '{investors} ({aux}|) (đồng|) {leads} …2 {round}',
      '{investors}(,|-) …16(,|-) ({aux}|) (đồng|) {leads}',
      '{investors} ({aux}|) (đồng|) {leads}(,|.|;)',
      '{investors} (là|đóng vai trò|giữ vai trò|làm|với vai trò) (nhà đầu tư|quỹ|) {leads}',
      '{investors} ({aux}|) {seeks} (để|) {leads} …2 {round}',
    ],
    at: 'investors',
    read: lead,
    examples: [
      [
        'Foo Capital dẫn dắt vòng gọi vốn này cùng Bar.',
        'Foo Capital',
        { part: 'lead', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['Foo dẫn đầu thị trường.'],
  },
  {
    name: 'vi.investor.sự-tham-gia-của',
    phrase: [
      '(tham gia|góp vốn|góp mặt|đồng hành|hậu thuẫn|ủng hộ|tham dự) (rót vốn|đầu tư|) (của|từ|bởi) …6 {investors}',
      '(góp mặt|tham gia|đồng hành|góp vốn|hậu thuẫn|ủng hộ) (của|từ|bởi) …8 (như|là|gồm|bao gồm|:) {investors}',
      '{backers} …8 {include} {investors}',
      '(bao gồm|gồm|như) (những|các|nhiều|) {backers} …4 (như|là|:) {investors}',
      '{round} …6 (cùng|cùng với) …4 {investors}',
      '(tham gia|góp mặt) …5 (còn có|có|là|gồm|bao gồm|:) {investors}',
      '{leads} (bởi|:|) {others}(,|) (cùng|cùng với|bên cạnh|với) {investors}(.|,|;)',
      '{others} {leads}(,|) (cùng|cùng với|bên cạnh) {investors}(.|,|;)',
      '(quy tụ|còn có|có thêm|ngoài ra có) (sự|) (tham gia|góp mặt|) (của|) {investors}',
      'sự đầu tư (của|từ) {investors}',
      '(ngoài|bên cạnh) {investors},',
    ],
    at: 'investors',
    read: participantIn,
    examples: [
      [
        'Vòng này có sự tham gia của Foo Capital, Bar và Baz.',
        'Foo Capital, Bar và Baz',
        { part: 'participant', names: ['Foo Capital', 'Bar', 'Baz'] },
      ],
      [
        'Vòng này có 12 nhà đầu tư, bao gồm những tên tuổi lớn như Foo Capital và Bar.',
        'Foo Capital và Bar',
        { part: 'participant', names: ['Foo Capital', 'Bar'] },
      ],
    ],
    counterExamples: [
      'Khách hàng của công ty gồm Foo và Bar.',
      'Công ty công bố tại sự kiện có sự tham gia của Foo.',
    ],
  },
  {
    name: 'vi.investor.cũng-tham-gia',
    phrase: [
      '{investors} ({aux}|) {joins} (vào|trong|ở|tại|cùng|) {round}',
      '{investors} (cũng|đã cùng|cùng|đều) ({aux}|) {joins}',
      '{investors} (cũng|) (là|nằm trong|thuộc) (các|những|nhóm|danh sách|một trong các|một trong những|) {backers}',
      '(có|được|với) {investors} (cùng|) (tham gia|góp mặt|góp vốn|đồng hành)',
      '{seeks} với {investors} (để|về|nhằm) …6 {sum}',
      '{backers} (khác|mới|còn lại|hiện hữu|hiện tại|cũ) …3 {include} {investors}',
      '{investors} ({aux}|) {joins} với (tư cách|vai trò) …4 {backers}',
      '{investors} ({aux}|) (tham gia|góp mặt|góp vốn|đồng hành)(.|,|;)',
      '{investors} (cũng|) nằm trong số …4 {backers}',
      '{investors}(,|-) …12(,|-) (là|cũng là) …3 {backers} (lớn nhất|chính|mới|hiện hữu)',
      '{investors} tiếp tục (rót vốn|tham gia|đầu tư|góp vốn|đồng hành)',
    ],
    at: 'investors',
    read: participant,
    confidence: 0.88,
    examples: [
      [
        'Foo Capital và Bar cũng tham gia vòng này.',
        'Foo Capital và Bar',
        { part: 'participant', names: ['Foo Capital', 'Bar'] },
      ],
      [
        'Foo Capital tham gia với tư cách nhà đầu tư chiến lược.',
        'Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: [
      'Khách hàng của Foo là các nhà đầu tư nhỏ.',
      'Foo Capital tham gia hội nghị.',
      'Foo Capital tham gia với tư cách khách mời.',
    ],
  },
  {
    name: 'vi.investor.vốn-từ',
    phrase: [
      '({raises}|rót|vay|hạn mức) …8 ({money}|vòng|series) …12 (từ|đến từ) …6 {investors}',
      '{raises} …8 ({money}|vòng|series) …12 (từ|đến từ) …20 : {investors}',
      '{money} …8 (từ|đến từ) …3 {investors}',
      '{money} …3 (vốn|đầu tư) (đến từ|từ) {investors}',
      '(đầu tư|góp vốn|tham gia|mua cổ phần) …2 (vào|trong) …6 (gồm|bao gồm|gồm có|là) {investors}',
      'được {investors} ({backs}|rót|mua lại|cam kết)',
      '{others} (vừa|mới|) nhận (vốn|đầu tư|rót vốn) …5 từ …3 {investors}',
      '(rót|rót vốn|đầu tư|tài trợ|cung cấp|hậu thuẫn|thực hiện|góp vốn) bởi …5 {investors}',
      '(vừa|mới|chính thức|công bố|thông báo) (đã|vừa|) (nhận|nhận được|gọi vốn|huy động) …8 (từ|đến từ) …5 {investors}',
      '(cam kết|thỏa thuận) (đầu tư|góp vốn|rót vốn) từ …4 {investors}',
      'bán …6 (cổ phần|cổ phiếu) …2 cho …3 {investors}',
      '(ký|ký kết) …6 (đầu tư|vốn|tín dụng|vay) …4 (với|cùng) …4 {investors}',
      '(vòng|thương vụ|đợt) …8 (từ|đến từ) {investors}',
      '(khoản đầu tư|khoản vốn|nguồn vốn|số vốn|số tiền) …3 (từ|đến từ) …4 {investors}',
    ],
    at: 'investors',
    read: participant,
    confidence: 0.85,
    examples: [
      [
        'Acme vừa gọi vốn thành công 2 triệu USD từ Foo Capital.',
        'Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
      [
        'Khoản đầu tư này đến từ quỹ Foo Capital.',
        'quỹ Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['Acme chuyển từ Foo sang Bar.', 'Khoản phí này đến từ Foo.'],
  },
  {
    name: 'vi.investor.đầu-tư-vào',
    phrase: [
      '{investors} ({aux}|) {puts} …3 {money}',
      '{investors} ({aux}|) (tham gia|) {puts} …10 (vào|cho) …5 {company}',
      '{investors} …2 (mua|nắm|sở hữu) …6 cổ phần …3 {company}',
    ],
    at: 'investors',
    read: participant,
    confidence: 0.8,
    examples: [
      [
        'Foo Capital rót 5 triệu USD vào startup Acme.',
        'Foo Capital',
        { part: 'participant', names: ['Foo Capital'] },
      ],
    ],
    counterExamples: ['Acme đầu tư vào công nghệ.'],
  },
];
