/** How pictures look: one dark card that stands out from both of Discord's backgrounds. Sizes in pixels before the doubling. */
export const WIDTH = 800;
/** Of a picture that need not be taller. */
export const HEIGHT = 450;
/** Drawn at twice its size, so that it is sharp on a phone. */
export const ZOOM = 2;
export const MARGIN = 36;
/** More would be too small to read. */
export const MOST_POINTS = 24;

export const COLOURS = {
  ground: '#1b2033',
  text: '#f5f6fa',
  quiet: '#b3bacd',
  line: '#454d68',
  columns: '#4fc98f',
  steps: '#b69cff',
  bars: '#6aa8ff',
} as const;

export const SIZES = {
  title: 30,
  subtitle: 19,
  /** Of labels and values, largest first: the first that fits is taken. */
  value: [22, 20, 18, 16],
  label: [19, 17, 16],
  upright: 17,
} as const;
