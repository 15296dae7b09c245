/** Where an operator's tools ask how the bot fares: /healthz and /metrics, on a listener that no one else is given. */
import { type Endpoint, end, type ServeOptions, serve } from './serve.ts';

export interface StatusSources {
  /** `ok` false is a 503; the rest of it is shown as it is. */
  health(): Promise<{ readonly ok: boolean }>;
  metrics(): Promise<{ readonly type: string; readonly text: string }>;
}

export function startStatusEndpoint(
  { health, metrics }: StatusSources,
  options: Omit<ServeOptions, 'setting'>,
): Promise<Endpoint> {
  // Whoever asks at once shares one answer: asking often costs no more than asking once.
  const sharedHealth = shared(health);
  const sharedMetrics = shared(metrics);
  return serve(
    async (request, response) => {
      const path = (request.url ?? '').split('?', 1)[0];
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return end(response, 405, 'only GET is answered here\n');
      if (path === '/healthz') {
        const found = await sharedHealth();
        return end(
          response,
          found.ok ? 200 : 503,
          `${JSON.stringify(found)}\n`,
          'application/json; charset=utf-8',
        );
      }
      if (path === '/metrics') {
        const { type, text } = await sharedMetrics();
        return end(response, 200, text, type);
      }
      end(response, 404, 'here are /healthz and /metrics\n');
    },
    { ...options, setting: 'GOIVON_METRICS_PORT' },
  );
}

function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | null = null;
  return () => {
    underWay ??= work().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
