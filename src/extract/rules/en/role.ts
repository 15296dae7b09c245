/** What an amount is, by the words around it: English. */
import type { MoneyRole } from '#domain/report.ts';
import type { CueRule } from '../../cue.ts';
import { BUSINESS_ROLE_RULES } from '../role/en-business.ts';
import { RAISE_ROLE_RULES } from '../role/en-raise.ts';

/** Words that stand between cue and amount at no cost. */
export const LIGHT =
  'a an the of about around nearly almost over more than up to least some roughly approximately its their our another additional just only under cool whopping record fresh new massive huge total reported north';

export const ROLE_RULES: readonly CueRule<MoneyRole>[] = [...RAISE_ROLE_RULES, ...BUSINESS_ROLE_RULES];
