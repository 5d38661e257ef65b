#!/usr/bin/env node
import module from "node:module";
import process from "node:process";

const WANTED = 24;

/** Runs the command line; nothing heavy is loaded before a command's own action. */
async function main(): Promise<void> {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < WANTED) {
    process.stderr.write(
      `chancery: wanted Node ${WANTED} or newer, found ${process.versions.node} (in a checkout: npm run -s chancery -- …)\n`,
    );
    process.exitCode = 2;
    return;
  }
  // keeps the compiled program in the folder for temporary files: start-up takes half the time
  module.enableCompileCache();
  // `chancery … | head` closes the pipe: that is no error
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const { run } = await import("./program.ts");
  process.exitCode = await run(process.argv.slice(2));
}

await main();
