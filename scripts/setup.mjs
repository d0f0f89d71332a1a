// Makes a fresh clone ready, for the npm scripts that need it: installs the dependencies when they are missing or
// older than the lock file, and compiles when a source is newer than the last build. Uses nothing but Node, because
// it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => path.join(root, ...parts);

/** Fails early, with the version to install, on a Node that the dependencies do not run on. */
function checkNode() {
  const wanted = JSON.parse(readFileSync(inRoot("package.json"), "utf8")).engines.node.replace(">=", "");
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    fail(`Node ${wanted} or newer is needed, this is ${process.versions.node}. Install it from https://nodejs.org.`);
  }
}

function fail(message) {
  console.error(`entra-baseline: ${message}`);
  process.exit(1);
}

function run(label, command, args) {
  console.log(`==> ${label}`);
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.error) fail(`${command} could not be started: ${result.error.message}`);
  if (result.status !== 0)
    fail(`"${command} ${args.join(" ")}" failed with exit code ${result.status}; its output is above.`);
}

/** A stamp file holds the digest of what a step was last done for, so that the step is skipped until that changes. */
function unlessDone(stamp, digest, step) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  step();
  writeFileSync(stamp, digest);
}

const digestOf = (...files) => {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(inRoot(file)))
      .update("\0");
  return hash.digest("hex");
};

function sources(directory, found = []) {
  if (directory.endsWith(".ts")) return [directory];
  for (const entry of readdirSync(inRoot(directory), { withFileTypes: true })) {
    const file = path.posix.join(directory, entry.name);
    if (entry.isDirectory()) sources(file, found);
    else if (/\.(ts|json|js|css)$/.test(entry.name)) found.push(file);
  }
  return found;
}

checkNode();
unlessDone(inRoot("node_modules", ".entra-baseline-installed"), digestOf("package.json", "package-lock.json"), () =>
  run("Installing dependencies", "npm", ["ci", "--no-fund", "--no-audit"]),
);
const compiled = JSON.parse(readFileSync(inRoot("tsconfig.json"), "utf8")).include.filter((d) => existsSync(inRoot(d)));
unlessDone(inRoot("node_modules", ".entra-baseline-built"), buildDigest(), () =>
  run("Compiling", process.execPath, [inRoot("scripts", "build.mjs")]),
);

function buildDigest() {
  const files = compiled.flatMap((included) => sources(included)).sort();
  // A build folder that was removed by hand has to be made again, whatever the stamp says.
  const missing = existsSync(inRoot("dist", "provider", "main.js")) ? "" : ` no dist at ${Date.now()}`;
  return digestOf("tsconfig.json", "scripts/build.mjs", ...files) + missing;
}
