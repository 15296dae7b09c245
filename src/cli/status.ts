/** status: how the bot fares, by what is stored; the same whether it runs or not. */
import { composeStatus } from '#announce/compose-status.ts';
import { renderTerminal } from '#announce/render-terminal.ts';
import { statusOf } from '#pipeline/status.ts';
import { systemClock } from '#platform/clock.ts';
import { loadConfig, openAppStore } from '../app.ts';
import { print, terminalWidth, wantsColour } from './output.ts';

export async function status({ json }: { json?: boolean }, version: string): Promise<void> {
  const config = loadConfig();
  const store = await openAppStore(config);
  try {
    const running = { version, startedAt: null, connection: () => null };
    const found = await statusOf(store, systemClock, running);
    if (json) return await print(`${JSON.stringify(found, null, 2)}\n`);
    const post = composeStatus(found, config.environment.language, true);
    await print(`${renderTerminal(post, { width: terminalWidth(), colour: wantsColour() })}\n`);
  } finally {
    await store.close();
  }
}
