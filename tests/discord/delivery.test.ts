/** The whole last step of the walk: what is owed in a real database reaches Discord once, in order, whatever fails. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMessenger } from '#discord/messenger.ts';
import { money } from '#domain/money.ts';
import type { Messenger } from '#domain/ports.ts';
import { deliverDue, LoggedOut } from '#pipeline/deliver.ts';
import type { World } from '#pipeline/world.ts';
import { claimOne } from '../helpers/claim-one.ts';
import { worldFor } from '../helpers/delivery-world.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import type { FaultAnswer } from '../helpers/fake-discord-faults.ts';
import { quietLog } from '../helpers/quiet-log.ts';
import { type TempStore, tempStore } from '../helpers/temp-store.ts';
import { change, deal, delivery, minutes, NOON, owe, record, subscribe } from '../store/samples.ts';

let fake: FakeDiscord;
let temp: TempStore;
let now: Date;
beforeEach(async () => {
  [fake, temp] = await Promise.all([startFakeDiscord(), tempStore()]);
  now = minutes(10);
});
afterEach(async () => {
  expect(fake.state.violations).toEqual([]);
  await Promise.all([fake.close(), temp.close()]);
});

function worldWith(messenger: Messenger): World {
  return worldFor(temp.store, messenger, { now: () => now });
}

function world(timeoutMs = 2_000): World {
  return worldWith(
    createMessenger({ token: TOKEN, api: fake.api, clock: { now: () => now }, log: quietLog, timeoutMs }),
  );
}

/** Delivers until nothing is owed, moving the clock on whenever all that is left must wait. */
async function deliverAll(with_: World): Promise<void> {
  for (let waits = 0; waits < 200; waits += 1) {
    await deliverDue(with_);
    const { oldestDueAt } = await temp.store.outbox.counts();
    if (oldestDueAt === null) return;
    now = new Date(now.getTime() + 10_000);
  }
  throw new Error('something is never delivered');
}

const messages = (channel: string) => fake.state.channel(channel).messages;
const titles = (channel: string) => messages(channel).map(({ embeds }) => String(embeds[0]?.title));

describe('a subscribed channel', () => {
  it('gets a card, which a change edits and a diff answers', async () => {
    const channel = await subscribe(temp.store, '800000000000000011');
    await owe(temp.store, [channel], 'Sao');
    await deliverAll(world());
    const id = 'deal-of-Sao';
    await record(temp.store, 'second', {
      deals: [{ deal: deal(id, { company: 'Sao', amount: money(7e9, 'USD') }), keys: [] }],
      changes: [
        change('more', id, {
          company: 'Sao',
          field: 'amount',
          old: money(6e9, 'USD'),
          new: money(7e9, 'USD'),
        }),
      ],
      deliveries: [delivery(channel, 'more', { kind: 'update', subjects: [{ kind: 'deal', id }] })],
    });
    await deliverAll(world());
    const [card, diff] = messages(channel.channelId);
    expect(titles(channel.channelId)[0]).toBe('Sao huy động 7 tỷ USD ở vòng Series C');
    expect(card?.edits).toBe(1);
    expect(diff?.embeds[0]?.description).toBe('Sao · Series C: số tiền ~~6~~ → **7 tỷ USD** (hiệu đính)');
    expect(diff?.message_reference?.message_id).toBe(card?.id);
  });

  it('G17 that can no longer be written to is paused, and the others go on', async () => {
    const [one, two] = [
      await subscribe(temp.store, '800000000000000011'),
      await subscribe(temp.store, '800000000000000012'),
    ];
    fake.state.channel(one.channelId).permissions = 0n;
    await owe(temp.store, [one, two], 'Sao');
    await deliverAll(world());
    expect(messages(two.channelId)).toHaveLength(1);
    expect((await temp.store.subscriptions.forChannel(one.channelId))?.pausedReason).toContain('50001');
  });

  it('G16 a refused token ends posting with nothing lost', async () => {
    await owe(temp.store, [await subscribe(temp.store, '800000000000000011')], 'Sao');
    fake.gateway.settings.token = 'another';
    await expect(deliverAll(world())).rejects.toThrow(LoggedOut);
    expect((await temp.store.outbox.counts()).pending).toBe(1);
  });

  it('G07 G08 a delivery whose process died after posting is not posted again, within the nonce’s time or after it', async () => {
    const channel = await subscribe(temp.store, '800000000000000011');
    for (const [name, windowMs] of [
      ['Sao', 120_000],
      ['Mai', -1],
    ] as const) {
      fake.nonceWindowMs = windowMs;
      await owe(temp.store, [channel], name);
      const due = await claimOne(temp.store.outbox, now, 60_000);
      if (due === null) throw new Error('nothing is due');
      const dying = world();
      const posts = fake.state.requests.length;
      // The process posts, and dies before the database knows.
      const left = [due];
      const forgetful = {
        ...dying,
        store: {
          ...dying.store,
          outbox: { ...dying.store.outbox, claim: async () => left.splice(0), sent: async () => undefined },
        },
      };
      await deliverDue(forgetful);
      expect(fake.state.requests.length).toBe(posts + 1);
      now = new Date(now.getTime() + 61_000);
      await deliverAll(world());
    }
    expect(titles(channel.channelId)).toEqual([
      expect.stringContaining('Sao'),
      expect.stringContaining('Mai'),
    ]);
  });
});

it('60 cards to 5 channels through every kind of failure: each once, in order', async () => {
  const channels = await Promise.all(
    Array.from({ length: 5 }, (_, index) => subscribe(temp.store, `80000000000000010${index}`)),
  );
  const names = Array.from({ length: 12 }, (_, index) => `Công ty ${String(index).padStart(2, '0')}`);
  for (const [index, name] of names.entries())
    await owe(temp.store, channels, name, { now: minutes(index / 60, NOON) });
  const answers: FaultAnswer[] = [
    'reset',
    'truncate',
    { status: 500 },
    { status: 502 },
    {
      status: 429,
      body: { retry_after: 0.05, global: false },
      headers: {
        'retry-after': '1',
        'x-ratelimit-limit': '5',
        'x-ratelimit-reset-after': '0.05',
        'x-ratelimit-remaining': '0',
      },
    },
  ];
  const [faults = []] = fc.sample(
    fc.array(
      fc.record({
        answer: fc.constantFrom(...answers),
        when: fc.constantFrom('before' as const, 'after' as const),
        skip: fc.nat(80),
      }),
      { minLength: 25, maxLength: 25 },
    ),
    { numRuns: 1, seed: 20261125 },
  );
  for (const fault of faults) fake.fault({ method: 'POST', ...fault });
  await deliverAll(world());
  for (const { channelId } of channels) {
    expect(titles(channelId)).toEqual(names.map((name) => `${name} huy động 6 tỷ USD ở vòng Series C`));
  }
  expect(fake.state.requests.length).toBeGreaterThan(75);
}, 60_000);
