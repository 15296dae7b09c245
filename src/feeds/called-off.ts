/** Failures by which it was us who ended it: they say nothing of the source. */
export const CALLED_OFF: ReadonlySet<string> = new Set(['aborted', 'closed', 'parser-closed']);
