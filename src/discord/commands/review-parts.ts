/** /review as Discord knows it: six parts. */
import { ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js';
import type { CommandDefinition } from './command.ts';
import { described, named } from './localised.ts';
import { completed, EVERYWHERE } from './parts.ts';

const MOST_TYPED = 300;

const DEAL = {
  ...completed(['deal', 'thương-vụ'], ['Type a company, then choose', 'Gõ tên công ty rồi chọn']),
  required: true,
};

function text(name: readonly [string, string], description: readonly [string, string]) {
  return {
    type: ApplicationCommandOptionType.String as const,
    ...named(...name),
    ...described(...description),
    min_length: 1,
    max_length: MOST_TYPED,
    required: true,
  };
}

const REASON = text(
  ['reason', 'lý-do'],
  ['Why; kept with the review and shown under Why?', 'Vì sao; được lưu lại và hiện trong mục Vì sao?'],
);

function part(
  name: readonly [string, string],
  description: readonly [string, string],
  options: readonly (ReturnType<typeof text> | ReturnType<typeof completed>)[],
) {
  return {
    type: ApplicationCommandOptionType.Subcommand as const,
    ...named(...name),
    ...described(...description),
    options: [...options],
  };
}

const FIELD = completed(['field', 'mục'], ['Which field', 'Mục nào']);

export const PARTS: CommandDefinition = {
  ...named('review', 'hiệu-đính'),
  ...described(
    'Correct what is stored, for every server (reviewers only)',
    'Sửa thông tin đã lưu, cho mọi máy chủ (chỉ người hiệu đính)',
  ),
  ...EVERYWHERE,
  // Out of the way of most; who may is checked again with every use.
  default_member_permissions: String(PermissionFlagsBits.ManageMessages),
  options: [
    part(
      ['correct', 'sửa'],
      ['A field is something else', 'Một mục có giá trị khác'],
      [
        DEAL,
        { ...FIELD, required: true },
        {
          ...completed(
            ['value', 'giá-trị'],
            [
              'As news write it: 6 tỷ USD, Series C; "-" takes it away',
              'Viết như báo: 6 tỷ USD, Series C; "-" để bỏ trống',
            ],
            MOST_TYPED,
          ),
          required: true,
        },
        REASON,
      ],
    ),
    part(
      ['confirm', 'xác-nhận'],
      ['It is right as it reads', 'Thông tin đang hiện là đúng'],
      [
        DEAL,
        REASON,
        {
          ...FIELD,
          ...described('Only this field; all figures if left out', 'Chỉ mục này; bỏ trống là mọi số liệu'),
        },
      ],
    ),
    part(
      ['merge', 'gộp'],
      ['Two deals are one', 'Hai thương vụ là một'],
      [
        DEAL,
        {
          ...completed(['other', 'thương-vụ-kia'], ['The other deal', 'Thương vụ kia']),
          required: true,
        },
        REASON,
      ],
    ),
    part(
      ['split', 'tách'],
      ['Some articles tell of another deal', 'Một số bài nói về thương vụ khác'],
      [
        DEAL,
        {
          ...completed(
            ['articles', 'bài-báo'],
            ['Which articles; several by comma', 'Những bài nào; nhiều bài thì cách nhau bằng dấu phẩy'],
            MOST_TYPED,
          ),
          required: true,
        },
        REASON,
      ],
    ),
    part(
      ['undo', 'rút-lại'],
      ['Take a review back', 'Rút lại một hiệu đính'],
      [
        {
          ...completed(['review', 'hiệu-đính'], ['Which one', 'Hiệu đính nào']),
          required: true,
        },
        REASON,
      ],
    ),
    part(['list', 'danh-sách'], ['What waits for review', 'Những gì đang chờ xem xét'], []),
  ],
};
