/** What /subscribe asks for; every option may be left out. */
import { type APIApplicationCommandOption, ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { described, named } from './localised.ts';
import { completed, onlyKind, smallestSize } from './parts.ts';

/** Where news can be posted: message by message, or in a forum deal by deal. Voice channels are not for reading. */
export const CHANNEL_TYPES = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

const WEEKDAYS = [
  ['Monday', 'Thứ Hai'],
  ['Tuesday', 'Thứ Ba'],
  ['Wednesday', 'Thứ Tư'],
  ['Thursday', 'Thứ Năm'],
  ['Friday', 'Thứ Sáu'],
  ['Saturday', 'Thứ Bảy'],
  ['Sunday', 'Chủ nhật'],
] as const;

export const SUBSCRIBE_OPTIONS: APIApplicationCommandOption[] = [
  {
    type: ApplicationCommandOptionType.Channel,
    ...named('channel', 'kênh'),
    ...described('Which channel; this one if left out', 'Kênh nào; bỏ trống là kênh này'),
    channel_types: [...CHANNEL_TYPES],
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named('language', 'ngôn-ngữ'),
    ...described(
      'Language of the posts; yours if left out',
      'Ngôn ngữ của tin; bỏ trống là ngôn ngữ của bạn',
    ),
    choices: [
      { ...named('Vietnamese', 'Tiếng Việt'), value: 'vi' },
      { ...named('English', 'Tiếng Anh'), value: 'en' },
    ],
  },
  smallestSize(),
  onlyKind(),
  completed(
    ['companies', 'công-ty'],
    ['Only these companies, split by commas', 'Chỉ các công ty này, cách nhau bằng dấu phẩy'],
    1000,
  ),
  completed(
    ['rounds', 'vòng'],
    ['Only these rounds, split by commas', 'Chỉ các vòng này, cách nhau bằng dấu phẩy'],
    400,
  ),
  {
    type: ApplicationCommandOptionType.String,
    ...named('updates', 'thay-đổi'),
    ...described('What a change does', 'Khi thông tin thay đổi thì làm gì'),
    choices: [
      {
        ...named('Edit the card and add a line under it', 'Sửa thẻ tin và thêm một dòng bên dưới'),
        value: 'both',
      },
      { ...named('Add a line under the card', 'Thêm một dòng dưới thẻ tin'), value: 'diff' },
      { ...named('Edit the card only', 'Chỉ sửa thẻ tin'), value: 'card' },
      { ...named('No single posts, only the digest', 'Không gửi từng tin, chỉ bản tổng hợp'), value: 'none' },
    ],
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    ...named('compute', 'chip-ai'),
    ...described('Accelerator news too (yes if left out)', 'Cả tin về chip AI (bỏ trống là có)'),
  },
  {
    type: ApplicationCommandOptionType.String,
    ...named('digest', 'tổng-hợp'),
    ...described(
      'A digest with a chart, every day or week',
      'Bản tổng hợp kèm biểu đồ, hằng ngày hoặc hằng tuần',
    ),
    choices: [
      { ...named('Every day', 'Hằng ngày'), value: 'day' },
      { ...named('Every week', 'Hằng tuần'), value: 'week' },
    ],
  },
  {
    type: ApplicationCommandOptionType.Integer,
    ...named('digest_hour', 'giờ-tổng-hợp'),
    ...described(
      'Hour of the digest, 0 to 23 (8 if left out)',
      'Giờ gửi bản tổng hợp, 0 đến 23 (bỏ trống là 8)',
    ),
    min_value: 0,
    max_value: 23,
  },
  {
    type: ApplicationCommandOptionType.Integer,
    ...named('digest_day', 'ngày-tổng-hợp'),
    ...described(
      'Day of a weekly digest (Monday if left out)',
      'Ngày gửi bản tổng hợp hằng tuần (bỏ trống là thứ Hai)',
    ),
    choices: WEEKDAYS.map(([en, vi], index) => ({ ...named(en, vi), value: index + 1 })),
  },
  completed(
    ['time_zone', 'múi-giờ'],
    ['Time zone of the digest (Asia/Ho_Chi_Minh if left out)', 'Múi giờ (bỏ trống là Asia/Ho_Chi_Minh)'],
  ),
  {
    type: ApplicationCommandOptionType.Role,
    ...named('mention', 'nhắc'),
    ...described(
      'Role to mention at each new deal and digest',
      'Vai trò được nhắc khi có thương vụ mới, bản tổng hợp',
    ),
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    ...named('publish', 'đăng-lại'),
    ...described(
      'Publish to servers that follow this announcement channel',
      'Đăng lại sang các máy chủ theo dõi kênh thông báo này',
    ),
  },
];
