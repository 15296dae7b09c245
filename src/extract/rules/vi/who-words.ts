/** Những chữ mà các quy tắc về công ty và nhà đầu tư dùng chung, theo ô; mỗi mục là một hay vài chữ. Tiếng Việt. */
import type { WhoWords } from '../who-slots.ts';

export const whoWords: WhoWords = {
  aux: `đã|vừa|mới|đang|sẽ|cũng|tiếp tục|dự kiến|được cho là|chính thức|công bố|thông báo|tuyên bố|xác nhận|cho biết|vẫn|đều|cùng|còn|nhanh chóng|liên tiếp|lần lượt|vừa qua|có thể|có kế hoạch|cam kết|quyết định|muốn|là|hôm nay|mới đây|bất ngờ|tự hào|thành công`,
  raises: `gọi vốn|gọi được|gọi thêm|gọi thành công|gọi|huy động|huy động được|huy động thêm|kêu gọi|kêu gọi được|nhận vốn|nhận được|nhận|thu hút|thu hút được|thu hút thêm|chốt|chốt vòng|hoàn tất|hoàn thành|khép lại|đóng vòng|tiếp nhận|bổ sung|raises|raised|có thêm|thu về|được rót|được đầu tư|bỏ túi|khép|kết thúc|gom|gom được|đón|đón nhận|hút|hút thêm|khép sổ|được cấp|giành được|lấy thêm|đảm bảo được|thu xếp được`,
  seeks: `đàm phán|thảo luận|tìm cách|lên kế hoạch|cân nhắc|nhắm tới|nhắm đến|muốn|có kế hoạch|trao đổi|nói chuyện|nói chuyện với nhà đầu tư|tìm kiếm|xem xét|đặt mục tiêu|sắp|chuẩn bị|hướng tới`,
  sum: `vốn|vòng|series|seed|tài trợ|đầu tư|vòng gọi vốn|vòng đầu tư|khoản đầu tư|khoản vay|hạn mức|ipo`,
  says: `công bố|thông báo|cho biết|tuyên bố|xác nhận|tiết lộ|khẳng định`,
  leads: `dẫn dắt|dẫn đầu|chủ trì|đồng dẫn dắt|đồng dẫn đầu|đứng đầu|cùng dẫn dắt|đồng chủ trì|dẫn|cầm trịch|cầm trịch vòng|co - lead|đồng dẫn|cùng dẫn|cùng chủ trì|đứng ra dẫn dắt`,
  roundword: `vòng|thương vụ|đợt|khoản|giao dịch|series|lần gọi vốn|vốn`,
  joins: `góp thêm|góp tiền|góp phần|tham gia|góp vốn|góp mặt|rót vốn|rót thêm vốn|xuống tiền|đồng hành|hậu thuẫn|ủng hộ|đầu tư|rót tiền|tham dự`,
  puts: `đóng góp|đầu tư|rót|chi|bơm|góp|cam kết đầu tư|rót vốn|đổ|chi thêm|đầu tư thêm|rót thêm|bỏ ra|góp vốn|rót tiền|bỏ|bỏ thêm|cam kết bỏ|cam kết bỏ thêm|cam kết rót|đồng ý rót|xuống tiền|tài trợ không hoàn lại|tài trợ`,
  backs: `hậu thuẫn|chống lưng|đầu tư|rót vốn`,
  buys: `mua toàn bộ|mua trọn|mua hết|mua phần còn lại|thâu tóm toàn bộ|mua lại toàn bộ|mua lại|thâu tóm|mua|sáp nhập|thôn tính|mua đứt|hoàn tất mua lại|đạt thỏa thuận mua lại`,
  isbought: `mua lại bởi|thâu tóm bởi|về tay|bán mình cho|bán lại cho|sáp nhập vào`,
  backers: `nhà đầu tư|quỹ đầu tư|quỹ|bên cho vay|tổ chức|ngân hàng|cổ đông|tên tuổi|nhà đầu tư mới|nhà đầu tư hiện hữu|quỹ đầu tư mạo hiểm|nhà đầu tư cũ`,
  include: `gồm|bao gồm|như|là|gồm có|bao gồm cả|có|:`,
  firm: `công ty|công ty này|startup này|start-up này|startup|hãng|hãng này|doanh nghiệp này|doanh nghiệp|nền tảng này|đơn vị này|kỳ lân này`,
  launches: `ra mắt|xuất hiện`,
};
