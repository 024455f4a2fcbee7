import { defineConfig } from 'vitest/config'

/** Tests of the shared reference data exist only where that data is given: npm run test:shared -- DIR. */
const exclude = ['**/node_modules/**', ...(process.env.SIKASSO_SHARED_DATA ? [] : ['**/*.shared.test.ts'])]

export default defineConfig({
  test: {
    // A test left on `.only` would hide all the others.
    allowOnly: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'tests/unit/**/*.test.ts',
            'tests/property/**/*.test.ts',
            'tests/simulation/**/*.test.ts',
            'tests/migration/**/*.test.ts',
          ],
          exclude,
          pool: 'threads',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'process',
          environment: 'node',
          include: ['tests/crash/**/*.test.ts', 'tests/security/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          exclude,
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/helpers/build-once.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude,
          pool: 'forks',
          fileParallelism: false,
          // The built main.js must be a real import of Node's, so that module.registerHooks sees 'electron'.
          server: { deps: { external: [/\/out\//] } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['tests/helpers/build-once.ts'],
        },
      },
    ],
  },
})
