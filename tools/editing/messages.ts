/** How the commands for editors report that they failed. */

/** Says why, without a stack trace, and ends the process. */
export function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
