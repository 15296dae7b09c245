/** Words that tell what a capitalised word of a Vietnamese text is. All in lower case; lists, so that a reader can add one. */
import { words } from '../words.ts';

/** Begin sentences with a capital and are no names by themselves; also foreign words used as common ones. */
export const NOT_NAMES = words(`
  startup startups fintech edtech proptech foodtech agritech deeptech healthtech insurtech blockchain crypto web3 deal series seed pre venture round
  founder founders cofounder ceo cto cfo coo chatbot agent agents coding cloud data center model online offline app robot robotics drone chip token unicorn blog website web internet video email
  the a an of in on for to and with by from at is are this that key insight today new why what how it we you they he she
  theo trong ngoài sau trước khi nếu tuy dù với và hoặc nhưng vì bởi do được bị tại từ đến cho về ở là có không chưa đã đang sẽ vừa mới cũng còn hiện nay hôm nhờ bằng qua trên dưới giữa
  các những một hai ba bốn năm sáu bảy tám chín mười mỗi mọi vài nhiều ít này đó kia ấy đây đấy nơi như thế cụ bên cạnh đặc biệt đáng chú ý trong ngày tháng quý tuần giờ số vốn tiền khoản vòng đợt thương vụ
  nguồn mục đích thông tin báo cáo theo thống kê ông bà anh chị cô chú người nhà công ty doanh nghiệp hãng tập đoàn quỹ ngân hàng tổ chức nền tảng ứng dụng dự án hệ thống sản phẩm dịch vụ thị trường
  trụ sở thành lập ra mắt được việc sự cuộc ngành lĩnh vực giới nhóm đội ngũ mô hình công nghệ trí tuệ nhân tạo kể tính đến cùng đồng thời ngay cả vậy hãy nói bài viết mở kết luận tóm tắt phần
  đại diện chia sẻ phát biểu trả lời giám đốc điều hành chủ tịch tổng thống thủ tướng bộ trưởng cựu nguyên phó trưởng chuyên gia nhà đầu tư sáng lập đồng lợi nhuận doanh thu giá trị
  định mức kế hoạch mục tiêu hơn gần khoảng tổng cộng cộng chỉ chính hay lần thứ đầu cuối toàn khu vực cổ phiếu cổ phần phía thêm vẫn lại chuyện câu điểm góc cách gọi huy động đầu tư
  ảnh nguồn xem đọc dẫn liên quan bất chấp mặc nhằm giúp thay nhìn riêng hiểu biết thực tế rõ ràng khác giống phải cần nên muốn lý do nguyên nhân kết quả xu hướng bối cảnh tương lai
  chào tôi chúng ta họ nó mình ai gì sao đâu bao giờ thật vâng startup khởi nghiệp kỳ lân ví đối hành động
`);

export const CALENDAR = words(
  `q1 q2 q3 q4 tết january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday`,
);

export const THINGS = words(`
  i ii iii iv vii viii ix  ai agi api arr pipe b2b b2c ceo cfo cio cmo coo covid cpu cto crm erp esg etf gaap gdp gpu gpus hđqt hđqt hpc iot  ipo kpi llm llms ml nft pc phd  rag roi saas sdk seo sme smes spac sql tpu
  tv ubnd tp tphcm hcm uav ui us usa usd ux vc vcs vnd vp  xr asean apec wto who fda g7 g20 nđt tmđt cntt ntd gw mw kw eur gbp jpy cny ndt krw hkd sgd devops series seed web3 mvp  tnhh mtv cp ctcp
  hose hnx upcom nasdaq nyse  qr  iphone android ios  
`);

export const NATIONALITIES = words(`mỹ anh pháp đức nga nhật hàn trung ấn úc ý thái việt đài`);

/** Vietnamese names of places; of those of two syllables both syllables stand here, for they are no company by themselves. */
export const PLACES = words(`
  mỹ anh pháp đức nga úc ý singapore indonesia malaysia philippines myanmar campuchia lào london paris berlin tokyo seoul california texas washington boston israel canada brazil mexico
  ukraine iran iraq dubai qatar australia stockholm bangkok jakarta manila memphis london sydney delhi mumbai bengaluru châu âu á phi trung quốc việt nam hàn nhật bản ấn độ thái lan
  europe asia africa america germany france china japan korea india vietnam england britain spain italy netherlands sweden finland norway denmark poland switzerland austria belgium portugal ireland turkey
  toronto montreal vancouver amsterdam munich zurich dublin madrid barcelona milan oslo helsinki copenhagen tallinn warsaw vienna brussels lisbon istanbul chicago austin seattle miami atlanta denver
  đài loan bắc kinh thượng hải hồng kông hà nội đà nẵng hồ chí minh sài gòn hoa kỳ đông latin thụy điển sĩ điển ả rập xê út california gwangju nevada arizona oregon tennessee
`);
export const LONG_PLACES = [
  'việt nam',
  'hà nội',
  'hồ chí minh',
  'tp hcm',
  'tp. hcm',
  'tp.hcm',
  'đà nẵng',
  'cần thơ',
  'bình dương',
  'sài gòn',
  'hải phòng',
  'trung quốc',
  'nhật bản',
  'hàn quốc',
  'triều tiên',
  'ấn độ',
  'thái lan',
  'đài loan',
  'hồng kông',
  'huế',
  'hàng châu',
  'quảng châu',
  'nam kinh',
  'thành đô',
  'trùng khánh',
  'vũ hán',
  'tô châu',
  'thiên tân',
  'hạ môn',
  'thanh đảo',
  'hợp phì',
  'tây an',
  'đài bắc',
  'tân trúc',
  'quảng đông',
  'chiết giang',
  'giang tô',
  'kuala lumpur',
  'tel aviv',
  'long an',
  'đồng nai',
  'đồng tháp',
  'bắc ninh',
  'bắc giang',
  'hưng yên',
  'hải dương',
  'quảng ninh',
  'thái nguyên',
  'vĩnh phúc',
  'nghệ an',
  'thanh hóa',
  'bình định',
  'khánh hòa',
  'nha trang',
  'lâm đồng',
  'đà lạt',
  'tây ninh',
  'tiền giang',
  'kiên giang',
  'cà mau',
  'tây nguyên',
  'bà rịa',
  'vũng tàu',
  'thủ đức',
  'thủ dầu một',
  'phú quốc',
  'hong kong',
  'bắc kinh',
  'thượng hải',
  'thâm quyến',
  'hoa kỳ',
  'châu á',
  'châu âu',
  'châu phi',
  'châu mỹ',
  'đông nam á',
  'đông nam',
  'đông á',
  'nam á',
  'bắc mỹ',
  'nam mỹ',
  'trung đông',
  'mỹ latin',
  'mỹ latinh',
  'ả rập',
  'ả rập xê út',
  'ả rập saudi',
  'saudi arabia',
  'thụy điển',
  'thụy sĩ',
  'thụy sỹ',
  'phần lan',
  'hà lan',
  'ba lan',
  'na uy',
  'đan mạch',
  'tây ban nha',
  'bồ đào nha',
  'thung lũng silicon',
  'silicon valley',
  'san francisco',
  'new york',
  'los angeles',
  'palo alto',
  'phố wall',
  'nhà trắng',
  'châu á thái bình dương',
  'thái bình dương',
  'hòa lạc',
  'new delhi',
  'abu dhabi',
  'ma cao',
  'vương quốc anh',
  'liên minh châu âu',
  'uae',
  'các tiểu vương quốc ả rập thống nhất',
  'quy nhơn',
  'đông timor',
  'đông âu',
  'tây âu',
  'bắc âu',
  'nam âu',
  'trung âu',
  'trung á',
  'tây á',
  'bắc phi',
  'tây phi',
  'đông phi',
  'nam phi',
  'châu úc',
  'âu mỹ',
  'đông đức',
  'bắc hàn',
  'hải nam',
  'san jose',
] as const;

export const PUBLICATIONS = words(`
  techcrunch bloomberg reuters cnbc axios wired forbes fortune politico wsj nyt bbc cnn verge venturebeat crunchbase pitchbook dealroom dealstreetasia statista gartner idc nikkei sifted afp ap
  vnexpress vneconomy cafef cafebiz zing znews vietnamnet vietnamplus ictnews genk tinhte tuổi thanh dantri vietcetera vtv vov ttxvn nhịp laodong baodautu techinasia e27 linkedin twitter facebook youtube tiktok
  instagram reddit medium coindesk cointelegraph caixin
`);
export const LONG_PUBLICATIONS = [
  'tuổi trẻ',
  'thanh niên',
  'dân trí',
  'tiền phong',
  'người lao động',
  'đầu tư',
  'nhịp sống số',
  'sài gòn giải phóng',
  'lao động',
  'vietnam news',
  'financial times',
  'wall street journal',
  'the wall street journal',
  'new york times',
  'the new york times',
  'the information',
  'business insider',
  'the verge',
  'washington post',
  'tech in asia',
  'south china morning post',
  'nikkei asia',
  'bloomberg news',
  'business times',
  'the economist',
  'cb insights',
  'fast company',
  'the guardian',
  'bloomberg billonaire index',
  'x',
] as const;

export const TITLES = words(`
  ceo cto cfo coo founder cofounder ông bà ngài tiến sĩ giáo sư tỷ phú tỉ phú shark chủ tịch giám đốc tổng thống thủ tướng bộ trưởng luật sư doanh nhân triệu phú kỹ sư sếp
`);

export const INVESTOR_ENDINGS = words(`
  capital ventures venture partners partner fund funds investment investments investors management advisors equity angels accelerator vc trust asset assets holdings associates bank global growth
  opportunities foundation authority securities financial insurance
`);
export const COMPANY_ENDINGS = words(`
  limited pte inc corp corporation co ltd llc plc gmbh ag sa group labs lab technologies technology tech systems software robotics motors energy pharma therapeutics health bio networks computing ai
  studios studio media entertainment games solutions services industries international university institute research factory vietnam
`);

/** Kinds of company: right before a name they introduce it ("công ty X", "ví điện tử X"); last syllables of the longer ones. */
export const TYPE_WORDS = words(
  `startup ty hãng đoàn tảng dụng nghiệp fintech edtech lân hàng ví tử mạng app tên thủ tư`,
);
export const INVESTOR_TYPE_WORDS = words(`quỹ hàng đoàn ty tư hãng startup ươm`);

export const GIVEN_NAMES = words(`
  elon sam mark jeff bill larry sergey sundar satya jensen tim lisa dario daniela demis mustafa alexandr masayoshi jack pony robin liu wang zhang david michael john james robert peter paul steve eric brian chris kevin
  andrew thomas daniel scott ryan matt adam ben alex jason justin nick tom kelvin charles christopher jessica mira ilya greg andrej arthur timothée guillaume emmanuel donald joe barack xavier dave craig guy george
  ali arvind aravind sasha richard kyle aditi marc reid vinod sarah amy anna emily julia laura maria nicole rachel
`);

/** Family names that open a Vietnamese person's name. */
export const FAMILY_NAMES = words(`
  nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đào đoàn lâm trịnh mai tô trương lương hà tạ chu châu cao tống quách thái từ phùng vương la tôn văn
`);
