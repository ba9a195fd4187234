#!/usr/bin/env node
/** Starts the command line, or names the Node version that it needs. Plain JavaScript, so that any Node can parse it. */
const minMajor = 24;
const major = Number(process.versions.node.split('.')[0]);

if (major < minMajor) {
  console.error(
    `career-graph needs Node ${minMajor} or later, and this is Node ${process.versions.node}. Install a later one from https://nodejs.org. In a clone of the project, "npm start" and "npm run career -- <command>" bring their own.`,
  );
  process.exitCode = 1;
} else {
  process.env['NODE_ENV'] ??= 'production'; // In production, graphql skips its development checks.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(); // Keeps the compiled sources in the system's folder for temporary files, so that the next start is faster.
  const { main } = await import('./cli/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
}
