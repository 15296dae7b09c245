// A process of its own that draws: started when there is something to draw, gone when the bot is or lets go of it.
import type { Chart } from '#domain/chart.ts';
import { drawPng } from './draw-png.ts';

export interface DrawRequest {
  readonly id: number;
  readonly chart: Chart;
}
export type DrawAnswer = { readonly id: number } & (
  | { readonly png: Uint8Array }
  | { readonly error: string }
);

const answer = (message: DrawAnswer) => void process.send?.(message);

process.on('message', ({ id, chart }: DrawRequest) => {
  drawPng(chart).then(
    (png) => answer({ id, png }),
    (error: unknown) => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
// An interrupted terminal tells every process in it; the bot decides when this one ends.
process.on('SIGINT', () => undefined);
