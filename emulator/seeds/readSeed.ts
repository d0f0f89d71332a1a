import { readFile } from "node:fs/promises";
import { EmulatorError } from "../EmulatorError";
import { parseSeed } from "./parseSeed";
import sample from "./sample.json";
import { type Seed, type SeedInput } from "./seedSchema";

/**
 * Reads a seed from a JSON file, checks one that is at hand, or takes the sample tenants.
 *
 * Throws an `EmulatorError` (`SEED`) that names the file and what is wrong.
 */
export async function readSeed(seed?: SeedInput | string): Promise<Seed> {
  if (seed === undefined) return parseSeed(sample, "the sample tenants");
  if (typeof seed !== "string") return parseSeed(seed, "the options");
  return parseSeed(parseJson(await read(seed), seed), seed);
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw new EmulatorError("SEED", `The seed ${path} cannot be read: ${(error as Error).message}`);
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EmulatorError("SEED", `The seed ${path} is not JSON: ${(error as Error).message}`);
  }
}
