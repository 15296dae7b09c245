/** A script of what goes wrong: "the third POST to channel 7: create the message, then hang". */
export type FaultAnswer =
  | 'hang'
  | 'reset'
  /** Half of the answer, then the connection is dropped. */
  | 'truncate'
  /** Half of the answer, and the rest never comes. */
  | 'stall'
  | {
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text?: string;
    }
  /** The true answer, so many milliseconds late. */
  | { readonly delayMs: number };

export interface Fault {
  readonly method?: string;
  readonly channel?: string;
  /** Part of the path. */
  readonly path?: string;
  /** How many matching requests pass before it strikes, and how many it strikes (1 unless told). */
  readonly skip?: number;
  readonly times?: number;
  /** before: nothing is done · after: it is done, and only the answer is lost. */
  readonly when: 'before' | 'after';
  readonly answer: FaultAnswer;
}

export class FaultScript {
  #faults: { fault: Fault; passed: number; struck: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, passed: 0, struck: 0 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that strikes this request, or null; a request counts once for each fault that it matches. */
  strike(method: string, path: string): Fault | null {
    let found: Fault | null = null;
    for (const one of this.#faults) {
      const { fault } = one;
      if (fault.method !== undefined && fault.method !== method) continue;
      if (fault.channel !== undefined && !path.startsWith(`/channels/${fault.channel}/`)) continue;
      if (fault.path !== undefined && !path.includes(fault.path)) continue;
      if (one.passed < (fault.skip ?? 0)) {
        one.passed += 1;
        continue;
      }
      if (found !== null || one.struck >= (fault.times ?? 1)) continue;
      one.struck += 1;
      found = fault;
    }
    return found;
  }
}
