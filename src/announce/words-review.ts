/** What reviewers are told, once a language. */
import type { Review, SubjectField } from '#domain/deal.ts';
import type { ReviewProblem } from '#domain/reviewing.ts';
import type { Language } from '#domain/source.ts';
import { phrasesOf } from './phrases.ts';

export interface ReviewWords {
  readonly problem: (problem: ReviewProblem) => string;
  readonly stored: string;
  readonly unchanged: string;
  readonly newDeal: string;
  readonly actions: Readonly<Record<Review['action'], string>>;
  readonly notReviewer: string;
  readonly queueTitle: (suggestions: number, pairs: number) => string;
  readonly queueEmpty: string;
  readonly says: (name: string) => string;
  readonly mayBeOne: string;
  readonly howToAct: string;
  readonly other: string;
}

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = {
  vi: {
    problem: problemVi,
    stored: 'Đã ghi hiệu đính',
    unchanged: 'Thông tin hiển thị không thay đổi.',
    newDeal: 'thương vụ mới',
    actions: { correct: 'sửa', confirm: 'xác nhận', merge: 'gộp', split: 'tách', undo: 'rút lại' },
    notReviewer:
      'Hiệu đính đổi thông tin cho mọi máy chủ, nên chỉ chủ bot và những người được chủ bot cử mới làm được; quyền quản lý máy chủ không đủ. Thấy chỗ sai, bạn hãy bấm nút “Sai?” dưới thẻ tin.',
    queueTitle: (suggestions, pairs) => `Chờ xem xét: ${suggestions} góp ý, ${pairs} cặp có thể trùng`,
    queueEmpty: 'Không có gì chờ xem xét.',
    says: (name) => `${name} góp ý`,
    mayBeOne: 'có thể là một',
    howToAct: 'Sửa: /review correct · Đã đúng: /review confirm · Trùng: /review merge',
    other: 'điều khác',
  },
  en: {
    problem: problemEn,
    stored: 'Review stored',
    unchanged: 'Nothing reads differently.',
    newDeal: 'a new deal',
    actions: {
      correct: 'corrected',
      confirm: 'confirmed',
      merge: 'merged',
      split: 'split',
      undo: 'took back',
    },
    notReviewer:
      'A review changes facts for every server, so only the owner of this bot and those the owner named may make one; managing a server is not enough. If something is wrong, press “Wrong?” under its card.',
    queueTitle: (suggestions, pairs) =>
      `To review: ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'}, ${pairs} possible ${pairs === 1 ? 'duplicate' : 'duplicates'}`,
    queueEmpty: 'Nothing waits for review.',
    says: (name) => `${name} suggests`,
    mayBeOne: 'may be one',
    howToAct: 'Wrong: /review correct · Right as it is: /review confirm · Duplicate: /review merge',
    other: 'something else',
  },
};

function problemVi(problem: ReviewProblem): string {
  const label = (field: SubjectField) => phrasesOf('vi').fields[field];
  switch (problem.kind) {
    case 'no-deal':
      return `Không có thương vụ nào, hoặc có nhiều hơn một, bắt đầu bằng “${problem.typed}”.`;
    case 'no-field':
      return `Không có mục “${problem.typed}”. Các mục: ${problem.fields.join(', ')}.`;
    case 'no-choice':
      return `Mục ${label(problem.field)} nhận một trong: ${problem.choices.join(', ')}.`;
    case 'needs-value':
      return `Mục ${label(problem.field)} không được để trống.`;
    case 'no-money':
      return `“${problem.typed}” không phải một số tiền. Hãy viết như “6 tỷ USD” hoặc “$6 billion”.`;
    case 'no-count':
      return `“${problem.typed}” không phải một số lượng chip. Hãy viết như “200.000 GPU H100”.`;
    case 'no-number':
      return `Mục ${label(problem.field)} là một số nguyên, từ 1 trở lên.`;
    case 'same-deal':
      return 'Hai bên đã là một thương vụ.';
    case 'not-both':
      return 'Chỉ gộp được hai thương vụ, hoặc hai mục chip AI.';
    case 'some-articles':
      return 'Hãy chọn một phần các bài báo của thương vụ: không được bỏ trống, cũng không được lấy hết.';
    case 'nothing-to-undo':
      return 'Không có hiệu đính nào để rút lại.';
    case 'undone-before':
      return 'Hiệu đính này đã được rút lại từ trước.';
  }
}

function problemEn(problem: ReviewProblem): string {
  switch (problem.kind) {
    case 'no-deal':
      return `No deal, or more than one, begins with “${problem.typed}”.`;
    case 'no-field':
      return `There is no field “${problem.typed}”; the fields are ${problem.fields.join(', ')}.`;
    case 'no-choice':
      return `${problem.field} is one of ${problem.choices.join(', ')}.`;
    case 'needs-value':
      return `${problem.field} can't be empty.`;
    case 'no-money':
      return `“${problem.typed}” is not one amount; write it as “6 tỷ USD” or “$6 billion”.`;
    case 'no-count':
      return `“${problem.typed}” is not one count of accelerators; write it as “200,000 H100 GPUs”.`;
    case 'no-number':
      return `${problem.field} is a whole number from 1 up.`;
    case 'same-deal':
      return 'The two are one deal already.';
    case 'not-both':
      return 'Only two deals, or two entries on accelerators, can be merged.';
    case 'some-articles':
      return "Name some of the deal's articles: not none and not all.";
    case 'nothing-to-undo':
      return 'There is no review to undo.';
    case 'undone-before':
      return 'This review was undone before.';
  }
}
