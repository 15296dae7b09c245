/** Phrases of headlines, small letters, one a line; both ways to place a tone where a word has two. */

/** A raise is off. */
export const OFF = lines(`
  calls off
  called off
  call off
  scraps
  scrapped
  abandons
  abandoned
  shelves
  shelved
  cancels
  cancelled
  canceled
  withdraws
  withdrawn
  pulls out
  pulled out
  walks away
  walked away
  falls through
  fell through
  fallen through
  falls apart
  fell apart
  collapse
  collapses
  collapsed
  no longer raising
  halts
  halted
  terminates
  terminated
  backs out
  backed out
  talks end
  talks ended
  ends talks
  ended talks
  breaks down
  broke down
  huỷ
  hủy
  đổ vỡ
  đổ bể
  rút lui
  rút khỏi
  ngừng đàm phán
  dừng đàm phán
  chấm dứt đàm phán
  không còn gọi vốn
  từ bỏ
  bất thành
`);

/** A report of a raise was wrong. */
export const RETRACTED = lines(`
  retracts
  retracted
  retraction
  we retract
  report was wrong
  did not raise
  denies raising
  gỡ bài
  rút lại thông tin
  thu hồi bài
  thông tin sai
  phủ nhận đã gọi vốn
  không hề gọi vốn
`);

/** What must stand beside either: a called-off product launch is no called-off raise. */
export const RAISE = lines(`
  raise
  raises
  raising
  fundraise
  fundraising
  round
  funding
  financing
  investment
  talks
  deal
  ipo
  listing
  takeover
  acquisition
  sale
  facility
  loan
  report
  gọi vốn
  huy động
  vòng
  đàm phán
  thương vụ
  rót vốn
  đầu tư
  khoản vay
  niêm yết
  thâu tóm
  thông tin
  bài
`);

/** A later part of a raise. */
export const MORE = lines(`
  second close
  second closing
  third close
  final close
  final closing
  additional close
  extension round
  round extension
  seed extension
  series a extension
  series b extension
  series c extension
  series d extension
  extends series
  extends its series
  extends seed
  extends its seed
  extends round
  extends its round
  extends funding
  upsizes
  upsized
  tops up
  top up
  second tranche
  final tranche
  adds to its series
  mở rộng vòng
  vòng mở rộng
  vòng gọi vốn mở rộng
  bổ sung vào vòng
  rót bổ sung
  đóng vòng lần hai
  đóng vòng lần 2
  lần đóng thứ hai
  hoàn tất đợt hai
  giải ngân đợt hai
  giải ngân đợt 2
  hoàn tất đợt 2
  đợt hai của vòng
  đợt đóng cuối
  gọi thêm
`);

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
