import { createHash } from 'node:crypto';
import type { Log, Store } from '#domain/ports.ts';
import type { CommandDefinition } from './commands/command.ts';

const NOTE = 'discord.commands';

/** Registers all commands at once, only if they differ from what was registered last: Discord allows 200 creations a day. */
export async function registerCommands(
  applicationId: string,
  definitions: readonly CommandDefinition[],
  put: (definitions: readonly CommandDefinition[]) => Promise<unknown>,
  notes: Store['notes'],
  log: Log,
): Promise<void> {
  const hash = createHash('sha256')
    .update(JSON.stringify([applicationId, definitions]))
    .digest('hex');
  if ((await notes.get(NOTE)) === hash) return;
  await put(definitions);
  await notes.set(NOTE, hash);
  log.info('commands registered with Discord', { commands: definitions.length });
}

/** The library's types want permissions as text, Discord's published schema as a whole number. */
export function asPublished(definition: CommandDefinition) {
  const { default_member_permissions: permissions } = definition;
  return permissions == null
    ? definition
    : { ...definition, default_member_permissions: Number(permissions) };
}
