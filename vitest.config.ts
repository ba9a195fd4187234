import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would load graphql's ES modules beside the CommonJS ones that Node gives to everybody else, and graphql refuses to meet itself.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  // Mutants run the same few files over and over: one process for all of them loads the sources once.
  test: {
    isolate: process.env['STRYKER_MUTATOR_WORKER'] === undefined,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/laws.ts'],
    // Vitest leaves one core to itself, and needs little of it: a machine of two would run one file at a time.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
