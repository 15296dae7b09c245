/** What a channel would have got, and why it would not have got the rest. */
import type { Known, Rate } from '#domain/deal.ts';
import type { Subscription } from '#domain/delivery.ts';
import { type Unwanted, whyUnwanted } from './wants.ts';

export type Withheld = Unwanted | 'with-deal';

export interface Preview {
  readonly wanted: readonly Known[];
  readonly unwanted: readonly { readonly known: Known; readonly why: Withheld }[];
}

/** In the order given. Paused channels and those that only get a digest are judged by their filter all the same. */
export function previewOf(
  subscription: Pick<Subscription, 'filter'>,
  news: readonly Known[],
  rates: readonly Rate[],
): Preview {
  const wanted: Known[] = [];
  const unwanted: { known: Known; why: Withheld }[] = [];
  const deals = news.filter(
    (known) => known.kind === 'deal' && whyUnwanted(subscription, known, rates) === null,
  );
  const told = new Set(deals.flatMap(articlesOf));
  for (const known of news) {
    const why = whyUnwanted(subscription, known, rates);
    if (why !== null) unwanted.push({ known, why });
    // Accelerators that came with a deal stand on its card.
    else if (known.kind === 'fleet' && articlesOf(known).some((article) => told.has(article)))
      unwanted.push({ known, why: 'with-deal' });
    else wanted.push(known);
  }
  return { wanted, unwanted };
}

function articlesOf(known: Known): readonly string[] {
  const { sources, company } = known.kind === 'deal' ? known.deal : known.fleet;
  return sources.map(({ articleId }) => `${articleId} ${company}`);
}
