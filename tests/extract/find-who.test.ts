import { describe, expect, test } from 'vitest';
import { findMentions } from '#extract/find-mentions.ts';
import { findWho } from '#extract/find-who.ts';
import { gatherMentions } from '#extract/gather-mentions.ts';
import type { Who } from '#extract/types.ts';
import { prepare, quoteOf } from '#text/document.ts';

const EMPTY = { companies: [], investors: [], accelerators: [] };

function read(language: 'en' | 'vi', text: string, title = ''): Who {
  const document = prepare({ title, text, language });
  return findWho(document, gatherMentions(document, findMentions(document)), EMPTY);
}

/** "Company < lead*, participant" */
function told(who: Who): string {
  const backers = who.backers.map(({ name, lead }) => (lead ? `${name}*` : name));
  return `${who.protagonists.map(({ name }) => name).join(' + ')} < ${backers.join(', ')}`;
}

const ENGLISH: readonly (readonly [string, string])[] = [
  [
    'Acme has raised $7 million led by Foo Ventures, with Bar and Baz Partners coming in as new investors.',
    'Acme < Foo Ventures*, Bar, Baz Partners',
  ],
  ['Acme has won a £2.3m grant from Innovate UK.', 'Acme < Innovate UK'],
  ['Acme has raised $7 million from Foo Ventures. Shares of Barco rose 1%.', 'Acme < Foo Ventures'],
  [
    'Acme has secured a $2.5bn five-year revolving credit line from Foo Stan, Bar Bank, Baz and the Royal Bank of Quux.',
    'Acme < Foo Stan, Bar Bank, Baz, Royal Bank of Quux',
  ],
  [
    'Acme has raised $9 million. The round was led by Foo, with Bar, Baz and Qux Capital among the other participants.',
    'Acme < Foo*, Bar, Baz, Qux Capital',
  ],
  [
    'Acme has received $20 million from Foo Ventures and the state-owned Innova fund.',
    'Acme < Foo Ventures, Innova',
  ],
  [
    'Acme, which labels data, has hired advisers to raise as much as $90 million in its first fundraise. It outpaces Bolto, which made $70 million.',
    'Acme < ',
  ],
  [
    'The round was led by Foo Ventures with significant investment from Bar Asset Management and Baz. Acme has raised $90 million.',
    'Acme < Foo Ventures*, Bar Asset Management, Baz',
  ],
  [
    'Acme took a $9 million loan from Banque du Foo and Bar Co-operative Bank.',
    'Acme < Banque du Foo, Bar Co-operative Bank',
  ],
  [
    'Acme is in talks to raise $9 million. Foo Ventures, which led that round, is expected to participate.',
    'Acme < Foo Ventures',
  ],
  [
    'Acme is in talks to raise $9 million. Foo Ventures is likely to pump in $5 million and lead the round.',
    'Acme < Foo Ventures*',
  ],
  ['Acme is out of stealth with $3 million in pre-seed money from Foo Ventures.', 'Acme < Foo Ventures'],
  ['Foo Pension is subscribing to $9 million of new shares in Acme.', 'Acme < Foo Pension'],
  [
    'Acme Robotics AG has raised $8 million. It was founded by Ann Lee. Acme Robotics makes arms, and Acme Robotics sells them.',
    'Acme Robotics < ',
  ],
  ['Acme was handed $8 million by Foo Ventures and Bar Capital.', 'Acme < Foo Ventures, Bar Capital'],
  [
    'Acme has raised $8 million in a round co-led by Foo Ventures and Bar; existing shareholders Baz and Qux Invest took part.',
    'Acme < Foo Ventures*, Bar*, Baz, Qux Invest',
  ],
  [
    'Acme has raised $8 million. Foo Ventures led the round, in which Bar Capital, drugmaker Baz and payroll processor Qux also participated.',
    'Acme < Foo Ventures*, Bar Capital, Baz, Qux',
  ],
  [
    'Acme has raised $8 million in a round led by Foo Ventures, the corporate venture capital arm of media group Foo Visual.',
    'Acme < Foo Ventures*',
  ],
  [
    'Acme has raised $8 million in a round led by Quai and including Bar Capital.',
    'Acme < Quai*, Bar Capital',
  ],
  ['Acme has raised $8 million in a round led by e9 Ventures.', 'Acme < e9 Ventures*'],
  [
    'Acme has raised $8 million in a round led by Gothenburg fund Kajplats Capital.',
    'Acme < Kajplats Capital*',
  ],
  [
    'Acme, which makes robots, has raised $8 million. The round was led by Foo Ventures. Acme sells in five countries. Bar Capital, which led its seed round in 2024, also invested.',
    'Acme < Foo Ventures*, Bar Capital',
  ],
  [
    'Acme has raised $8 million in a round jointly led by Foo Ventures and Bar, and followed by Baz Capital and Qux.',
    'Acme < Foo Ventures*, Bar*, Baz Capital, Qux',
  ],
  // A blank was lost between two sentences.
  [
    'Acme has raised $6 million in a round led by Foo Partners.Gazette reports that it grows.',
    'Acme < Foo Partners*',
  ],
  [
    'Acme GmbH has raised €6 million from Foo Partners. I asked how. The money lets Acme hire, and the “Company” will grow.',
    'Acme GmbH < Foo Partners',
  ],
  [
    'Acme has closed a $20 million Series D. Foo Partners and Bar Growth co-led.',
    'Acme < Foo Partners*, Bar Growth*',
  ],
  ['Software group Nova has agreed to buy AI startup Acme for $300 million.', 'Acme < Nova'],
  [
    'Acme has raised $6 million from Jungle Way and Otter Seed to build robots.',
    'Acme < Jungle Way, Otter Seed',
  ],
  ['Acme has raised $6 million with participation from Toyo-backed fund Woven Road.', 'Acme < Woven Road'],
  [
    'Acme raised $20 million. The Series A was led by Accelor. Existing backers Y Combo and SV Angle returned.',
    'Acme < Accelor*, Y Combo, SV Angle',
  ],
  [
    'Acme, which makes robots, has landed $40 million. New investors GVX and Sales Ventures joined existing backers Accelor and Felix.',
    'Acme < GVX, Sales Ventures, Accelor, Felix',
  ],
  ['A Sequo-led round values Acme at $2 billion.', 'Acme < Sequo*'],
  [
    'Foo Partners and Bar Capital co-led the financing for Acme, with Baz Ventures, Qux and Quux Capital also participating.',
    'Acme < Foo Partners*, Bar Capital*, Baz Ventures, Qux, Quux Capital',
  ],
  ["Acme's $30 million Series B came from Foo Ventures, Bar and Baz.", 'Acme < Foo Ventures, Bar, Baz'],
  [
    'London-based Acme has secured £10.3 million in Series A funding led by Headline, alongside existing investors Seedling and Ada Ventures.',
    'Acme < Headline*, Seedling, Ada Ventures',
  ],
  [
    'Bloomberg reports that Acme is in talks with Foo Capital and Bar to raise $500 million at a $5 billion valuation.',
    'Acme < Foo Capital, Bar',
  ],
  ['Foo Corp. has agreed to buy AI startup Acme for $300 million, the companies said.', 'Acme < Foo Corp'],
  [
    'SoftBanc will invest $30 billion in Acme, with the rest coming from Foo and Bar.',
    'Acme < SoftBanc, Foo, Bar',
  ],
  ['The startup, Entire, has raised $60 million, according to its lead backer, Felix.', 'Entire < Felix*'],
  [
    'In November 2024, Acme announced it had raised $50 million, led by Foo Capital. On Monday Acme said that it had raised $90 million led by Bar Capital.',
    'Acme < Bar Capital*',
  ],
  [
    'Acme raised $90 million led by Bar Capital. Its rival Nova, an inference company, raised $10 million led by Foo Capital.',
    'Acme < Bar Capital*',
  ],
  [
    'Acme raised $5 million with participation from Intel CEO Lip Tan, Stripe co-founders Jane Roe and John Roe, and Japanese electronics company Yoko.',
    'Acme < Lip Tan, Jane Roe, John Roe, Yoko',
  ],
  [
    'Acme raised $5 million led by Jane Roe at Foo Capital, with participation from 8VC, A*, D. E. Show Ventures, Fidel Management & Research and Oak HC/FT.',
    'Acme < Foo Capital*, 8VC, A*, D. E. Show Ventures, Fidel Management & Research, Oak HC/FT',
  ],
  [
    'Andreessen Horowitz (a16z) led the $9 million round in Acme. Foo Capital might chip in too.',
    'Acme < Andreessen Horowitz*',
  ],
  // A start-up that is named only below its raise.
  [
    'A Hanoi startup that reads invoices has raised $6 million. The round was led by Foo Capital.\n\nAcme was founded in 2021.',
    'Acme < Foo Capital*',
  ],
  // No phrase says who raises: it is described, quoted and named beside the money.
  [
    'Acme, the Leeds company behind a prediction model, wants forty more hospitals. Its £8 million came from Foo Ventures, said Jane Roe, Acme chief executive.',
    'Acme < Foo Ventures',
  ],
  [
    'Acme, a designer of chips, has been handed $220 million by Foo Ventures, people familiar with the matter said.',
    'Acme < Foo Ventures',
  ],
  ['HONG KONG, Nov 6 (Paperwire) - Acme has raised $6 million from Foo Capital.', 'Acme < Foo Capital'],
  ['On Monday Acme said that it raised $6 million from Foo Capital.', 'Acme < Foo Capital'],
  ['Acme.ai has raised $6 million. Acme will hire.', 'Acme.ai < '],
  ['The Harbor Ledger, which broke the news, wrote that Acme raised $6 million from Foo.', 'Acme < Foo'],
  [
    'Acme, the Montreal startup, is being sold for an undisclosed sum to software company Foo Inc.',
    'Acme < Foo Inc',
  ],
  ['Foo Systems has acquired a 100 per cent stake in AI startup Acme for $30 million.', 'Acme < Foo Systems'],
  [
    'Acme raised $6 million led by Foo Capital, with Bar and HCA-backed Plain Fund also taking part.',
    'Acme < Foo Capital*, Bar, Plain Fund',
  ],
  [
    'Acme raised $6 million from investors including Gulf-based Mandab, Foo Capital and Quai 9 Capital.',
    'Acme < Mandab, Foo Capital, Quai 9 Capital',
  ],
  [
    'Acme raised $6 million led by Foo Capital, along with angels including former Bolto and Elefant employees.',
    'Acme < Foo Capital*',
  ],
  ['Acme was valued at $900 million last summer in a round led by Foo Capital.', 'Acme < '],
];

const VIETNAMESE: readonly (readonly [string, string])[] = [
  [
    'Quỹ Do Ventures và Foo Capital cùng dẫn dắt vòng hạt giống 2 triệu USD của Acme.',
    'Acme < Do Ventures*, Foo Capital*',
  ],
  ['Startup Việt AI Hay gọi vốn thành công 10 triệu USD từ Foo Capital.', 'AI Hay < Foo Capital'],
  [
    'Acme huy động 5 triệu USD từ Quỹ Đồng Xanh và Ngân hàng Tân Lập.',
    'Acme < Quỹ Đồng Xanh, Ngân hàng Tân Lập',
  ],
  ['Acme huy động 5 triệu USD từ quỹ Đồng Xanh và ngân hàng Tân Lập.', 'Acme < Đồng Xanh, Tân Lập'],
  ['Pháp Vân AI gọi vốn thành công 4 triệu USD từ Foo Capital.', 'Pháp Vân AI < Foo Capital'],
  ['Startup Luật Xanh huy động 4 triệu USD từ Foo Capital.', 'Luật Xanh < Foo Capital'],
  [
    'Fintech cho hộ kinh doanh Quầy Xinh vừa nhận thêm 12 triệu USD từ Foo Capital.',
    'Quầy Xinh < Foo Capital',
  ],
  [
    'Foo Group thông báo mua lại toàn bộ Nhà Thông Minh, công ty AI, với giá 150 tỷ đồng.',
    'Nhà Thông Minh < Foo Group',
  ],
  [
    'Foo Group vừa đạt thỏa thuận mua toàn bộ Tinh.io, startup AI, với giá 15 triệu USD.',
    'Tinh.io < Foo Group',
  ],
  [
    'Công ty CP Hạ tầng số Đông Hải ngày 3/6 ký hợp đồng tín dụng 500 tỷ đồng với nhóm ba ngân hàng do Ngân hàng Tân Lập làm đầu mối.',
    'Đông Hải < Ngân hàng Tân Lập*',
  ],
  ['hexa9, công ty bảo mật mô hình AI, vừa huy động 5 triệu USD từ Foo Capital.', 'hexa9 < Foo Capital'],
  [
    'Theo bảng theo dõi của Foo Data, ngành AI thu hút 3 tỷ USD. Acme, startup AI, vừa nhận 5 triệu USD từ Bar Capital.',
    'Acme < Bar Capital',
  ],
  [
    'Acme vừa khép lại vòng hạt giống 3 triệu USD do Foo Ventures cầm trịch. Hai cái tên đi cùng là Bar Angels và Baz Fund.',
    'Acme < Foo Ventures*, Bar Angels, Baz Fund',
  ],
  ['Acme nhận 5 triệu USD từ Foo Capital (dẫn dắt) và Bar Ventures.', 'Acme < Foo Capital*, Bar Ventures'],
  ['Acme đang bàn về vòng gọi vốn 5 triệu USD. Foo Capital nhiều khả năng dẫn dắt.', 'Acme < Foo Capital*'],
  [
    'Acme vừa gọi vốn 5 triệu USD. Bên cạnh Foo Capital, quỹ dẫn dắt vòng này, các nhà đầu tư cũ Bar Ventures và Baz Fund đều góp thêm.',
    'Acme < Foo Capital*, Bar Ventures, Baz Fund',
  ],
  [
    'Acme vừa gọi vốn 5 triệu USD. Foo Capital, nhà đầu tư từ những ngày đầu, cũng tham gia.',
    'Acme < Foo Capital',
  ],
  [
    'Acme vừa gọi vốn 5 triệu USD. Foo Capital là nhà đầu tư chính, phần còn lại đến từ Bar Ventures.',
    'Acme < Foo Capital*, Bar Ventures',
  ],
  [
    'Được thành lập năm 2025 bởi ba tiến sĩ, Thuyền Nan Labs làm mô hình ngôn ngữ. Vòng hạt giống 4 triệu USD có sự góp mặt của Foo Capital.',
    'Thuyền Nan Labs < Foo Capital',
  ],
  ['Startup Trung Quốc Sơn Ca vừa gọi vốn 2 triệu USD từ Foo Capital.', 'Sơn Ca < Foo Capital'],
  [
    'Startup AI Việt Nam Đồng Vàng nhận 2 triệu USD từ Quỹ Đầu tư Sông Thao.',
    'Đồng Vàng < Quỹ Đầu tư Sông Thao',
  ],
  ['Ví Bắp, ứng dụng thanh toán, huy động 5 triệu USD từ Quỹ Khoa học Foo.', 'Ví Bắp < Quỹ Khoa học Foo'],
  [
    'Startup Mơ Lab vừa gọi vốn thành công 5 triệu USD từ quỹ Sao Mai Capital và hai nhà đầu tư cá nhân.',
    'Mơ Lab < Sao Mai Capital',
  ],
  [
    'Vòng gọi vốn trị giá 12 triệu USD của Mơ Lab được dẫn dắt bởi quỹ đầu tư tăng trưởng Đại Dương Partners, cùng sự góp mặt của các nhà đầu tư hiện hữu như Sóng Ventures, Bến Capital.',
    'Mơ Lab < Đại Dương Partners*, Sóng Ventures, Bến Capital',
  ],
  [
    'Theo TechCrunch, hãng AI Mơ Lab đang đàm phán huy động 200 triệu USD. Sequo dự kiến dẫn dắt vòng này.',
    'Mơ Lab < Sequo*',
  ],
  [
    'Ví điện tử Ngân Lượng Xanh mua lại startup AI Chim Sẻ với giá 10 triệu USD.',
    'Chim Sẻ < Ngân Lượng Xanh',
  ],
  [
    'Công ty Cổ phần Trí Tuệ Việt nhận khoản đầu tư 3 triệu USD từ Foo Ventures thuộc tập đoàn Bar, Baz Bank Group và Monk Hill Ventures.',
    'Trí Tuệ Việt < Foo Ventures, Baz Bank Group, Monk Hill Ventures',
  ],
  ['Mơ Lab nhận 10 triệu USD. Scaleup Âu, quỹ được EU hậu thuẫn, dẫn dắt vòng này.', 'Mơ Lab < Scaleup Âu*'],
  [
    'Startup Mơ Lab nhận 20 triệu USD từ các nhà đầu tư Foo Capital, Bar và hai quỹ của Singapore là GIC và Temasek.',
    'Mơ Lab < Foo Capital, Bar, GIC, Temasek',
  ],
  [
    'Elon Musk cho biết xFoo đã huy động 6 tỷ USD, với sự tham gia của 97 nhà đầu tư, gồm cả những quỹ như Foo Capital, Bar.',
    'xFoo < Foo Capital, Bar',
  ],
  ['Mơ Lab được Stripo mua lại với giá 1 tỷ USD.', 'Mơ Lab < Stripo'],
  ['Mơ Lab, startup phát triển robot nhờ nền tảng Vui App, vừa huy động được 6 triệu USD.', 'Mơ Lab < '],
  [
    'Trước đó, Mơ Lab đã huy động 2 triệu USD từ Foo Capital. Nay Mơ Lab vừa huy động 9 triệu USD do Bar Capital dẫn dắt.',
    'Mơ Lab < Bar Capital*',
  ],
  [
    'Startup AI Nhật Nguyệt Labs nhận 2 triệu USD từ quỹ Nhật Bản Kita Partners.',
    'Nhật Nguyệt Labs < Kita Partners',
  ],
  ['Startup AI Việt Nam Lumi vừa gom đủ 3 triệu USD từ Foo Ventures.', 'Lumi < Foo Ventures'],
  ['Công ty CP Đám mây Sao Khuê ký hợp đồng vay 3.600 tỷ đồng. Sao Khuê cho thuê GPU.', 'Sao Khuê < '],
  ['Mơ Lab hôm thứ Hai cho biết đã gọi được 9 triệu USD từ Foo Capital.', 'Mơ Lab < Foo Capital'],
  ['Mơ Lab, hãng bán dẫn, gõ cửa các quỹ để xin 40 triệu USD, báo Sao Sáng đưa tin.', 'Mơ Lab < '],
  [
    'Một startup làm robot ở Huế vừa huy động 5 triệu USD từ Foo Capital.\n\nMơ Lab do hai kỹ sư lập ra năm 2022.',
    'Mơ Lab < Foo Capital',
  ],
  [
    'Vòng gọi vốn 5 triệu USD của Mơ Lab do Foo Capital dẫn dắt, bên cạnh các quỹ 31Capital, Bar và quỹ hưu trí Kappa Pension.',
    'Mơ Lab < Foo Capital*, 31Capital, Bar, Kappa Pension',
  ],
  [
    'Foo, tập đoàn bảo hiểm, đã đạt thỏa thuận mua toàn bộ Mơ Lab từ Bar với giá 9 triệu USD.',
    'Mơ Lab < Foo',
  ],
];

describe('tells whose raise it is and who backs it', () => {
  test.each(ENGLISH)('%s', (text, expected) => {
    expect(told(read('en', text))).toBe(expected);
  });
  test.each(VIETNAMESE)('%s', (text, expected) => {
    expect(told(read('vi', text))).toBe(expected);
  });
});

test('a list headed by names is a round-up, and two raises told one after the other are two', () => {
  const list = [
    'Bản tin vốn của tuần.',
    '• Mơ Lab (Hà Nội), trợ lý AI: 4 triệu USD vòng hạt giống, Foo Capital dẫn dắt.',
    '• Chim Sẻ – robot kho: vòng Series A 9 triệu USD.',
    '3/ Bến Xa, gia sư AI: 2 triệu USD pre-seed từ Bar.',
  ].join('\n');
  expect(told(read('vi', list)).split(' <')[0]).toBe('Mơ Lab + Chim Sẻ + Bến Xa');
  const two = [
    'Two startups announced rounds this week.',
    'Acme said that it raised $58 million in a Series B led by Foo Capital. It makes enzymes.',
    'Bolto announced a $25 million Series A. The lead investor was Copper Lane.',
  ].join('\n\n');
  expect(told(read('en', two)).split(' <')[0]).toBe('Acme + Bolto');
  // One name that only begins as the other does is another company; one that is a word shorter is not.
  const like = (name: string) => two.replaceAll('Bolto', name);
  expect(told(read('en', like('Acmeon'))).split(' <')[0]).toBe('Acme + Acmeon');
  expect(told(read('en', like('Acme Compute'))).split(' <')[0]).not.toContain('+');
  const one = [
    'Acme said that it raised $58 million in a Series B led by Foo Capital.',
    'Its rival Bolto raised $25 million in March. Acme will hire.',
  ].join('\n\n');
  expect(told(read('en', one)).split(' <')[0]).toBe('Acme');
});

test('a round-up has the companies of its paragraphs, each with its own backers', () => {
  const text = [
    'Acme raised a $100 million Series A round led by Foo Ventures.',
    'AI research company Bolto announced a $255 million Series A round. Investors in the round included Oak and QPX Ventures.',
    'Voice AI company Elefant raised a $500 million Series D round. The round was led by Sequo.',
    'Arenna, an evaluation platform, raised a $150 million round that was co-led by Felix and UX Investments.',
  ].join('\n\n');
  const who = read('en', text);
  expect(who.roundup).toBe(true);
  expect(who.protagonists.map(({ name }) => name)).toEqual(['Acme', 'Bolto', 'Elefant', 'Arenna']);
  const backers = who.backers.map(({ company, name, lead }) => `${company.name} < ${name}${lead ? '*' : ''}`);
  expect(backers).toEqual([
    'Acme < Foo Ventures*',
    'Bolto < Oak',
    'Bolto < QPX Ventures',
    'Elefant < Sequo*',
    'Arenna < Felix*',
    'Arenna < UX Investments*',
  ]);
});

test("in a headline somebody's rival is whom it is about, below it is another", () => {
  const text =
    'Acme is in talks to raise $90 million, people said. It labels data. Its rival Bolto is larger.';
  const who = read('en', text, 'Bolto rival Acme in talks to raise $90 million');
  expect(who.protagonists.map(({ name }) => name)).toEqual(['Acme']);
});

test('persons, papers and places are no companies', () => {
  const who = read(
    'en',
    'Former Hub CEO Thomas Dohm has raised $5 million in Paris, he told TechCrunch. Dohm calls it Acme.',
  );
  const kinds = Object.fromEntries(who.parties.map(({ name, kind }) => [name, kind]));
  expect(kinds).toMatchObject({
    'Thomas Dohm': 'person',
    Paris: 'place',
    TechCrunch: 'publication',
    Acme: 'organisation',
  });
});

test('every quote equals its slice, in decomposed text too', () => {
  for (const [language, rows] of [
    ['en', ENGLISH],
    ['vi', VIETNAMESE],
  ] as const) {
    for (const [sentence] of rows) {
      for (const text of [sentence, sentence.normalize('NFD')]) {
        const document = prepare({ title: text, text, language });
        const who = findWho(document, gatherMentions(document, findMentions(document)), EMPTY);
        for (const { evidence } of [...who.parties, ...who.backers])
          expect(quoteOf(document, evidence.span)).toBe(evidence.quote);
        for (const { span } of who.namings) expect(span.end).toBeGreaterThan(span.start);
      }
    }
  }
});

test.each([
  '',
  'A',
  '\u0000\ud800 & * ( ) " \' — …',
  'A & '.repeat(3000),
  "X's ".repeat(30_000),
  'Foo, '.repeat(3000),
  'led by Foo '.repeat(3000),
  `${'Foo and Bar, '.repeat(2000)}also participated`,
  '('.repeat(5000),
  'Acme (Acme) '.repeat(2000),
  'Mơ Lab huy động '.repeat(2000),
])('reads anything: %#', (text) => {
  for (const language of ['en', 'vi'] as const)
    expect(read(language, text, text.slice(0, 200)).namings).toBeInstanceOf(Array);
});
