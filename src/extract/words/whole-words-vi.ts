/** Vietnamese words of several syllables that hold a word of the role rules and say something else; a rule that means them writes them out. */
import { WholeWords } from '../whole-words.ts';

export const WHOLE_WORDS = new WholeWords([
  // nhận, gọi, hút, rót
  '(chấp|ghi|thừa|xác|công|phủ|nhìn|đảm|chứng|cảm) nhận',
  'nhận (định|xét|diện|dạng|thức|thấy|ra|biết|lỗi|lời|trách nhiệm)',
  '(cuộc|tên) gọi',
  'gọi (là|điện|xe|món|tên)',
  // vay, nợ, lãi
  'cho vay',
  'lãi (suất|vay)',
  // đầu tư, quỹ
  '(nhà|chủ|giám đốc|ngân hàng|công ty|hãng|lĩnh vực|danh mục) đầu tư',
  '(cổ phiếu|thủ|ngân) quỹ',
  'góp (phần|ý|mặt)',
  'bỏ (qua|lỡ|học|việc|phiếu)',
  'trao (đổi|quyền|giải|tặng)',
  '(trước|sau) (tiền|tiền đầu tư)',
  'quỹ (đạo|đất|lương)',
  'nhà tài trợ',
  // vòng: "within"
  'trong vòng (chưa đầy|chưa tới|khoảng|gần|hơn|vỏn vẹn|chỉ|) ({number}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|nhiều) (tháng|năm|tuần|ngày|giờ|quý|thập kỷ)',
  'vòng (quanh|đời|lặp|tay|loại)',
  // chi, trả, tiêu
  'chi (phí|tiêu|trả|nhánh|tiết)',
  'trả (lời|góp|đũa)',
  '(mục|chỉ) tiêu',
  'tiêu (chuẩn|dùng|thụ|biểu|chí|hao)',
  // mua, bán, thu, giá
  'bán (dẫn|lẻ|hàng|đảo|kính)',
  'mua (sắm|bán)',
  'thu (nhập|thập|hẹp|phí)',
  'giá (trị|thành|vốn)',
  '(trị|định|đáng|đơn|đấu|đánh) giá',
  '(xác|ổn|quyết|nhất|ấn|khẳng|quy|chỉ) định',
  'giao (dịch|thông|tiếp|diện)',
  // nơi chốn
  'khu vực',
]);
