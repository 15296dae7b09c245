import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeCard } from '#announce/compose-card.ts';
import { createMessenger } from '#discord/messenger.ts';
import type { Messenger, SendOutcome } from '#domain/ports.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import type { FaultAnswer } from '../helpers/fake-discord-faults.ts';
import { BIT } from '../helpers/fake-discord-state.ts';
import { aDeal, known } from '../helpers/fake-discord-world.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const CHANNEL = '800000000000000007';
const OTHER = '800000000000000008';
const NONCE = '0123456789abcdef01234567';
const card = composeCard(known({ deal: aDeal() }), { language: 'vi', rates: [] });

let fake: FakeDiscord;
let now: Date;
beforeEach(async () => {
  fake = await startFakeDiscord();
  now = new Date('2026-11-25T00:00:00Z');
});
afterEach(async () => {
  expect(fake.state.violations).toEqual([]);
  await fake.close();
});

function messenger(timeoutMs = 2_000): Messenger {
  return createMessenger({
    token: TOKEN,
    api: fake.api,
    clock: { now: () => now },
    log: quietLog,
    timeoutMs,
  });
}

function post(by: Messenger, channel = CHANNEL, nonce = NONCE, firstAttemptAt = now): Promise<SendOutcome> {
  return by.post(channel, card, { nonce, replyTo: null, firstAttemptAt });
}

/** Tries again, as the outbox does, until it is not told to. */
async function deliver(by: Messenger): Promise<SendOutcome[]> {
  const outcomes: SendOutcome[] = [];
  do outcomes.push(await post(by));
  while (outcomes.at(-1)?.kind === 'retry' && outcomes.length < 10);
  return outcomes;
}

const messages = (channel = CHANNEL) => fake.state.channel(channel).messages;
const posts = () => fake.state.requests.filter(({ method }) => method === 'POST').length;

describe('a message is posted once', () => {
  const lost: [string, FaultAnswer][] = [
    ['G01 created, then no answer', 'hang'],
    ['G02 created, then the connection is reset', 'reset'],
    ['G03 created, then 502', { status: 502 }],
    ['G03 created, then 503', { status: 503 }],
    ['G03 created, then 504', { status: 504 }],
    ['G04 created, then half an answer', 'truncate'],
    ['G04 created, then half an answer and no end', 'stall'],
  ];
  it.each(lost)('%s', async (_name, answer) => {
    fake.fault({ method: 'POST', channel: CHANNEL, when: 'after', answer });
    const outcomes = await deliver(messenger(300));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['retry', 'sent']);
    expect(messages()).toHaveLength(1);
    expect(posts()).toBe(2);
  });

  it('G05 five times 502 before anything was created: one request an attempt, no retries of the library', async () => {
    fake.fault({ method: 'POST', channel: CHANNEL, when: 'before', answer: { status: 502 }, times: 5 });
    expect(await deliver(messenger())).toHaveLength(6);
    expect(posts()).toBe(6);
    expect(messages()).toHaveLength(1);
  });

  it('a 5xx whose body breaks off is an outcome like any other and no crash', async () => {
    fake.fault({ method: 'POST', when: 'before', answer: 'truncate', times: 3 });
    expect((await deliver(messenger())).map(({ kind }) => kind)).toEqual(['retry', 'retry', 'retry', 'sent']);
    expect(messages()).toHaveLength(1);
  });

  it('G06 an answer that comes after we stopped waiting', async () => {
    fake.fault({ method: 'POST', channel: CHANNEL, when: 'after', answer: { delayMs: 400 } });
    expect((await deliver(messenger(150))).map(({ kind }) => kind)).toEqual(['retry', 'sent']);
    expect(messages()).toHaveLength(1);
  });

  it('G07 the process died between posting and recording: the same nonce brings the same message', async () => {
    const first = await post(messenger());
    expect(await post(messenger())).toEqual(first);
    expect(messages()).toHaveLength(1);
  });

  it('G08 G09 the nonce is forgotten: the message is found in the history by its marker', async () => {
    fake.nonceWindowMs = -1;
    const first = await post(messenger());
    const begun = now;
    now = new Date(now.getTime() + 30_000);
    expect(await post(messenger(), CHANNEL, NONCE, begun)).toEqual(first);
    expect(messages()).toHaveLength(1);
    expect(posts()).toBe(1);
  });

  it('G08 without the permission to read the history it is posted, by the nonce alone', async () => {
    fake.state.channel(CHANNEL).permissions &= ~BIT.history;
    const first = await post(messenger());
    const begun = now;
    now = new Date(now.getTime() + 30_000);
    expect(await post(messenger(), CHANNEL, NONCE, begun)).toEqual(first);
    expect(posts()).toBe(2);
  });

  it('does not take the message of another delivery, or of someone else, for its own', async () => {
    await post(messenger(), CHANNEL, 'fedcba9876543210fedcba98');
    const begun = now;
    now = new Date(now.getTime() + 30_000);
    expect((await post(messenger(), CHANNEL, NONCE, begun)).kind).toBe('sent');
    expect(messages()).toHaveLength(2);
  });

  it('G27 a server that does not exist is waited for', async () => {
    const nowhere = createMessenger({
      token: TOKEN,
      api: 'http://127.0.0.1:1/api',
      clock: { now: () => now },
      log: quietLog,
    });
    expect(await post(nowhere)).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('G28 unknown and empty fields in an answer are no trouble', async () => {
    const body = { id: '42', brand_new: { deep: null }, author: null };
    fake.fault({ method: 'POST', when: 'before', answer: { status: 200, body } });
    expect(await post(messenger())).toEqual({ kind: 'sent', messageId: '42' });
  });

  it('F21 the nonce is the delivery’s own, within 25 characters, and enforced', async () => {
    await post(messenger(), CHANNEL, 'x'.repeat(60));
    expect(fake.state.requests[0]?.body).toMatchObject({ nonce: 'x'.repeat(25), enforce_nonce: true });
  });
});

describe('rate limits', () => {
  const limited = (seconds: number, headers: Record<string, string> = {}): FaultAnswer => ({
    status: 429,
    body: {
      message: 'You are being rate limited.',
      retry_after: seconds,
      global: 'x-ratelimit-global' in headers,
    },
    headers: {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': String(seconds),
      ...headers,
    },
  });

  it('G10 a short wait is sat out, a long one is handed back, and nothing is asked meanwhile', async () => {
    fake.fault({ method: 'POST', channel: CHANNEL, when: 'before', answer: limited(65.5) });
    const by = messenger();
    const first = await post(by);
    expect(first).toMatchObject({ kind: 'retry' });
    expect(first.kind === 'retry' && first.after).toBeGreaterThan(65_000);
    expect(await post(by)).toMatchObject({ kind: 'retry' });
    expect(posts()).toBe(1);
  });

  it('a limited channel does not hold up another', async () => {
    fake.fault({
      method: 'POST',
      channel: CHANNEL,
      when: 'before',
      answer: limited(65.5, { 'x-ratelimit-bucket': 'abc' }),
    });
    const by = messenger();
    expect((await post(by)).kind).toBe('retry');
    expect((await post(by, OTHER)).kind).toBe('sent');
  });

  it('G11 a global limit holds up all channels', async () => {
    const headers = { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    fake.fault({ method: 'POST', channel: CHANNEL, when: 'before', answer: limited(30, headers) });
    const by = messenger();
    expect((await post(by)).kind).toBe('retry');
    expect((await post(by, OTHER)).kind).toBe('retry');
    expect(posts()).toBe(1);
  });

  it('G12 a limit shared with others is told from our own', async () => {
    fake.fault({ method: 'POST', when: 'before', answer: limited(20, { 'x-ratelimit-scope': 'shared' }) });
    expect(await post(messenger())).toMatchObject({
      kind: 'retry',
      reason: expect.stringContaining('for everyone'),
    });
  });

  it('G13 the proxy in front of Discord answers with a page: a long pause', async () => {
    fake.fault({
      method: 'POST',
      when: 'before',
      answer: { status: 429, text: '<html>1015</html>', headers: { 'retry-after': '1' } },
    });
    const outcome = await post(messenger());
    expect(outcome.kind === 'retry' && outcome.after).toBeGreaterThanOrEqual(60_000);
  });

  it('G14 G15 a bucket that changes its name, or has no headers, is followed', async () => {
    const by = messenger();
    for (const bucket of ['one', 'two']) {
      fake.fault({
        method: 'POST',
        when: 'after',
        answer: {
          status: 200,
          body: { id: bucket },
          headers: {
            'x-ratelimit-bucket': bucket,
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '4',
            'x-ratelimit-reset-after': '0.25',
            'x-ratelimit-reset': '1',
          },
        },
      });
      expect(await post(by, CHANNEL, bucket)).toEqual({ kind: 'sent', messageId: bucket });
      fake.clearFaults();
    }
    expect((await post(by)).kind).toBe('sent');
  });
});

describe('refusals', () => {
  const refuse = (status: number, code: number, body: object = {}): void =>
    fake.fault({ when: 'before', answer: { status, body: { message: 'no', code, ...body } } });

  it('G16 401 ends all posting without another request', async () => {
    refuse(401, 0);
    const by = messenger();
    expect((await post(by)).kind).toBe('logged-out');
    expect((await post(by, OTHER)).kind).toBe('logged-out');
    expect(posts()).toBe(1);
  });

  it.each([
    ['G17', 403, 50001],
    ['G17', 403, 50013],
    ['G18', 404, 10003],
    ['G18', 404, 10004],
    ['G22', 403, 160005],
  ])('%s %i/%i is about the channel', async (_case, status, code) => {
    refuse(status, code);
    const by = messenger();
    expect(await post(by)).toMatchObject({
      kind: 'channel-refused',
      reason: expect.stringContaining(String(code)),
    });
    expect((await post(by, OTHER)).kind).toBe('sent');
  });

  it('G19 a malformed message is given up with the path of what is wrong; the next one is posted', async () => {
    refuse(400, 50035, {
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          0: {
            title: {
              _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }],
            },
          },
        },
      },
    });
    const by = messenger();
    expect(await post(by)).toMatchObject({
      kind: 'message-refused',
      reason: expect.stringContaining('embeds[0].title'),
    });
    expect((await post(by, CHANNEL, 'next')).kind).toBe('sent');
  });

  it.each([
    ['AutoMod', 200000],
    ['link filter', 240000],
  ])('G20 %s is about the message', async (_name, code) => {
    refuse(400, code);
    expect((await post(messenger())).kind).toBe('message-refused');
  });

  it.each([20016, 20028, 130000])('%i passes by waiting', async (code) => {
    refuse(code === 130000 ? 503 : 400, code);
    expect((await post(messenger())).kind).toBe('retry');
  });

  it('G21 a thousand channels that lose permission at once cost at most a hundred refused requests', async () => {
    const by = messenger();
    for (let index = 0; index < 1000; index += 1) {
      const id = String(810_000_000_000_000_000n + BigInt(index));
      fake.state.channel(id).permissions = 0n;
      await post(by, id, `n${index}`);
    }
    expect(fake.limiter.invalid).toBeLessThanOrEqual(100);
    now = new Date(now.getTime() + 11 * 60_000);
    expect((await post(by)).kind).toBe('sent');
  });
});

describe('edits', () => {
  it('bring the message up to date', async () => {
    const by = messenger();
    const sent = await post(by);
    const messageId = (sent.kind === 'sent' && sent.messageId) || '';
    const after = composeCard(known({ deal: aDeal({ status: 'extended' }) }), { language: 'vi', rates: [] });
    expect(await by.edit(CHANNEL, messageId, after)).toEqual({ kind: 'sent', messageId });
    expect(messages()[0]?.embeds[0]).toMatchObject({ title: expect.stringContaining('nâng quy mô') });
  });

  it('G24 of a message that a moderator deleted count as done', async () => {
    expect(await messenger().edit(CHANNEL, '123', card)).toEqual({ kind: 'sent', messageId: '123' });
  });

  it('a diff replies to its card, also where that is gone', async () => {
    await messenger().post(CHANNEL, card, { nonce: NONCE, replyTo: '123', firstAttemptAt: now });
    expect(messages()[0]?.message_reference).toEqual({ message_id: '123', fail_if_not_exists: false });
  });
});
