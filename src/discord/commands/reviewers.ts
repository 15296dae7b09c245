/** Who may review: the owners of the bot, and the users and roles that they named. */
import { type BaseInteraction, type Client, Team, TeamMemberMembershipState } from 'discord.js';

/** How long Discord's word on who owns the application is believed. */
const OWNERS_MS = 10 * 60_000;

const known = new WeakMap<Client, { readonly ids: ReadonlySet<string>; readonly until: number }>();

/** @param named ids of users and roles, from the configuration */
export async function mayReview(
  interaction: Pick<BaseInteraction, 'client' | 'user' | 'member'>,
  named: readonly string[],
  now: Date,
): Promise<boolean> {
  const { user, member, client } = interaction;
  if (named.includes(user.id)) return true;
  const roles =
    member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  if (roles.some((role) => named.includes(role))) return true;
  return (await ownersOf(client, now)).has(user.id);
}

async function ownersOf(client: Client, now: Date): Promise<ReadonlySet<string>> {
  const before = known.get(client);
  if (before !== undefined && now.getTime() < before.until) return before.ids;
  const owner = (await client.application?.fetch())?.owner ?? null;
  const ids = new Set<string>();
  if (owner instanceof Team) {
    for (const { id, membershipState } of owner.members.values())
      if (membershipState === TeamMemberMembershipState.Accepted) ids.add(id);
  } else if (owner !== null) ids.add(owner.id);
  known.set(client, { ids, until: now.getTime() + OWNERS_MS });
  return ids;
}
