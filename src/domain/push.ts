/** Being told of news instead of asking for it: WebSub, https://www.w3.org/TR/websub/ */
import type { Source } from './source.ts';

/** Who tells of news in a source, under which name. */
export interface PushOffer {
  /** At least one, in the source's order. */
  readonly hubs: readonly string[];
  readonly topic: string;
}

export interface Push {
  /** What a source offers by its last good answer; null where it offers nothing. Stores what follows from it, asks nobody yet. */
  offered(source: Source, offer: PushOffer | null): Promise<void>;
  /** Asks hubs for what is wanted and renews what runs out, one after the other. Never throws for what hubs do. */
  tend(): Promise<void>;
  /** Called after a delivery that brought new items. */
  onFresh(listener: () => void): void;
}

/** Says whose mail comes in: the source and the unguessable half of the address that was given to its hub. */
export interface PushAddress {
  readonly sourceId: string;
  readonly key: string;
}

/** What the inbound server asks. */
export interface PushInbox {
  /** Whether a hub was given this address and its deliveries are wanted now. */
  expects(address: PushAddress): Promise<boolean>;
  /** True if we asked for this subscription: it holds from now on. */
  confirm(address: PushAddress, topic: string, leaseSeconds: number | null): Promise<boolean>;
  /** The hub will not have us; true if the address and topic are ours. */
  deny(address: PushAddress, topic: string, reason: string): Promise<boolean>;
  /** Stores what a delivery brings; one that is not rightly signed, of another topic, or no feed is ignored. */
  deliver(address: PushAddress, delivery: PushDelivery): Promise<'stored' | 'ignored'>;
}
export interface PushDelivery {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  /** X-Hub-Signature as sent. */
  readonly signature: string | null;
  /** Link headers as sent. */
  readonly links: readonly string[];
}
