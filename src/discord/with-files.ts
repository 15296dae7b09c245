import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Parcel } from './parcel.ts';

const NO_FILES = new Set<number | string>([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.RequestEntityTooLarge,
]);
const TOO_LARGE = 413;

/** Sends a parcel; where its picture may be what is refused (no permission to attach files, too large), once more without: the words matter. */
export async function withFiles<T>(parcel: Parcel, send: (parcel: Parcel) => Promise<T>): Promise<T> {
  if (parcel.files.length === 0) return send(parcel);
  try {
    return await send(parcel);
  } catch (error) {
    const refused =
      error instanceof DiscordAPIError && (NO_FILES.has(error.code) || error.status === TOO_LARGE);
    if (!refused) throw error;
  }
  const embeds = parcel.body.embeds.map(({ image: _picture, ...embed }) => embed);
  return send({ body: { ...parcel.body, embeds, attachments: [] }, files: [] });
}
