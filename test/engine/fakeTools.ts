import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

/** A temporary folder with programs of our own on its PATH, for everything that the engine's code would run. */
export class FakeMachine {
  readonly root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "engine-test-")));
  readonly bin = path.join(this.root, "bin");
  readonly cache = path.join(this.root, "cache");
  /** Its fakes are shell scripts, which find the shell's tools in /usr/bin and /bin but no Pulumi, Go or npm. */
  readonly env: NodeJS.ProcessEnv = { PATH: this.bin, HOME: this.root, ENTRA_BASELINE_CACHE: this.cache };

  constructor() {
    mkdirSync(this.bin);
  }

  /** Puts an executable on PATH, whose body runs under /bin/sh. */
  install(name: string, body: string, directory = this.bin): string {
    mkdirSync(directory, { recursive: true });
    const file = path.join(directory, name);
    writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\n${body}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  installPulumi(version: string, directory = this.bin): string {
    this.install("pulumi-language-nodejs", "exit 0", directory);
    return this.install("pulumi", `echo ${version}`, directory);
  }

  /**
   * Puts a `go` on PATH that "builds" executables which print `version`, and notes each of its calls. `beforeBuild` runs
   * in it before it writes what it was asked to build.
   */
  installGo({ goVersion = "go1.26.1", version = "v3.255.0", beforeBuild = "" } = {}): void {
    this.install(
      "go",
      `echo "$@" >> ${this.root}/go-calls
case "$1" in
env) echo ${goVersion}; echo auto ;;
list) echo "go: downloading example.com/one v1.0.0" >&2; echo example.com/one; echo example.com/two ;;
build)
  echo example.com/one >&2
  ${beforeBuild}
  while [ "$1" != -o ]; do shift; done
  printf '#!/bin/sh\\necho ${version}\\n' > "$2" && chmod 755 "$2" ;;
esac`,
    );
  }

  /** The sub-commands that the fake `go` was called with, in order. */
  goCalls(): string[] {
    const file = path.join(this.root, "go-calls");
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((call) => call.split(" ")[0]!);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
