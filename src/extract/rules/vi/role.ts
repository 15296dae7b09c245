/** What an amount is, by the words around it: Vietnamese. */
import type { MoneyRole } from '#domain/report.ts';
import type { CueRule } from '../../cue.ts';
import { BUSINESS_ROLE_RULES } from '../role/vi-business.ts';
import { RAISE_ROLE_RULES } from '../role/vi-raise.ts';

/** Words that stand between cue and amount at no cost. */
export const LIGHT =
  'khoảng gần hơn tới đến lên mức là với của được thêm trên dưới ít nhất tối đa tối thiểu số khoản tổng cộng vốn tiền có thể cũng đã vừa mới các những này đó một con số tương đương xấp xỉ ước tính kỷ lục khổng lồ tại ở thành công cho rằng ròng bình quân trung chừng quanh chỉ vỏn vẹn';

export const ROLE_RULES: readonly CueRule<MoneyRole>[] = [...RAISE_ROLE_RULES, ...BUSINESS_ROLE_RULES];
