/** Mutation testing: breaks the code that decides, one expression at a time, and lists every break that no test notices. */
export default {
  mutate: ['src/graph/**/*.ts', 'src/answers/**/!(*.type).ts', 'src/store/**/*.ts', 'src/seed/rules/*.ts', 'src/http/limits.ts'],
  mutator: {
    // An empty text is SQL that does not parse or the wording of an error, and an empty object lacks the fields that its type requires:
    // nearly all of these fail at once or are nobody's decision, and they double the time.
    excludedMutations: ['StringLiteral', 'ObjectLiteral'],
  },
  testRunner: 'vitest',
  vitest: { related: false },
  // The others start processes, which mutants do not reach, or build graphs of thousands of nodes, which would run for every mutant.
  testFiles: ['test/**/!(accessibility|ask|browser|build|client|documents|hubs|package|serve|statements-run).test.ts'],
  // What only runs while a module loads is in every test, and is declared rather than decided.
  ignoreStatic: true,
  // Stryker rewrites `tsconfig.json` through an API that TypeScript 7 does not have. Vitest strips the types and needs neither.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 20_000,
  tempDirName: 'build/mutation',
  ignorePatterns: ['/build', '*.db'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: 'build/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
};
