/** Carries notices to people: a direct message to a user, or to whoever owns the bot's application. */
import {
  type APIApplication,
  type APIDMChannel,
  type REST,
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPICurrentUserCreateDMChannelJSONBody,
  Routes,
} from 'discord.js';
import type { Courier } from '#domain/notice.ts';
import { OWNER } from '#domain/notice.ts';
import type { SendOutcome } from '#domain/ports.ts';
import { classifyError } from './classify-error.ts';
import { LIMITS } from './limits.ts';
import { renderMessage } from './render-message.ts';

const NO_OWNER: SendOutcome = {
  kind: 'message-refused',
  reason: 'Discord names no owner of this application',
};

export function createCourier(rest: REST): Courier {
  let owner: string | null = null;

  /** A team answers for its application by its owner. */
  const findOwner = async (): Promise<string | null> => {
    const application = (await rest.get(Routes.currentApplication())) as Partial<APIApplication>;
    return application.team?.owner_user_id ?? application.owner?.id ?? null;
  };

  return {
    tell: async (recipient, post, nonce) => {
      try {
        if (recipient === OWNER) owner ??= await findOwner();
        const userId = recipient === OWNER ? owner : recipient;
        if (userId === null) return NO_OWNER;
        const whom: RESTPostAPICurrentUserCreateDMChannelJSONBody = { recipient_id: userId };
        const channel = (await rest.post(Routes.userChannels(), { body: whom })) as APIDMChannel;
        const body: RESTPostAPIChannelMessageJSONBody = {
          ...renderMessage(post),
          nonce: nonce.slice(0, LIMITS.nonce),
          enforce_nonce: true,
        };
        const message = (await rest.post(Routes.channelMessages(channel.id), { body })) as {
          readonly id: string;
        };
        return { kind: 'sent', messageId: message.id };
      } catch (error) {
        return classifyError(error);
      }
    },
  };
}
