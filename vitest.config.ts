import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores is what we have; more workers only make the slow ones slower.
    maxWorkers: 2,
    setupFiles: ['tests/helpers/setup.ts'],
  },
});
