import { config } from "zod";

/*
 * zod makes a function of each schema that it parses with, which pays for who parses a thousand times. A program or a
 * provider parses a few values once each. Has to be imported before any schema is made, and after ./loadLate; only for a
 * process that is this project's own.
 */
config({ jitless: true });
