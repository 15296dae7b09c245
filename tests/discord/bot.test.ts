import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '#discord/bot.ts';
import { type FakeDiscord, startFakeDiscord, TOKEN } from '../helpers/fake-discord.ts';
import { type MemoryPorts, memoryPorts } from '../helpers/fake-discord-ports.ts';
import { aDeal } from '../helpers/fake-discord-world.ts';
import { quietLog } from '../helpers/quiet-log.ts';

const CHANNEL = '800000000000000001';
let fake: FakeDiscord;
let ports: MemoryPorts;
let discord: Discord;

beforeEach(async () => {
  fake = await startFakeDiscord();
  fake.state.channel(CHANNEL);
  ports = memoryPorts();
  ports.deals.push(aDeal());
  discord = await startDiscord({
    token: TOKEN,
    api: fake.api,
    store: ports,
    log: quietLog,
    clock: { now: () => new Date() },
    rates: [],
    onFatal: (reason) => {
      throw new Error(reason);
    },
  });
  await fake.gateway.whenConnected();
  while (fake.state.commands.length === 0) await new Promise(setImmediate);
});
afterEach(async () => {
  await discord.close();
  await fake.close();
  expect(fake.state.violations).toEqual([]);
});

describe('/latest', () => {
  it('answers in Vietnamese for a Vietnamese client, else in English', async () => {
    const vi = await fake.interact({ command: 'latest', locale: 'vi' });
    expect(vi.embeds[0]?.description).toContain('**xAI huy động 6 tỷ USD ở vòng Series C**');
    const en = await fake.interact({ command: 'latest', locale: 'en-GB' });
    expect(en.embeds[0]?.description).toContain('**xAI raises $6 billion in Series C**');
  });
});

describe('/subscribe', () => {
  it('saves the settings and says them', async () => {
    const reply = await fake.interact({ command: 'subscribe', options: { min: 10, language: 'en' } });
    expect(reply.content).toContain('từ 10 triệu USD trở lên');
    expect(ports.saved.get(CHANNEL)).toMatchObject({ language: 'en', filter: { minUsd: 10_000_000 } });
  });
});
