import path from "node:path";

/**
 * The folder of the stand-ins for Pulumi's official plugins, to be put on the PATH of the engine in the sandbox, where the
 * official ones cannot always be installed. They refuse any endpoint that is not on this machine.
 */
export const standIns = (checkout: string): string => path.join(checkout, "sandbox", "standins", "bin");
