import { DiscordAPIError, type REST, RESTJSONErrorCodes, Routes } from 'discord.js';

/** Does `ask`, which may meet a thread that fell asleep: then the thread is woken, and it is done again. Locked threads stay so. */
export async function inOpenThread<T>(rest: REST, threadId: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (asleep) {
    if (
      !(asleep instanceof DiscordAPIError) ||
      asleep.code !== RESTJSONErrorCodes.InvalidActionOnArchivedThread
    )
      throw asleep;
    try {
      await rest.patch(Routes.channel(threadId), { body: { archived: false } });
    } catch (error) {
      // That it is asleep is what a person can act on, not that waking it was refused.
      throw error instanceof DiscordAPIError ? asleep : error;
    }
  }
  return ask();
}
