/** Names that a forum's tags may have and that fit a post, in both languages: a server's owner chooses the words. */
import type { Known } from '#domain/deal.ts';
import type { DeliveryKind } from '#domain/delivery.ts';
import type { Language } from '#domain/source.ts';
import { phrasesOf } from './phrases.ts';

const BOTH: readonly Language[] = ['vi', 'en'];
const DIGEST = ['Điểm tin', 'Bản tổng hợp', 'Tổng hợp', 'Digest'];
const COMPUTE = ['Chip AI', 'GPU', 'Hạ tầng', 'Accelerators', 'Compute'];

/** The most telling first: kind and status, round, company, language. */
export function forumTags(kind: DeliveryKind, known: readonly Known[], language: Language): string[] {
  const [only] = known;
  const about = kind === 'digest' || kind === 'bulletin' || only === undefined ? DIGEST : aboutOne(only);
  const spoken = BOTH.map((reader) => phrasesOf(reader).languages[language]);
  return [...about, ...spoken, language === 'vi' ? 'VI' : 'EN'];
}

function aboutOne(known: Known): string[] {
  if (known.kind === 'fleet') return [...COMPUTE, known.fleet.company];
  const { kind, status, round, company } = known.deal;
  const words = BOTH.map(phrasesOf);
  return [
    ...words.flatMap(({ kinds, statuses }) => [kinds[kind], statuses[status]]),
    kind,
    status,
    ...(round === null ? [] : [round, ...words.map((one) => one.round(round))]),
    company,
  ];
}
