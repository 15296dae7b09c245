import type { CardButton } from './card-button.ts';
import { timeline } from './timeline.ts';
import { why } from './why.ts';
import { wrong } from './wrong.ts';

export const CARD_BUTTONS: readonly CardButton[] = [why, timeline, wrong];
