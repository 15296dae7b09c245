import { capital } from '../capital.ts';
import type { Headline, Phrases } from '../phrases.ts';

/** Tên vòng theo cách báo chí trong nước viết; "Series A" trở đi giữ nguyên. */
const ROUNDS: Readonly<Record<string, string>> = {
  seed: 'hạt giống',
  'pre-seed': 'tiền hạt giống',
  angel: 'thiên thần',
  bridge: 'bắc cầu',
};

export const vi: Phrases = {
  headline,
  fleetHeadline: ({ who, count, planned }) => {
    if (count === null)
      return planned === null ? `${who}: số liệu chip AI` : `${who} lên kế hoạch ${planned}`;
    return planned === null ? `${who} vận hành ${count}` : `${who} vận hành ${count}, hướng tới ${planned}`;
  },
  digestTitle: (count) => `Điểm tin: ${count} tin gọi vốn và hạ tầng AI`,
  more: (count) => `… và ${count} tin khác`,
  fields: {
    company: 'công ty',
    kind: 'hình thức',
    status: 'tình trạng',
    round: 'vòng',
    amount: 'số tiền',
    valuation: 'định giá',
    totalRaised: 'tổng vốn đã gọi',
    leads: 'dẫn dắt',
    investors: 'nhà đầu tư',
    investorCount: 'số nhà đầu tư',
    system: 'hệ thống',
    current: 'hiện có',
    planned: 'dự kiến',
    past: 'trước đây',
  },
  labels: {
    accelerators: 'chip AI',
    clashes: 'nguồn nói khác nhau',
    sources: 'nguồn',
    timeline: 'diễn biến',
  },
  kinds: {
    equity: 'góp vốn cổ phần',
    debt: 'vay nợ',
    strategic: 'đầu tư chiến lược',
    grant: 'tài trợ',
    ipo: 'IPO',
    secondary: 'giao dịch thứ cấp',
    acquisition: 'mua lại',
    unspecified: 'chưa rõ',
  },
  statuses: {
    talks: 'đang đàm phán',
    announced: 'đã công bố, chưa hoàn tất',
    closed: 'đã hoàn tất',
    extended: 'mở rộng thêm',
    cancelled: 'đã hủy',
  },
  bases: { post: 'sau vòng gọi vốn', pre: 'trước vòng gọi vốn', unspecified: '' },
  tiers: { official: 'chính thức', 'first-hand': 'báo đưa tin gốc', rewrite: 'báo dẫn lại' },
  languages: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  round: (round) => capital(roundName(round)),
  bounds: {
    about: (amount) => `khoảng ${amount}`,
    'at least': (amount) => `hơn ${amount}`,
    'up to': (amount) => `tới ${amount}`,
  },
  fromTo: (from, to) => `từ ${from} đến ${to}`,
  inUsd: (dollars, day) => `≈ ${dollars}, tỷ giá ${day}`,
  inH100: (count) => `≈ ${count} H100`,
  lead: (name) => `${name} (dẫn dắt)`,
  investorCount: (count) => `tổng cộng ${count} nhà đầu tư`,
  andOthers: (_, text) => `và ${text} nhà đầu tư khác`,
  added: (names) => `thêm ${names}`,
  corrected: 'hiệu đính',
  firstTold: 'lần đầu được nhắc đến',
  footer: 'Gọi Vốn',
};

function headline({ company, kind, status, amount, round, buyers }: Headline): string {
  const inRound = round === null ? '' : ` ở vòng ${roundName(round)}`;
  if (kind === 'acquisition') {
    const price = amount === null ? '' : ` với giá ${amount}`;
    const buyer = buyers === null ? '' : `${buyers} `;
    if (status === 'cancelled') return `Thương vụ ${buyer}mua lại ${company} đổ vỡ`;
    if (buyers === null) return `${company} ${status === 'talks' ? 'có thể bị' : 'được'} mua lại${price}`;
    return `${buyers} ${status === 'talks' ? 'đàm phán mua lại' : 'mua lại'} ${company}${price}`;
  }
  if (status === 'cancelled')
    return `${company} dừng kế hoạch ${PLAIN[kind]}${amount === null ? '' : ` ${amount}`}${inRound}`;
  const verb =
    status === 'talks'
      ? `đàm phán ${PLAIN[kind]}`
      : status === 'extended'
        ? `nâng quy mô đợt ${PLAIN[kind]} lên`
        : DONE[kind];
  if (amount === null)
    return `${company} ${status === 'talks' ? `đàm phán ${PLAIN[kind]}` : PLAIN[kind]}${inRound}`;
  return `${company} ${verb} ${amount}${inRound}`;
}

const PLAIN: Readonly<Record<Headline['kind'], string>> = {
  equity: 'gọi vốn',
  debt: 'vay vốn',
  strategic: 'nhận vốn chiến lược',
  grant: 'nhận tài trợ',
  ipo: 'IPO',
  secondary: 'bán cổ phần thứ cấp',
  acquisition: 'bán mình',
  unspecified: 'gọi vốn',
};
const DONE: Readonly<Record<Headline['kind'], string>> = {
  ...PLAIN,
  equity: 'huy động',
  debt: 'vay',
  ipo: 'IPO, huy động',
  unspecified: 'huy động',
};

function roundName(round: string): string {
  const known = ROUNDS[round.toLowerCase()];
  if (known !== undefined) return known;
  const extension = / extension$/iu;
  return extension.test(round) ? `${round.replace(extension, '')} mở rộng` : round;
}
