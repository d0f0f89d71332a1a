/** Without an engine Pulumi prints what a program logs, each message after this. */
const beginning = "info: [runtime] ";

/** Runs a program without what it logs on the terminal: whoever asked for the plan says what is to be said. */
export async function withoutPrinting(action: () => Promise<void>): Promise<void> {
  const print = console.log;
  console.log = (...parts: unknown[]) => {
    if (typeof parts[0] !== "string" || !parts[0].startsWith(beginning)) print(...parts);
  };
  try {
    await action();
  } finally {
    console.log = print;
  }
}
