import type { Chart } from './chart.ts';

/** A PNG of the chart, or null where none could be drawn in time: what it belongs to is then shown without. Never rejects. */
export type Paint = (chart: Chart) => Promise<Uint8Array | null>;

export interface Painter {
  readonly paint: Paint;
  /** What is under way comes to nothing; nothing more is drawn. */
  close(): void;
}

/** For whoever shows no pictures. */
export const paintNothing: Paint = () => Promise.resolve(null);
