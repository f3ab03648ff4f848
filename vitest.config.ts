import { defineConfig } from 'vitest/config';

/** Property tests take seconds where other work shares the cores. */
const SLOW_MS = 30_000;

/** As many as the smallest machine has cores: by default Vitest leaves one of them idle. */
const WORKERS = 2;

const PURE = ['amazon', 'links', 'clicks', 'commission', 'reports'].map(
  (room) => `test/${room}/**/*.test.{ts,tsx}`,
);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: PURE,
          restoreMocks: true,
          testTimeout: SLOW_MS,
          // These rooms keep nothing, so their tests can share modules, which saves most of the time.
          isolate: false,
          maxWorkers: WORKERS,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/browsers/**', ...PURE],
          maxWorkers: WORKERS,
          restoreMocks: true,
          testTimeout: SLOW_MS,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          maxWorkers: WORKERS,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What `npm test` has no time for: `npm run lint:firefox` and `npm run test:firefox`.
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
