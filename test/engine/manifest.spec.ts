import { expect } from "chai";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { checkManifest, writeManifest } from "../../engine/manifest";

describe("checkManifest", () => {
  const names = ["pulumi", "host"];
  let directory: string;
  const file = (name: string) => path.join(directory, "bin", name);
  const manifestFile = () => path.join(directory, "manifest.json");

  /** Gives a file new content without a trace in its time of change. */
  function replaceQuietly(name: string, content: string): void {
    const { atime, mtime } = statSync(file(name));
    writeFileSync(file(name), content);
    utimesSync(file(name), atime, mtime);
  }

  beforeEach(async () => {
    directory = mkdtempSync(path.join(os.tmpdir(), "engine-manifest-"));
    mkdirSync(path.join(directory, "bin"));
    for (const name of names) writeFileSync(file(name), `content of ${name}`, { mode: 0o755 });
    await writeManifest(directory, { version: "3.0.0", origin: "built" });
  });

  afterEach(() => rmSync(directory, { recursive: true }));

  it("finds no damage in what was written", async () => {
    expect(await checkManifest(directory, names)).to.equal(undefined);
  });

  it("names the file that is missing", async () => {
    rmSync(file("host"));
    expect(await checkManifest(directory, names)).to.equal("host is missing");
  });

  it("names the file that was cut short, though its time of change is the same", async () => {
    replaceQuietly("pulumi", "content");
    expect(await checkManifest(directory, names)).to.equal("pulumi has 7 bytes instead of 17");
  });

  it("names the file that has other content of the same length", async () => {
    writeFileSync(file("pulumi"), "CONTENT of pulumi");
    utimesSync(file("pulumi"), 1, 1);
    expect(await checkManifest(directory, names)).to.equal("pulumi does not have the checksum it was stored with");
  });

  it("accepts a copy with new times, and remembers those", async () => {
    utimesSync(file("pulumi"), 1, 1);
    expect(await checkManifest(directory, names)).to.equal(undefined);
    const { files } = JSON.parse(readFileSync(manifestFile(), "utf8"));
    expect(files.find((entry: { name: string }) => entry.name === "pulumi").mtimeMs).to.equal(1000);
  });

  it("names the file that lost its permission to run", async function () {
    if (process.platform === "win32") this.skip();
    chmodSync(file("host"), 0o644);
    expect(await checkManifest(directory, names)).to.equal("host is not executable");
  });

  it("finds a manifest that is missing, cut short, or of another shape", async () => {
    const whole = readFileSync(manifestFile(), "utf8");
    writeFileSync(manifestFile(), whole.slice(0, 40));
    expect(await checkManifest(directory, names)).to.equal("manifest.json cannot be read");
    writeFileSync(manifestFile(), "{}");
    expect(await checkManifest(directory, names)).to.equal("manifest.json cannot be read");
    rmSync(manifestFile());
    expect(await checkManifest(directory, names)).to.equal("manifest.json is missing");
  });

  it("misses an executable that the manifest never had", async () => {
    expect(await checkManifest(directory, [...names, "other"])).to.equal("other is missing");
  });
});
