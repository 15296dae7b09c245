import type { DigestSchedule, Updates } from '#domain/delivery.ts';
import type { Answers, Permission, Settings } from '../answers.ts';

/** As Discord names them in its settings. */
const PERMISSIONS: Readonly<Record<Permission, string>> = {
  view: 'View Channel',
  send: 'Send Messages',
  sendInThreads: 'Send Messages in Threads',
  embed: 'Embed Links',
  attach: 'Attach Files',
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
  wrongChannel:
    'This channel takes no messages. Choose a text channel, an announcement channel, a thread or a forum.',
  notPublished: 'Only an announcement channel can publish to the servers that follow it.',
  noTimeZone: (name) =>
    `There is no time zone named “${name}”. Choose one of the suggestions, such as Asia/Ho_Chi_Minh.`,
  nothingToSend:
    'Without single posts, choose a daily or weekly digest too; otherwise this channel would get nothing.',
  notMentionable: (role) =>
    `Note: I can't mention ${role} yet. Allow anyone to mention this role, or grant me Mention All Roles.`,
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
    '/why: who says so: every fact of a deal with its quote and source',
    '/gpu: who has, and will have, how many accelerators',
    '/stats: how much was raised, with a chart',
    '/search: find deals by any words: company, investor, round, what articles say',
    '/subscribe: post new deals to a channel',
    '/subscriptions: channels that get news',
    '/preview: what this channel would get, and why not the rest',
    '/unsubscribe: stop posting to a channel',
    '/sources: the sources followed and how each fares',
    '/status: how the bot is doing',
    '/review: correct what is stored (reviewers only)',
  ].join('\n'),
  more: (count) => `and ${count} more`,
};

const UPDATES: Readonly<Record<Updates, string>> = {
  both: 'each change is edited into its card and adds a line under it',
  diff: 'each change adds a line under its card',
  card: 'changes only edit the card',
  none: 'no single posts',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function when({ every, weekday, hour, timeZone }: DigestSchedule): string {
  const day = every === 'day' ? 'day' : `${WEEKDAYS[weekday - 1]}`;
  return `a digest every ${day} at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
}

function describe(settings: Settings): string {
  const { language, min, kinds, companies, rounds, compute, updates, schedule, mention, crosspost } =
    settings;
  const what = compute ? 'funding and accelerator news' : 'funding news';
  const parts = [`${what} in ${language === 'vi' ? 'Vietnamese' : 'English'}`];
  if (min !== null) parts.push(`from ${min} up`);
  if (kinds.length > 0) parts.push(`kind ${list(kinds)}`);
  if (companies.length > 0) parts.push(`about ${list(companies)}`);
  if (rounds.length > 0) parts.push(`rounds ${list(rounds)}`);
  parts.push(UPDATES[updates]);
  if (schedule !== null) parts.push(when(schedule));
  if (mention !== null) parts.push(`mentioning ${mention}`);
  if (crosspost) parts.push('published to following servers');
  return parts.join(', ');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
