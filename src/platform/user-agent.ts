import manifest from '../../package.json' with { type: 'json' };

/** Who asks, so that a site's owner knows whom to write to. */
export interface Contact {
  /** A page about this bot, or null where its operator has none. */
  readonly url: string | null;
}

/** "goivon/0.1.0 (+https://example.org/bot; 3 channels)": never a browser's name. */
export function userAgent(contact: Contact = { url: null }, channels?: number): string {
  const about = [
    contact.url === null ? 'Discord news bot' : `+${contact.url}`,
    ...(channels === undefined ? [] : [`${channels} ${channels === 1 ? 'channel' : 'channels'}`]),
  ];
  return `${manifest.name}/${manifest.version} (${about.join('; ')})`;
}
