import type { Answers, Permission, Settings } from '../answers.ts';

/** As Discord names them in its settings. */
const PERMISSIONS: Readonly<Record<Permission, string>> = {
  view: 'View Channel',
  send: 'Send Messages',
  sendInThreads: 'Send Messages in Threads',
  embed: 'Embed Links',
  history: 'Read Message History',
};

export const en: Answers = {
  latestTitle: 'Latest AI funding',
  none: 'No deal matches this yet.',
  noneFor: (what) => `Nothing about “${what}” yet.`,
  next: 'More',
  first: 'Back to start',
  notHere: 'This command only works in a server.',
  notAllowed: 'Changing subscriptions takes the Manage Server permission.',
  wrongChannel: 'This channel takes no messages. Choose a text channel, an announcement channel or a thread.',
  missing: (channel, permissions) =>
    `I can't post in ${channel} yet: ${list(permissions.map((one) => PERMISSIONS[one]))} ${permissions.length === 1 ? 'is' : 'are'} missing. Grant that, then repeat this command.`,
  subscribed: (settings) => `Done. ${settings.channel} now gets ${describe(settings)}.`,
  replaced: "This channel's earlier settings were replaced.",
  unsubscribed: (channel) => `No more news in ${channel}.`,
  notSubscribed: (channel) => `${channel} has no subscription.`,
  noSubscriptions:
    'No channel of this server has a subscription. Type /subscribe in the channel that should get news.',
  subscriptionsTitle: 'Channels that get news',
  settings: (settings) => {
    const paused = settings.paused === null ? '' : ` — paused: ${settings.paused}`;
    return `${settings.channel}: ${describe(settings)}${paused}`;
  },
  fleetsTitle: 'Who has how many accelerators',
  noDeal: 'There is no such deal.',
  failed: 'This command ran into an error. It has been logged; please try again in a few minutes.',
  helpTitle: 'Gọi Vốn follows AI funding news in Vietnamese and English',
  help: [
    '/latest: the newest deals, by company, kind, size or round',
    '/company: all that is known about a company, over time',
    '/deal: one deal and every change of what is known of it',
    '/gpu: who has, and will have, how many accelerators',
    '/subscribe: post new deals to a channel',
    '/subscriptions: channels that get news',
    '/unsubscribe: stop posting to a channel',
  ].join('\n'),
  more: (count) => `and ${count} more`,
};

function describe({ language, min, kinds, companies, rounds, compute, diffs }: Settings): string {
  const what = compute ? 'funding and accelerator news' : 'funding news';
  const parts = [`${what} in ${language === 'vi' ? 'Vietnamese' : 'English'}`];
  if (min !== null) parts.push(`from ${min} up`);
  if (kinds.length > 0) parts.push(`kind ${list(kinds)}`);
  if (companies.length > 0) parts.push(`about ${list(companies)}`);
  if (rounds.length > 0) parts.push(`rounds ${list(rounds)}`);
  parts.push(diffs ? 'each change adds a line under its card' : 'changes only edit the card');
  return parts.join(', ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
