import { type Client, Events } from 'discord.js';

/** Tells of each server where something changed that may open a channel to us: joined, channels, roles, threads. */
export function watchServers(client: Client<true>, changed: (guildId: string) => void): void {
  client.on(Events.GuildCreate, ({ id }) => changed(id));
  client.on(Events.ChannelCreate, ({ guildId }) => changed(guildId));
  client.on(Events.ChannelUpdate, (_before, after) => {
    if (!after.isDMBased()) changed(after.guildId);
  });
  client.on(Events.GuildRoleUpdate, (_before, { guild }) => changed(guild.id));
  client.on(Events.GuildMemberUpdate, (_before, { id, guild }) => {
    if (id === client.user.id) changed(guild.id);
  });
  client.on(Events.ThreadUpdate, (_before, { guildId }) => changed(guildId));
}
