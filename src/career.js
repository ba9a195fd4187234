#!/usr/bin/env node
/** Starts the command line under a Node that can run it, or says which one can. Plain JavaScript, so that any Node reads it. */
const oldest = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < oldest) {
  console.error(
    `career-graph needs Node ${oldest} or later, and this is ${process.versions.node}. Run it with "npm start" or "npm run career -- <command>": they bring their own Node.`,
  );
  process.exitCode = 1;
} else {
  process.env['NODE_ENV'] ??= 'production'; // graphql checks less of what cannot be wrong.
  const { main } = await import('./cli/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
}
