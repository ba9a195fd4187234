/** The options that every command shares, so that all commands use the same files and the same graph. */
export const commonOptions = {
  seed: { type: 'string', default: 'seed' },
  database: { type: 'string', default: 'career.db' },
  // By default, careers are left out only of a folder of résumés.
  'leave-out': { type: 'boolean' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;
