/**
 * What a store does, on whichever database: each suite here runs on both. Ids like I14 and J10 name the cases of the
 * reliability plan that a test covers.
 */
import { afterEach, beforeEach } from 'vitest';
import type { Store } from '#domain/ports.ts';
import { bulletinContract } from './contract-bulletins.ts';
import { historyContract } from './contract-history.ts';
import { intakeContract } from './contract-intake.ts';
import { ledgerContract } from './contract-ledger.ts';
import { outboxContract } from './contract-outbox.ts';
import { overviewContract } from './contract-overview.ts';
import { reachContract } from './contract-reach.ts';
import { reviewingContract } from './contract-reviewing.ts';
import { searchContract } from './contract-search.ts';
import { statsContract } from './contract-stats.ts';
import { subscriptionContract } from './contract-subscriptions.ts';

/** A fresh database for one test. */
export interface Bench {
  readonly store: Store;
  /** A second process's view of the same database. */
  again(): Promise<Store>;
  close(): Promise<void>;
}

export interface Given {
  readonly store: Store;
  again(): Promise<Store>;
}

export function storeContract(open: () => Promise<Bench>): void {
  let bench: Bench;
  beforeEach(async () => {
    bench = await open();
  });
  afterEach(async () => {
    await bench.close();
  });
  const given: Given = {
    get store() {
      return bench.store;
    },
    again: () => bench.again(),
  };
  intakeContract(given);
  ledgerContract(given);
  subscriptionContract(given);
  outboxContract(given);
  reachContract(given);
  bulletinContract(given);
  historyContract(given);
  searchContract(given);
  overviewContract(given);
  statsContract(given);
  reviewingContract(given);
}
