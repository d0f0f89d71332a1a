/* eslint-disable @typescript-eslint/no-require-imports -- import() is not resolved without file extensions */
import type { Command } from "commander";

/**
 * The verbs of the command line by name: one file each. A verb is loaded when it is asked for, because most need
 * Pulumi's Automation API, which takes longer to load than many of them take to run.
 */
export const commands: Readonly<Record<string, () => Command>> = {
  validate: () => (require("./validate") as typeof import("./validate")).validate(),
  preview: () => (require("./preview") as typeof import("./preview")).preview(),
  plan: () => (require("./plan") as typeof import("./plan")).plan(),
  scan: () => (require("./scan") as typeof import("./scan")).scan(),
  up: () => (require("./up") as typeof import("./up")).up(),
  doctor: () => (require("./doctor") as typeof import("./doctor")).doctor(),
  matrix: () => (require("./matrix") as typeof import("./matrix")).matrix(),
  report: () => (require("./report") as typeof import("./report")).report(),
  whatif: () => (require("./whatif") as typeof import("./whatif")).whatif(),
  controls: () => (require("./controls") as typeof import("./controls")).controls(),
  "add-provider": () => (require("./addProvider") as typeof import("./addProvider")).addProvider(),
  sandbox: () => (require("./sandbox") as typeof import("./sandbox")).sandbox(),
};
