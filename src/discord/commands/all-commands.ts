import type { Command } from './command.ts';
import { company } from './company.ts';
import { deal } from './deal.ts';
import { gpu } from './gpu.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { preview } from './preview.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { stats } from './stats.ts';
import { status } from './status.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';
import { why } from './why.ts';

export const COMMANDS: readonly Command[] = [
  latest,
  company,
  deal,
  why,
  gpu,
  stats,
  search,
  subscribe,
  subscriptions,
  preview,
  unsubscribe,
  sources,
  status,
  review,
  help,
];
