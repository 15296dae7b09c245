/** Pieces that several command definitions share. */
import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { kindChoices } from './choices.ts';
import { described, named } from './localised.ts';
import { MANAGE_SERVER } from './permissions.ts';

/** In servers, in direct messages, and for who installed the bot for themselves. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** In servers, for who may manage them. */
export const FOR_MANAGERS = {
  default_member_permissions: MANAGE_SERVER,
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

type Words = readonly [en: string, vi: string];

/** A text that is completed while it is typed. */
export function completed(name: Words, description: Words, maxLength = 100) {
  return {
    type: ApplicationCommandOptionType.String,
    ...named(...name),
    ...described(...description),
    max_length: maxLength,
    autocomplete: true,
  } as const;
}

export function onlyCompany() {
  return completed(['company', 'công-ty'], ['Only this company', 'Chỉ công ty này']);
}

export const MILLION = 1_000_000;

export function smallestSize() {
  return {
    type: ApplicationCommandOptionType.Integer,
    ...named('min', 'tối-thiểu'),
    ...described('Smallest size, in millions of US dollars', 'Quy mô nhỏ nhất, tính bằng triệu USD'),
    min_value: 0,
    max_value: MILLION,
  } as const;
}

export function onlyKind() {
  return {
    type: ApplicationCommandOptionType.String,
    ...named('kind', 'hình-thức'),
    ...described('Only this kind', 'Chỉ hình thức này'),
    choices: kindChoices(),
  } as const;
}
