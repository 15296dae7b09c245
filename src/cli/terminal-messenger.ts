/** A bot without Discord posts here: cards on standard output, each once, however often the process dies. */
import { existsSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { renderTerminal } from '#announce/render-terminal.ts';
import type { Messenger, SendOutcome } from '#domain/ports.ts';

export interface TerminalOptions {
  /** Remembers which posts were printed; null: nothing outlives the process. */
  readonly ledgerFile: string | null;
  readonly width: number;
  readonly colour: boolean;
}

/**
 * Prints posts. A post's nonce is appended to the ledger in the same breath as it is printed, so that a process killed
 * before the database knew of it does not print it again.
 */
export function createTerminalMessenger({ ledgerFile, width, colour }: TerminalOptions): Messenger {
  const printed = new Set<string>();
  let ledger: number | null = null;
  if (ledgerFile) {
    mkdirSync(path.dirname(ledgerFile), { recursive: true });
    if (existsSync(ledgerFile))
      for (const line of readFileSync(ledgerFile, 'utf8').split('\n')) printed.add(line);
    // Held open: between noting a post and printing it lies one call, in which a process is hardly ever killed.
    ledger = openSync(ledgerFile, 'a');
  }
  return {
    post: async (_channel, post, { nonce }): Promise<SendOutcome> => {
      if (!printed.has(nonce)) {
        const text = Buffer.from(`${renderTerminal(post, { width, colour })}\n`);
        printed.add(nonce);
        if (ledger !== null) writeSync(ledger, `${nonce}\n`);
        writeSync(process.stdout.fd, text);
      }
      return { kind: 'sent', messageId: nonce };
    },
    // What is printed stays printed; the diff that follows says what changed.
    edit: async (_channel, messageId): Promise<SendOutcome> => ({ kind: 'sent', messageId }),
  };
}
