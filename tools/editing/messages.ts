/** How the commands for editors end when they cannot do what was asked. */

/** Says why, without a stack trace, and ends the process. */
export function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
