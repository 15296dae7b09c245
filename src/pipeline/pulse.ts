/** When each loop of the bot last got something done: how a loop that hangs is told from one that waits. */
import type { Clock } from '#domain/ports.ts';

export interface Pulse {
  beat(loop: string): void;
  /** Milliseconds since, by loop; those that never began are not in it. */
  since(): Readonly<Record<string, number>>;
}

export function createPulse(clock: Clock): Pulse {
  const last = new Map<string, number>();
  return {
    beat: (loop) => void last.set(loop, clock.now().getTime()),
    since: () => {
      const now = clock.now().getTime();
      return Object.fromEntries([...last].map(([loop, at]) => [loop, now - at]));
    },
  };
}
