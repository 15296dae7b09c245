import { afterEach, expect, it } from 'vitest';
import { composeCard } from '#announce/compose-card.ts';
import {
  CHANNEL,
  startTestBot,
  type TestBot,
  type TestBotOptions,
  until,
} from '../helpers/fake-discord-bot.ts';
import { memoryPorts } from '../helpers/fake-discord-ports.ts';
import { aDeal, known } from '../helpers/fake-discord-world.ts';

const bots: TestBot[] = [];
async function start(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await startTestBot(options);
  bots.push(bot);
  return bot;
}
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    await bot.close();
    expect(bot.fake.state.violations).toEqual([]);
  }
});

const card = composeCard(known({ deal: aDeal() }), { language: 'vi', rates: [] });
const post = ({ discord }: TestBot) =>
  discord.messenger.post(CHANNEL, card, { nonce: 'n1', replyTo: null, firstAttemptAt: new Date() });
const helps = async ({ fake }: TestBot) => (await fake.interact({ command: 'help' })).type;

it('H16 commands are registered once, and not again by a restart', async () => {
  const ports = memoryPorts();
  const puts = ({ fake }: TestBot) => fake.state.requests.filter(({ method }) => method === 'PUT').length;
  expect(puts(await start({ ports }))).toBe(1);
  expect(puts(await start({ ports }))).toBe(0);
});

it('H01 without an answer to its heartbeats it closes the dead line with a code that keeps the session, and resumes', async () => {
  const bot = await start({ fake: { gateway: { heartbeatMs: 60, acknowledge: false } } });
  await until(() => bot.fake.gateway.resumes > 0);
  bot.fake.gateway.settings.acknowledge = true;
  expect(bot.fake.gateway.closes[0]).not.toBe(1000);
  expect(bot.fake.gateway.closes[0]).not.toBe(1001);
  expect(bot.fake.gateway.identifies).toBe(1);
});

it.each([4000, 4008, 4009, null])(
  'H02 after a close with %s it is back without being restarted',
  async (code) => {
    const bot = await start();
    bot.fake.gateway.drop(code);
    await until(() => bot.fake.gateway.resumes + bot.fake.gateway.identifies > 1);
    await bot.fake.gateway.whenConnected();
    expect(await helps(bot)).toBe(4);
  },
);

it.each([4004, 4010, 4011, 4012, 4013, 4014])(
  'H03 a close with %i is the end, said once, and asked no more',
  async (code) => {
    const bot = await start({ wait: false, fake: { gateway: { closeOnIdentify: code } } });
    await until(() => bot.fatal.length > 0);
    expect(bot.fatal).toEqual([expect.stringContaining(String(code))]);
    expect(bot.fake.gateway.identifies).toBe(1);
  },
);

it('G16 a refused token is the end before any login', async () => {
  const bot = await start({
    wait: false,
    token: 'OTAwMDAwMDAwMDAwMDAwMDAx.wrong1.abcdefghijklmnopqrstuvwxyz0123456789ABC',
  });
  await until(() => bot.fatal.length > 0);
  expect(bot.fatal).toEqual([expect.stringContaining('refused the token')]);
  expect(bot.fake.gateway.identifies).toBe(0);
});

it('H04 asked to reconnect, it resumes', async () => {
  const bot = await start();
  bot.fake.gateway.op(7);
  await until(() => bot.fake.gateway.resumes > 0);
  expect(bot.fake.gateway.identifies).toBe(1);
  expect(await helps(bot)).toBe(4);
});

it('H04 told that its session is invalid, it logs in anew', async () => {
  const bot = await start();
  bot.fake.gateway.op(9, false);
  await until(() => bot.fake.gateway.identifies > 1);
  await bot.fake.gateway.whenConnected();
  expect(await helps(bot)).toBe(4);
});

it('H05 events replayed by a resume are handled once each', async () => {
  const bot = await start();
  await helps(bot);
  const callbacks = () => bot.fake.state.requests.filter(({ path }) => path.endsWith('/callback')).length;
  const before = callbacks();
  bot.fake.gateway.drop();
  await until(() => bot.fake.gateway.resumes > 0);
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => bot.fake.interact({ command: 'help', times: 2 })),
  );
  expect(replies).toHaveLength(50);
  expect(callbacks()).toBe(before + 50);
});

it('H07 with few logins left of the day it waits, and says so', async () => {
  const bot = await start({
    wait: false,
    before: ({ logins }) => void Object.assign(logins, { remaining: 49 }),
  });
  await until(() => bot.logged.some((line) => line.startsWith('few logins are left')));
  expect(bot.fake.gateway.identifies).toBe(0);
  expect((await post(bot)).kind).toBe('sent');
});

it('H07 with its own budget spent it waits, and says so', async () => {
  const ports = memoryPorts();
  ports.noted.set('discord.identify-budget', JSON.stringify({ left: 0, at: Date.now() }));
  const bot = await start({ wait: false, ports });
  await until(() => bot.logged.some((line) => line.startsWith('many logins lately')));
  expect(bot.fake.gateway.identifies).toBe(0);
});

it('H09 posting needs no gateway, and its loss is one line in the log', async () => {
  const bot = await start();
  bot.fake.gateway.settings.open = false;
  bot.fake.gateway.drop();
  await until(() => bot.logged.some((line) => line.startsWith('Discord can not be reached')));
  expect((await post(bot)).kind).toBe('sent');
  expect(bot.logged.filter((line) => line.startsWith('Discord can not be reached'))).toHaveLength(1);
});

it('knows whether commands are heard, and since when they are or are not', async () => {
  const bot = await start();
  const up = bot.discord.connection();
  expect(up.connected).toBe(true);
  bot.fake.gateway.settings.open = false;
  bot.fake.gateway.drop();
  await until(() => !bot.discord.connection().connected);
  const down = bot.discord.connection();
  expect(down.since.getTime()).toBeGreaterThanOrEqual(up.since.getTime());
  bot.fake.gateway.settings.open = true;
  await until(() => bot.discord.connection().connected);
  expect(bot.discord.connection().since.getTime()).toBeGreaterThan(down.since.getTime());
});

it('counts requests by their answer, and commands and buttons by our own names only', async () => {
  const asked: (number | null)[] = [];
  const interacted: string[] = [];
  const nothing = () => undefined;
  const bot = await start({
    meter: {
      polled: nothing,
      itemDone: nothing,
      articleRead: nothing,
      reported: nothing,
      changed: nothing,
      delivered: nothing,
      posted: nothing,
      discordAsked: (status) => void asked.push(status),
      interacted: (command, seconds) => {
        expect(seconds).toBeGreaterThan(0);
        interacted.push(command);
      },
    },
  });
  await post(bot);
  bot.fake.fault({ method: 'POST', when: 'before', answer: { status: 502, body: {} } });
  await post(bot);
  bot.fake.fault({ method: 'POST', when: 'before', answer: 'reset' });
  await post(bot);
  expect(asked).toEqual([200, 502, null]);
  bot.ports.deals.push(aDeal());
  await bot.fake.interact({ command: 'latest' });
  await bot.fake.interact({ button: 'latest:5||||||' });
  await bot.fake.interact({ command: 'latest', options: { company: 'x' }, typing: 'company' });
  await bot.fake.interact({ button: 'why:deal|nothing' });
  bot.fake.interact({ button: 'made-up:name' });
  await until(() => interacted.length === 5);
  expect(interacted).toEqual(['latest', 'latest', 'latest', 'why', 'other']);
});

it.each([
  ['no JSON', 'nonsense{'],
  ['a frame of 2 MB', `{"op":0,"t":"X","d":"${'x'.repeat(2_000_000)}"}`],
])('H18 %s from the gateway does not end the process', async (_name, frame) => {
  const bot = await start();
  bot.fake.gateway.raw(frame);
  expect(await helps(bot)).toBe(4);
});

it('a bot that is on no server yet says how to invite it, with the permissions that it needs', async () => {
  const bot = await start({ fake: { gateway: { guild: false } } });
  const line = bot.logged.find((one) => one.startsWith('the bot is on no server yet'));
  expect(line).toContain('client_id=900000000000000001');
  expect(line).toContain('scope=bot+applications.commands');
  expect(line).toContain(
    `permissions=${(1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 15n) | (1n << 16n) | (1n << 38n)}`,
  );
});
