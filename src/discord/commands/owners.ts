import { type ChatInputCommandInteraction, Team } from 'discord.js';

/** Whether the asker owns the bot's application, or is in the team that does. Asked of Discord once, as it seldom changes. */
export async function isOwner({ client, user }: ChatInputCommandInteraction): Promise<boolean> {
  if (client.application.owner === null) await client.application.fetch();
  const { owner } = client.application;
  if (owner === null) return false;
  return owner instanceof Team ? owner.members.has(user.id) : owner.id === user.id;
}
