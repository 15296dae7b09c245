/** Bao nhiêu nhà đầu tư, bao nhiêu phần trăm. */
import type { Rule } from '../../rule.ts';
import { isCounted } from '../guards.ts';
import type { QuantitySlots } from '../slots.ts';

export const investorCountRules: readonly Rule<number, QuantitySlots>[] = [
  {
    name: 'vi.count.investors',
    phrase:
      '{number} (nhà|) ({kind:filler}|) (nhà đầu tư|quỹ đầu tư|quỹ đầu tư mạo hiểm|quỹ|ngân hàng|tổ chức tài chính|tổ chức đầu tư|định chế tài chính|bên cho vay)',
    read: ({ number }, match) => (isCounted(match) ? number.value : null),
    examples: [['được 97 nhà đầu tư rót vốn', '97 nhà đầu tư', 97]],
    counterExamples: ['các nhà đầu tư', '1,5 quỹ', 'năm 2024 quỹ này'],
  },
];

export const percentRules: readonly Rule<number, QuantitySlots>[] = [
  {
    name: 'vi.count.percent',
    phrase: '{number} phần trăm',
    read: ({ number }) => number.value,
    examples: [['tăng 50 phần trăm', '50 phần trăm', 50]],
    counterExamples: ['vài phần trăm'],
  },
];
