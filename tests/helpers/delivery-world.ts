import type { Clock, Messenger, Store } from '#domain/ports.ts';
import { EVERYDAY, type World } from '#pipeline/world.ts';
import { quietLog } from './quiet-log.ts';

/** A world in which nothing is read and everything owed is delivered by one messenger. */
export function worldFor(store: Store, messenger: Messenger, clock: Clock): World {
  return {
    clock,
    log: quietLog,
    store,
    rates: [],
    language: 'vi',
    messengerFor: () => messenger,
    pace: EVERYDAY,
    registry: { companies: [], investors: [], accelerators: [] },
    feeds: {
      poll: async (source) => ({ kind: 'unchanged', state: source.state }),
      readArticle: async () => {
        throw new Error('nothing is read here');
      },
      close: () => undefined,
    },
  };
}
