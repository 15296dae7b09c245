import { Failure } from '#domain/failure.ts';

/** Work under way that can be ended early: by its caller's signal, or all of it when the program shuts down. */
export interface Endings {
  /** A signal for one piece of work; call `done` when that is over. After `endAll` it is aborted from the start. */
  begin(signal?: AbortSignal): Ending;
  endAll(): void;
}
export interface Ending {
  readonly signal: AbortSignal;
  end(reason: Failure): void;
  done(): void;
}

export function createEndings(): Endings {
  const underWay = new Set<AbortController>();
  let closed = false;
  return {
    begin(signal) {
      const controller = new AbortController();
      if (closed) controller.abort(shuttingDown());
      const stop = () => {
        const reason: unknown = signal?.reason;
        controller.abort(reason instanceof Failure ? reason : new Failure('aborted', 'no longer wanted'));
      };
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop, { once: true });
      underWay.add(controller);
      return {
        signal: controller.signal,
        end: (reason) => controller.abort(reason),
        done: () => {
          signal?.removeEventListener('abort', stop);
          underWay.delete(controller);
        },
      };
    },
    endAll() {
      closed = true;
      for (const controller of underWay) controller.abort(shuttingDown());
    },
  };
}

function shuttingDown(): Failure {
  return new Failure('closed', 'the program is shutting down');
}
