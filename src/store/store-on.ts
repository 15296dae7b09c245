import type { Store } from '#domain/ports.ts';
import { createBulletins } from './bulletins.ts';
import { ClaimMemory } from './claims.ts';
import type { Database } from './database.ts';
import { createHistory } from './history.ts';
import { createItems } from './items.ts';
import { createLedger } from './ledger.ts';
import { createNotes } from './notes.ts';
import { createNotices } from './notices.ts';
import { createOutbox } from './outbox.ts';
import { overviewOf } from './overview.ts';
import { createReach } from './reach.ts';
import { createSources } from './sources.ts';
import { createSubscriptions } from './subscriptions.ts';
import { createSuggestions } from './suggestions.ts';
import type { ToUsd } from './to-usd.ts';

/** The whole memory on a database that is open and up to date. */
export function storeOn(db: Database, toUsd: ToUsd): Store {
  const claims = new ClaimMemory();
  return {
    sources: createSources(db),
    items: createItems(db),
    ledger: createLedger(db, toUsd, claims),
    subscriptions: createSubscriptions(db),
    outbox: createOutbox(db),
    reach: createReach(db),
    bulletins: createBulletins(db),
    history: createHistory(db, claims),
    overview: (since) => db.read((reader) => overviewOf(reader, db.provider, since)),
    notices: createNotices(db),
    suggestions: createSuggestions(db),
    notes: createNotes(db),
    close: () => db.close(),
  };
}
