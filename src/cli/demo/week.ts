/** A small news week, written for this demo: what each paper's feed gains on each day. Figures follow what was public in 2024; the papers and wording are ours. */
import type { Language, Tier } from '#domain/source.ts';

export interface Paper {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly tier: Tier;
}

export interface Story {
  readonly paper: string;
  /** ISO time of publication. */
  readonly at: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
}

export const PAPERS: readonly Paper[] = [
  { id: 'ban-tin-so', name: 'Bản Tin Số', language: 'vi', tier: 'first-hand' },
  { id: 'thoi-bao-von', name: 'Thời báo Vốn', language: 'vi', tier: 'rewrite' },
  { id: 'capital-wire', name: 'Capital Wire', language: 'en', tier: 'first-hand' },
  { id: 'the-model-post', name: 'The Model Post', language: 'en', tier: 'rewrite' },
];

/** The first day holds only what does not matter, so that every feed has been read before the news begins. */
export const WEEK: readonly {
  readonly day: readonly [vi: string, en: string];
  readonly now: string;
  readonly stories: readonly Story[];
}[] = [
  {
    day: ['Chủ nhật', 'Sunday'],
    now: '2024-12-01T12:00:00Z',
    stories: [
      {
        paper: 'ban-tin-so',
        at: '2024-12-01T02:00:00Z',
        slug: 'gia-dien-thoai-cuoi-nam',
        title: 'Điện thoại gập giảm giá mạnh dịp cuối năm, có mẫu chỉ còn 18 triệu đồng',
        lead: 'Nhiều cửa hàng hạ giá điện thoại gập từ 3 đến 5 triệu đồng trong tuần này.',
        paragraphs: [
          'Theo khảo sát tại Hà Nội và TP HCM, mẫu rẻ nhất đang được bán với giá 18 triệu đồng, thấp hơn 4 triệu đồng so với tháng trước.',
          'Người mua trả góp chỉ cần trả trước 2 triệu đồng. Các cửa hàng cho biết sức mua tăng khoảng 20% so với cùng kỳ năm ngoái.',
        ],
      },
      {
        paper: 'capital-wire',
        at: '2024-12-01T05:00:00Z',
        slug: 'regulator-fines-app-store',
        title: 'Regulator fines app store operator €220 million over refund rules',
        lead: 'The watchdog said customers were denied refunds for years.',
        paragraphs: [
          'A European consumer watchdog has fined the operator of a popular app store €220 million for making refunds too hard to get.',
          'The company, which reported revenue of $4.1 billion last year, said it would appeal.',
        ],
      },
      {
        paper: 'thoi-bao-von',
        at: '2024-12-01T06:00:00Z',
        slug: 'chuoi-ca-phe-goi-von',
        title: 'Chuỗi cà phê Hạt Nắng gọi vốn 3 triệu USD để mở thêm cửa hàng',
        lead: 'Chuỗi cà phê có 40 cửa hàng sẽ mở thêm 25 điểm bán trong năm tới.',
        paragraphs: [
          'Hạt Nắng cho biết vừa hoàn tất vòng gọi vốn 3 triệu USD từ một quỹ đầu tư trong nước để mở rộng chuỗi cửa hàng cà phê.',
          'Doanh thu của chuỗi năm ngoái đạt 120 tỷ đồng, tăng 35%.',
        ],
      },
      {
        paper: 'the-model-post',
        at: '2024-12-01T08:00:00Z',
        slug: 'holiday-laptops',
        title: 'The five laptops we would buy this holiday season, all under $900',
        lead: 'Good screens, long battery life, fair prices.',
        paragraphs: [
          'Our favourite costs $799 and lasts eleven hours on one charge. The cheapest of the five sells for $549.',
        ],
      },
    ],
  },
  {
    day: ['Thứ hai', 'Monday'],
    now: '2024-12-02T12:00:00Z',
    stories: [
      {
        paper: 'the-model-post',
        at: '2024-12-02T04:00:00Z',
        slug: 'lumen-robotics-talks',
        title: 'Robot brain startup Lumen Robotics is in talks to raise $300 million',
        lead: 'The AI startup could be valued at $2 billion, according to two people familiar with the talks.',
        paragraphs: [
          'Lumen Robotics, an AI startup that builds software brains for warehouse robots, is in talks to raise about $300 million in a Series B round, according to two people familiar with the matter.',
          'The round would value the company at $2 billion. Talks are at an early stage and the terms could still change, the people said.',
        ],
      },
      {
        paper: 'ban-tin-so',
        at: '2024-12-02T07:00:00Z',
        slug: 'xai-goi-von-6-ty-usd',
        title: 'xAI gọi vốn 6 tỷ USD, siêu máy tính Colossus sẽ có 200.000 GPU',
        lead: 'Công ty trí tuệ nhân tạo của Elon Musk được định giá 45 tỷ USD sau vòng gọi vốn mới.',
        paragraphs: [
          'xAI, công ty trí tuệ nhân tạo của tỷ phú Elon Musk, vừa gọi vốn thành công 6 tỷ USD trong vòng Series C, nâng tổng số vốn đã huy động lên 12 tỷ USD. Vòng này định giá công ty ở mức 45 tỷ USD.',
          'Vòng này có sự tham gia của 97 nhà đầu tư, trong đó có Nvidia, AMD, Andreessen Horowitz, BlackRock, Fidelity, Kingdom Holding và Sequoia Capital. Khoản góp tối thiểu của mỗi nhà đầu tư là 77.593 USD.',
          'Siêu máy tính Colossus của xAI hiện có 100.000 GPU Nvidia H100. Công ty dự kiến nâng quy mô lên 200.000 GPU trong vài tháng tới. Về lâu dài, Musk đặt mục tiêu xây dựng siêu máy tính với một triệu GPU.',
        ],
      },
    ],
  },
  {
    day: ['Thứ ba', 'Tuesday'],
    now: '2024-12-03T12:00:00Z',
    stories: [
      {
        paper: 'capital-wire',
        at: '2024-12-03T01:00:00Z',
        slug: 'xai-raises-6-billion',
        title: 'Elon Musk’s xAI raises $6 billion at a $50 billion valuation',
        lead: 'The AI company has now raised $12 billion in total.',
        paragraphs: [
          'xAI, the artificial intelligence company founded by Elon Musk, has raised $6 billion in a Series C round that values it at $50 billion, the company said on Tuesday.',
          'The financing brings the total raised by xAI to $12 billion. A total of 97 investors took part, including Nvidia, AMD, Andreessen Horowitz, BlackRock, Fidelity, Kingdom Holding and Sequoia Capital.',
        ],
      },
      {
        paper: 'the-model-post',
        at: '2024-12-03T03:00:00Z',
        slug: 'xai-closes-series-c',
        title: 'xAI closes $6B Series C',
        lead: 'Musk’s AI startup adds fresh capital for its Colossus supercomputer.',
        paragraphs: [
          'AI startup xAI has closed a $6 billion Series C round at a valuation of $50 billion, Capital Wire reported. Investors include Nvidia, AMD and Sequoia Capital.',
        ],
      },
    ],
  },
  {
    day: ['Thứ tư', 'Wednesday'],
    now: '2024-12-04T12:00:00Z',
    stories: [
      {
        paper: 'thoi-bao-von',
        at: '2024-12-04T02:00:00Z',
        slug: 'vinhthoai-ai-goi-von',
        title: 'Startup AI Thoại Vinh huy động 120 tỷ đồng vòng Series A',
        lead: 'Thoại Vinh phát triển trợ lý giọng nói tiếng Việt cho ngân hàng và bệnh viện.',
        paragraphs: [
          'Startup trí tuệ nhân tạo Thoại Vinh vừa huy động được 120 tỷ đồng trong vòng Series A do quỹ Sông Hồng Ventures dẫn dắt, cùng sự tham gia của Mekong Seed Fund và Cánh Buồm Capital.',
          'Thoại Vinh phát triển trợ lý giọng nói tiếng Việt dùng trí tuệ nhân tạo cho ngân hàng và bệnh viện. Công ty cho biết sẽ dùng số vốn mới để mở rộng đội ngũ kỹ sư.',
        ],
      },
      {
        paper: 'ban-tin-so',
        at: '2024-12-04T05:00:00Z',
        slug: 'the-model-post-xai',
        title: 'xAI được định giá 50 tỷ USD sau vòng gọi vốn 6 tỷ USD',
        lead: 'Định giá của xAI tăng gấp đôi sau sáu tháng.',
        paragraphs: [
          'Công ty trí tuệ nhân tạo xAI xác nhận đã huy động 6 tỷ USD trong vòng Series C với định giá 50 tỷ USD.',
          'Tổng số vốn mà xAI đã huy động là 12 tỷ USD.',
        ],
      },
    ],
  },
  {
    day: ['Thứ năm', 'Thursday'],
    now: '2024-12-05T12:00:00Z',
    stories: [
      {
        paper: 'capital-wire',
        at: '2024-12-05T06:00:00Z',
        slug: 'lumen-robotics-closes-320-million',
        title: 'Lumen Robotics closes $320 million Series B led by Northgate Capital',
        lead: 'The AI robotics startup is now valued at $2.1 billion.',
        paragraphs: [
          'Lumen Robotics, an AI startup that makes software for warehouse robots, has closed a $320 million Series B round led by Northgate Capital, with participation from Pine Street Ventures and Nvidia.',
          'The round values the company at $2.1 billion post-money. Lumen Robotics has raised $410 million to date.',
        ],
      },
    ],
  },
  {
    day: ['Thứ sáu', 'Friday'],
    now: '2024-12-06T12:00:00Z',
    stories: [
      {
        paper: 'thoi-bao-von',
        at: '2024-12-06T02:00:00Z',
        slug: 'lumen-robotics-320-trieu-usd',
        title: 'Startup robot Lumen Robotics huy động 320 triệu USD',
        lead: 'Vòng Series B do Northgate Capital dẫn dắt.',
        paragraphs: [
          'Lumen Robotics, startup trí tuệ nhân tạo làm phần mềm cho robot kho hàng, đã huy động 320 triệu USD trong vòng Series B do Northgate Capital dẫn dắt.',
        ],
      },
      {
        paper: 'the-model-post',
        at: '2024-12-06T05:00:00Z',
        slug: 'ai-spending-outlook',
        title: 'Companies will spend $600 billion on AI by 2028, analysts say',
        lead: 'A new forecast sees AI spending growing by a third each year.',
        paragraphs: [
          'Companies will spend $600 billion a year on AI by 2028, up from $235 billion today, according to a forecast by market researchers.',
        ],
      },
    ],
  },
];
