import type { DigestSchedule, Updates } from '#domain/delivery.ts';
import type { Answers, Permission, Settings } from '../answers.ts';

/** Tên quyền như Discord hiển thị trong bản tiếng Việt. */
const PERMISSIONS: Readonly<Record<Permission, string>> = {
  view: 'Xem kênh',
  send: 'Gửi tin nhắn',
  sendInThreads: 'Gửi tin nhắn trong chủ đề',
  embed: 'Nhúng liên kết',
  attach: 'Đính kèm tệp',
  history: 'Đọc lịch sử tin nhắn',
};

export const vi: Answers = {
  latestTitle: 'Tin gọi vốn mới nhất',
  none: 'Chưa có thương vụ nào khớp với yêu cầu này.',
  noneFor: (what) => `Chưa có tin nào về “${what}”.`,
  next: 'Xem tiếp',
  first: 'Về đầu',
  notHere: 'Lệnh này chỉ dùng được trong một máy chủ.',
  notAllowed: 'Cần quyền Quản lý máy chủ để đổi đăng ký nhận tin.',
  wrongChannel:
    'Kênh này không nhận tin nhắn được. Hãy chọn một kênh văn bản, kênh thông báo, chủ đề hoặc diễn đàn.',
  notPublished: 'Chỉ kênh thông báo mới đăng lại tin sang các máy chủ theo dõi được.',
  noTimeZone: (name) =>
    `Không có múi giờ nào tên “${name}”. Hãy chọn trong danh sách gợi ý, chẳng hạn Asia/Ho_Chi_Minh.`,
  nothingToSend:
    'Nếu không gửi từng tin, hãy chọn thêm bản tổng hợp hằng ngày hoặc hằng tuần; nếu không, kênh sẽ chẳng nhận được gì.',
  notMentionable: (role) =>
    `Lưu ý: tôi chưa nhắc được ${role}. Hãy cho phép mọi người nhắc vai trò này, hoặc cấp cho tôi quyền Nhắc đến tất cả vai trò.`,
  missing: (channel, permissions) =>
    `Tôi chưa gửi tin vào ${channel} được: còn thiếu quyền ${list(permissions.map((one) => PERMISSIONS[one]))}. Cấp quyền xong, hãy gõ lại lệnh này.`,
  subscribed: (settings) => `Xong. Từ giờ ${settings.channel} sẽ nhận ${describe(settings)}.`,
  replaced: 'Thiết lập cũ của kênh này đã được thay.',
  unsubscribed: (channel) => `Đã ngừng gửi tin vào ${channel}.`,
  notSubscribed: (channel) => `${channel} chưa đăng ký nhận tin.`,
  noSubscriptions: 'Máy chủ này chưa có kênh nào đăng ký. Gõ /subscribe trong kênh muốn nhận tin.',
  subscriptionsTitle: 'Các kênh đang nhận tin',
  settings: (settings) => {
    const paused = settings.paused === null ? '' : ` — tạm dừng: ${settings.paused}`;
    return `${settings.channel}: ${describe(settings)}${paused}`;
  },
  fleetsTitle: 'Ai có bao nhiêu chip AI',
  noDeal: 'Không tìm thấy thương vụ này.',
  failed: 'Lệnh này vừa gặp lỗi. Lỗi đã được ghi lại; bạn thử lại sau ít phút nhé.',
  helpTitle: 'Gọi Vốn theo dõi tin gọi vốn AI bằng tiếng Việt và tiếng Anh',
  help: [
    '/latest: các thương vụ mới nhất, lọc theo công ty, hình thức, quy mô, vòng',
    '/company: mọi điều đã biết về một công ty, theo thời gian',
    '/deal: một thương vụ và từng lần thông tin thay đổi',
    '/why: ai nói vậy: từng thông tin kèm trích dẫn và nguồn',
    '/gpu: ai đang có và sắp có bao nhiêu chip AI',
    '/stats: bao nhiêu vốn đã được gọi, kèm biểu đồ',
    '/search: tìm theo chữ bất kỳ: công ty, nhà đầu tư, vòng, lời trong bài báo',
    '/subscribe: gửi tin mới vào một kênh',
    '/subscriptions: các kênh đang nhận tin',
    '/preview: kênh này sẽ nhận tin nào, và vì sao không nhận tin khác',
    '/unsubscribe: ngừng gửi tin vào một kênh',
    '/sources: các nguồn tin và tình trạng từng nguồn',
    '/status: bot đang chạy ra sao',
    '/review: sửa thông tin đã lưu (chỉ người hiệu đính)',
  ].join('\n'),
  more: (count) => `và ${count} mục khác`,
};

const UPDATES: Readonly<Record<Updates, string>> = {
  both: 'mỗi thay đổi được sửa vào thẻ tin và thêm một dòng bên dưới',
  diff: 'mỗi thay đổi thêm một dòng dưới thẻ tin',
  card: 'thay đổi chỉ sửa thẻ tin',
  none: 'không gửi từng tin',
};

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

function when({ every, weekday, hour, timeZone }: DigestSchedule): string {
  const day = every === 'day' ? 'hằng ngày' : `${WEEKDAYS[weekday - 1]} hằng tuần`;
  return `bản tổng hợp lúc ${hour} giờ ${day} (${timeZone})`;
}

function describe(settings: Settings): string {
  const { language, min, kinds, companies, rounds, compute, updates, schedule, mention, crosspost } =
    settings;
  const what = compute ? 'tin gọi vốn và tin chip AI' : 'tin gọi vốn';
  const parts = [`${what} bằng ${language === 'vi' ? 'tiếng Việt' : 'tiếng Anh'}`];
  if (min !== null) parts.push(`từ ${min} trở lên`);
  if (kinds.length > 0) parts.push(`hình thức ${list(kinds)}`);
  if (companies.length > 0) parts.push(`của ${list(companies)}`);
  if (rounds.length > 0) parts.push(`vòng ${list(rounds)}`);
  parts.push(UPDATES[updates]);
  if (schedule !== null) parts.push(when(schedule));
  if (mention !== null) parts.push(`nhắc ${mention}`);
  if (crosspost) parts.push('đăng lại sang các máy chủ theo dõi');
  return parts.join(', ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1)}`;
}
