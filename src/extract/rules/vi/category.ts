/** Words that tell what kind of story a text is: Vietnamese. */

import type { Rule } from '../../rule.ts';
import type { Topic } from '../../topics.ts';

export const TOPIC_RULES: readonly Rule<Topic>[] = [
  {
    name: 'vi.topic.ai',
    phrase: [
      '(ai|trí tuệ nhân tạo|trí thông minh nhân tạo|học máy|học sâu|máy học|machine learning|genai)',
      '(tổng hợp giọng nói|nhận dạng (giọng nói|hình ảnh|khuôn mặt|chữ viết)|dịch máy|gán nhãn dữ liệu|mô hình (giọng nói|thị giác|dự báo|suy luận|lớn|đa phương thức)|dữ liệu huấn luyện|xe tự lái|máy bay không người lái)',
      '(vibe - coding|vibe coding|tác nhân ai|agent|ai agent|trợ lý ảo|mô hình thế giới|openai|deepmind|anthropic|deepseek)',
      '(mô hình ngôn ngữ|llm|chatbot|chatgpt|gpt|ai agent|mô hình nền tảng|mạng nơ - ron|thị giác máy tính|nhận diện khuôn mặt|nhận diện giọng nói|tự lái|tự hành|robotaxi|robot|robotics|robot hình người|xử lý ngôn ngữ tự nhiên|nhận diện hình ảnh)',
    ],
    read: () => 'ai',
    examples: [['Startup trí tuệ nhân tạo gọi vốn.', 'trí tuệ nhân tạo', 'ai']],
    counterExamples: ['Tiệm bánh gọi vốn.'],
  },
  {
    name: 'vi.topic.ai-cần',
    phrase: [
      '(thời|cơn sốt|nhu cầu|điện cho|năng lượng cho|cấp điện cho|phục vụ) (trung tâm dữ liệu|data center|) (ai|trí tuệ nhân tạo)',
    ],
    read: () => 'aiDemand',
    examples: [['Pin cho lưới điện thời AI.', 'thời AI', 'aiDemand']],
    counterExamples: ['Startup huấn luyện mô hình AI.'],
  },
  {
    name: 'vi.topic.compute',
    phrase: [
      '(gpu|tpu|siêu máy tính|siêu cụm|trung tâm dữ liệu|data center|chip ai|cụm máy|nhà máy ai|ai factory|hạ tầng ai|hạ tầng trí tuệ nhân tạo|hạ tầng đám mây|trung tâm xử lý dữ liệu|gigawatt|megawatt|gw|mw|hạ tầng tính toán)',
      '(h100|h200|b200|gb200|gb300|blackwell|hopper|rubin|h20|mi450|mi300x)',
      '(mua|số) chip',
      '(bộ xử lý|vi xử lý|năng lực tính toán|chip nvidia|chip amd|chip đồ họa)',
    ],
    read: () => 'compute',
    examples: [['Siêu máy tính chạy bằng GPU.', 'Siêu máy tính', 'compute']],
    counterExamples: ['Tiệm bánh mở cửa.'],
  },
  {
    name: 'vi.topic.raise',
    phrase: [
      '(gọi vốn|huy động|rót vốn|vòng gọi vốn|vòng vốn|vòng tài trợ|vòng huy động|vòng đầu tư|vòng hạt giống|gọi thành công)',
      '(series|vòng) (a|b|c|d|e|f|g)',
      '(nhận|được) (đầu tư|vốn|rót|{money})',
      '(đầu tư|rót|cam kết đầu tư) (thêm|tới|khoảng|) {money}',
      '(định giá|được định giá|pre - seed|pre - series|tiền hạt giống|ipo|chào bán cổ phiếu|dẫn dắt vòng)',
      'gọi thêm {money}',
      'chốt {money}',
      '(vay|vay thêm|vay được|khoản vay|phát hành trái phiếu|tài trợ|tài trợ không hoàn lại|khoản tài trợ) {money}',
      '(khép|khép lại|khép sổ|đóng|chốt|chốt sổ|kết thúc|hoàn tất|mở rộng) (vòng|đợt)',
      '(vòng|đợt|khoản) (hạt giống|tiền|cổ phần|vay hợp vốn|vay bắc cầu|bắc cầu)',
      'vốn (series|hạt giống|cổ phần mới|ngoài|ngoại)',
      '(gom|gom đủ|gom được|hút|hút thêm|đón|đón nhận|cầm về|mang về|xoay được|thu về|rót|bỏ vào|góp vốn|trao) (được|đủ|thêm|về|) {money}',
      '(đứng đầu|dẫn|chủ trì|dẫn đầu|đồng dẫn dắt) (vòng|đợt|khoản)',
      '(trái phiếu chuyển đổi|tấm séc|lên sàn|chào sàn|niêm yết|nhà đầu tư neo|nhà đầu tư thiên thần|down round|post - money|pre - money|sau đầu tư|trước đầu tư|tiền mới)',
      'bán …4 (cổ phần|cổ phiếu) …3 (mới|cho)',
      '(khoản đầu tư|khoản vốn|nguồn vốn|số vốn|số tiền đầu tư|tiền đầu tư|khoản tài trợ) (này|mới|vừa|nói trên|đến từ)',
    ],
    read: () => 'raise',
    examples: [
      ['Công ty vừa gọi vốn.', 'gọi vốn', 'raise'],
      ['Khoản đầu tư này đến từ một quỹ.', 'Khoản đầu tư này', 'raise'],
    ],
    counterExamples: ['Công ty vừa mở cửa.', 'Khoản đầu tư vào hạ tầng tăng mạnh.'],
  },
  {
    name: 'vi.topic.purchase',
    phrase: ['(mua lại|thâu tóm|sáp nhập|m&a|mua đứt|thương vụ mua|bán mình)'],
    read: () => 'purchase',
    examples: [['Nova mua lại Acme.', 'mua lại', 'purchase']],
    counterExamples: ['Nova mua bánh.'],
  },
  {
    name: 'vi.topic.market',
    phrase: [
      '(pitchbook|crunchbase|cb insights|preqin|dealroom|tracxn|gartner|idc|goldman sachs|mckinsey|morgan stanley|statista)',
      '(đầu tư mạo hiểm|vốn mạo hiểm|dòng vốn|vốn đầu tư) (vào|toàn cầu|đạt|tăng|giảm|cho)',
      'đầu tư (vào|cho|) (ai|trí tuệ nhân tạo|startup|khởi nghiệp|công nghệ|mạo hiểm) (toàn cầu|trong nước|việt nam|tại việt nam|năm nay|đạt|tăng|giảm)',
      '(gọi vốn|vốn) (ai|startup|khởi nghiệp) (toàn cầu|việt nam|trong nước|đạt|tăng|giảm|lập kỷ lục)',
      '(các|nhiều|những) (startup|công ty|công ty khởi nghiệp|kỳ lân|gã khổng lồ|chuyên gia|nhà phân tích|quốc gia)',
      '(giới phân tích|nhà phân tích|ý kiến|bình luận|bong bóng ai|báo cáo|thống kê|xu hướng|bong bóng|chi tiêu vốn|khảo sát|dự báo)',
      '(quý (1|2|3|4|i|ii|iii|iv|đầu|vừa)|nửa đầu năm|nửa cuối năm|nửa đầu (2024|2025|2026|2027))',
    ],
    read: () => 'market',
    examples: [
      ['Theo PitchBook, số thương vụ tăng.', 'PitchBook', 'market'],
      ['Đầu tư vào AI tăng mạnh.', 'Đầu tư vào AI tăng', 'market'],
    ],
    counterExamples: ['Acme gọi vốn.'],
  },
  {
    name: 'vi.topic.fund',
    phrase: [
      '(quỹ đầu tư mới|quỹ mới|lập quỹ|ra mắt quỹ|quỹ mạo hiểm|hãng vc|hedge fund|quỹ hedge|danh mục niêm yết|tài sản quản lý)',
      '{money} … (qua|cho|vào) (ba|hai|các|) quỹ',
    ],
    read: () => 'fund',
    examples: [['Nova lập quỹ mới.', 'lập quỹ', 'fund']],
    counterExamples: ['Acme gọi vốn.'],
  },
  {
    name: 'vi.topic.build',
    phrase: [
      '(xây dựng|xây|khởi công|khánh thành|khai trương|triển khai|mở rộng|lắp đặt|vận hành|đặt mua|mua chip|mua gpu|nâng cấp|trang bị|ra mắt)',
    ],
    read: () => 'build',
    examples: [['Công ty xây dựng nhà máy.', 'xây dựng', 'build']],
    counterExamples: ['Công ty gọi vốn.'],
  },
  {
    name: 'vi.topic.phủ-nhận',
    phrase: [
      '(phủ nhận|bác bỏ|bác) …2 (tin|tin đồn|thông tin|việc)',
      '(không|chưa) (có kế hoạch|có ý định|cần) (gọi vốn|huy động)',
    ],
    read: () => 'denied',
    examples: [['Acme bác tin gọi vốn.', 'bác tin', 'denied']],
    counterExamples: ['Acme từ chối bình luận về thông tin này.'],
  },
  {
    name: 'vi.topic.other-news',
    phrase: [
      '(ra mắt|giới thiệu|phát hành|tung ra|cập nhật|chip mới|tính năng mới|phiên bản mới|mẫu mới|tặng|miễn phí)',
      '(dừng hoạt động|đóng cửa|phá sản|sa thải|từ chức|bổ nhiệm|văn phòng|mở văn phòng|rời)',
      '(giải thưởng|hợp tác với|cổ phiếu|lợi nhuận|lãi|ghi nhận lãi|báo lãi|báo lỗ|kết quả kinh doanh)',
    ],
    read: () => 'otherNews',
    examples: [['Acme ra mắt sản phẩm.', 'ra mắt', 'otherNews']],
    counterExamples: ['Acme gọi vốn.'],
  },
  {
    name: 'vi.topic.xung-đột',
    phrase: ['(kiện|khởi kiện|tòa án|lệnh cấm|điều tra|tấn công|đe dọa|sự cố|bị phạt)'],
    read: () => 'conflict',
    examples: [['Nova kiện Acme.', 'kiện', 'conflict']],
    counterExamples: ['Acme gọi vốn.'],
  },
];
