import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { isExecutable } from "./searchPath";

const file = z.strictObject({ name: z.string(), size: z.number(), mtimeMs: z.number(), sha256: z.string() });
const manifest = z.strictObject({ version: z.string(), origin: z.enum(["npm", "built"]), files: z.array(file) });

export type Manifest = z.infer<typeof manifest>;
type ManifestFile = z.infer<typeof file>;

const fileName = "manifest.json";

/** The folder, inside that of a cached engine, which holds its executables and nothing else. */
export const binFolder = "bin";

/** Records every executable of the engine in `directory`, with its checksum, in a manifest beside them. */
export async function writeManifest(directory: string, engine: Pick<Manifest, "version" | "origin">): Promise<void> {
  const names = (await readdir(path.join(directory, binFolder))).sort();
  const files = await Promise.all(names.map((name) => describe(path.join(directory, binFolder), name)));
  await save(directory, { ...engine, files });
}

/**
 * Checks an engine against its manifest: by size and time of change, which takes no time, and by checksum only where
 * the time differs, as after the cache was copied or restored. A copy that proves whole is recorded with its new times.
 *
 * @returns what is damaged, or `undefined` when all is well.
 */
export async function checkManifest(directory: string, executables: readonly string[]): Promise<string | undefined> {
  let recorded: Manifest;
  try {
    recorded = manifest.parse(JSON.parse(await readFile(path.join(directory, fileName), "utf8")));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    return `${fileName} ${missing ? "is missing" : "cannot be read"}`;
  }
  const unrecorded = executables.find((name) => !recorded.files.some((entry) => entry.name === name));
  if (unrecorded) return `${unrecorded} is missing`;

  let touched = false;
  for (const entry of recorded.files) {
    const target = path.join(directory, binFolder, entry.name);
    const found = await stat(target).catch(() => undefined);
    if (!found) return `${entry.name} is missing`;
    if (found.size !== entry.size) return `${entry.name} has ${found.size} bytes instead of ${entry.size}`;
    if (executables.includes(entry.name) && !isExecutable(target)) return `${entry.name} is not executable`;
    if (found.mtimeMs === entry.mtimeMs) continue;
    if ((await sha256(target)) !== entry.sha256) return `${entry.name} does not have the checksum it was stored with`;
    entry.mtimeMs = found.mtimeMs;
    touched = true;
  }
  // Only spares the next run the checksum: a cache that is read-only is fine.
  if (touched) await save(directory, recorded).catch(() => undefined);
  return undefined;
}

async function describe(directory: string, name: string): Promise<ManifestFile> {
  const target = path.join(directory, name);
  const { size, mtimeMs } = await stat(target);
  return { name, size, mtimeMs, sha256: await sha256(target) };
}

async function sha256(target: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(target), hash);
  return hash.digest("hex");
}

async function save(directory: string, content: Manifest): Promise<void> {
  const target = path.join(directory, fileName);
  const temporary = `${target}.${process.pid}`;
  await writeFile(temporary, `${JSON.stringify(content, undefined, 2)}\n`);
  await rename(temporary, target);
}
