/**
 * Where to look for the project that a pack is run for, as it was when the pack started: the engine starts an executable
 * in the folder of the program, and may start a folder in that folder; then only the shell's own folder is left.
 */
export const startedIn: readonly string[] = [...new Set([process.cwd(), process.env.PWD ?? process.cwd()])];
