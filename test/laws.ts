/** Tries every law on the same cases in every run. `FC_SEED=7 npm test` tries others; a law that fails prints its seed. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 2026) });
