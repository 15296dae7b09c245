/** Many subjects at once → one post: a line each, the largest raises first. */
import type { Known } from '#domain/deal.ts';
import type { Post, PostLine, PostPiece } from '#domain/delivery.ts';
import { usdOf } from '#domain/usd.ts';
import { dealTitle, fleetTitle } from './compose-card.ts';
import { formatMoney } from './format-money.ts';
import { linePost } from './line-post.ts';
import { phrasesOf } from './phrases.ts';
import type { Voice } from './voice.ts';

/** More would not fit into one message of Discord's; the rest is counted in the last line. */
const MOST = 20;

/** `dropped`: how many more there are that the caller left out. */
export function composeDigest(known: readonly Known[], voice: Voice, dropped = 0): Post {
  const words = phrasesOf(voice.language);
  const bySize = [...known].sort((a, b) => size(b, voice) - size(a, voice));
  const lines = bySize.slice(0, MOST).map((one) => digestLine(one, voice));
  const more = Math.max(0, bySize.length - MOST) + dropped;
  if (more > 0) lines.push([{ text: words.more(more), style: 'plain' }]);
  const title = words.digestTitle(known.length + dropped);
  return linePost('digest', voice.language, { title, lines, tone: 'digest' });
}

/** "xAI huy động 6 tỷ USD ở vòng Series C, định giá 50 tỷ USD (VnExpress)", leading to the source. */
export function digestLine(known: Known, voice: Voice): PostLine {
  const subject = known.kind === 'deal' ? known.deal : known.fleet;
  const title = known.kind === 'deal' ? dealTitle(known.deal, voice) : fleetTitle(known.fleet, voice);
  const source = subject.sources.find(({ url }) => url !== null) ?? subject.sources[0];
  const pieces: PostPiece[] = [{ text: title, style: 'strong' }];
  if (known.kind === 'deal' && known.deal.valuation !== null) {
    const valuation = formatMoney(known.deal.valuation, voice.language);
    pieces.push({ text: `, ${phrasesOf(voice.language).fields.valuation} ${valuation}`, style: 'plain' });
  }
  if (source === undefined) return pieces;
  const name: PostPiece =
    source.url === null
      ? { text: source.name, style: 'plain' }
      : { text: source.name, style: 'link', url: source.url };
  return [...pieces, { text: ' (', style: 'plain' }, name, { text: ')', style: 'plain' }];
}

function size(known: Known, voice: Voice): number {
  if (known.kind === 'fleet' || known.deal.amount === null) return 0;
  return usdOf(known.deal.amount, known.deal.firstSeenAt, voice.rates)?.value ?? 0;
}
