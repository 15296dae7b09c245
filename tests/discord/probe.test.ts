/** Looking at closed channels by what the connection knows: without a request, and at once when something changes. */
import { afterEach, expect, it } from 'vitest';
import { startTestBot, type TestBot, until } from '../helpers/fake-discord-bot.ts';
import { ALL_PERMISSIONS, BIT, GUILD_ID } from '../helpers/fake-discord-state.ts';
import { FORUM } from '../helpers/fake-discord-threads.ts';

const PLACE = '800000000000000041';
const IN_THREADS = 1n << 38n;
let bot: TestBot;
afterEach(async () => {
  expect(bot.fake.state.violations).toEqual([]);
  await bot.close();
});

it.each([
  ['open', 0, 'text', ALL_PERMISSIONS, { kind: 'open' }],
  ['without ViewChannel', 0, 'text', ALL_PERMISSIONS & ~BIT.view, { kind: 'closed', gone: false }],
  [
    'without SendMessages',
    0,
    'text',
    ALL_PERMISSIONS & ~BIT.send,
    { reason: expect.stringContaining('SendMessages') },
  ],
  [
    'without EmbedLinks',
    5,
    'announcement',
    ALL_PERMISSIONS & ~BIT.embed,
    { reason: expect.stringContaining('EmbedLinks') },
  ],
  ['without SendMessagesInThreads', FORUM, 'forum', ALL_PERMISSIONS & ~IN_THREADS, { kind: 'closed' }],
  ['open', FORUM, 'forum', ALL_PERMISSIONS, { kind: 'open' }],
] as const)(
  'G17 a channel %s (type %i, %s) is told by the connection',
  async (_name, type, place, permissions, outcome) => {
    bot = await startTestBot({
      before: (fake) => Object.assign(fake.state.channel(PLACE, { type }), { permissions }),
    });
    const asked = bot.fake.state.requests.length;
    expect(await bot.discord.channels.probe(PLACE, place)).toMatchObject(outcome);
    expect(bot.fake.state.requests.length).toBe(asked);
  },
);

it('G18 a channel that the connection does not know is asked for', async () => {
  bot = await startTestBot();
  bot.fake.state.channel(PLACE).deleted = true;
  expect(await bot.discord.channels.probe(PLACE, 'text')).toMatchObject({ kind: 'closed', gone: true });
});

it('H15 a server that the bot joins again, and one whose channels or roles change, is looked at at once', async () => {
  const changed: string[] = [];
  bot = await startTestBot({ onServerChange: (guildId) => void changed.push(guildId) });
  const { gateway } = bot.fake;
  expect(changed).toEqual([]);
  gateway.event('CHANNEL_UPDATE', {
    id: '800000000000000001',
    type: 0,
    name: 'kênh',
    guild_id: GUILD_ID,
    position: 0,
    permission_overwrites: [],
  });
  await until(() => changed.length === 1);
  gateway.event('GUILD_DELETE', { id: GUILD_ID });
  gateway.event('GUILD_CREATE', { ...gateway.guild(), id: GUILD_ID });
  await until(() => changed.length === 2);
  expect(changed).toEqual([GUILD_ID, GUILD_ID]);
});
