import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse, stringify } from "yaml";

/**
 * Writes a Pulumi project into a new folder that runs this checkout's program on copies of its stack files.
 *
 * The engine writes into a stack's file (the salt of its secrets, for one), so the sandbox never works on the files of
 * the checkout: a demonstration leaves them as they were.
 */
export function writeProject(directory: string, checkout: string): void {
  const project = parse(readFileSync(path.join(checkout, "Pulumi.yaml"), "utf8")) as {
    main: string;
    stackConfigDir: string;
    plugins: { providers: { name: string; path: string }[] };
  };
  mkdirSync(directory, { recursive: true });
  for (const provider of project.plugins.providers) provider.path = path.resolve(checkout, provider.path);
  const program = path.join(checkout, project.main);
  writeFileSync(path.join(directory, "index.js"), `module.exports = require(${JSON.stringify(program)});\n`);
  writeFileSync(path.join(directory, "package.json"), '{ "private": true }\n');
  writeFileSync(path.join(directory, "Pulumi.yaml"), stringify({ ...project, main: "index.js" }));
  cpSync(path.join(checkout, project.stackConfigDir), path.join(directory, project.stackConfigDir), {
    recursive: true,
  });
  symlinkSync(path.join(checkout, "node_modules"), path.join(directory, "node_modules"), "junction");
}

/** Writes a Pulumi project with a program in JavaScript, which finds the `entra` provider and this checkout's packages. */
export function writeProgram(directory: string, name: string, program: string, checkout: string): void {
  mkdirSync(directory, { recursive: true });
  const providers = [{ name: "entra", path: path.join(checkout, "provider") }];
  writeFileSync(path.join(directory, "Pulumi.yaml"), stringify({ name, ...javascript, plugins: { providers } }));
  writeFileSync(path.join(directory, "index.js"), program);
  symlinkSync(path.join(checkout, "node_modules"), path.join(directory, "node_modules"), "junction");
}

/** Without TypeScript the engine runs the file as it is, and loads no compiler. */
const javascript = { runtime: { name: "nodejs", options: { typescript: false } }, main: "index.js" };
