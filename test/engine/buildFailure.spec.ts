import { expect } from "chai";
import { explainBuildFailure } from "../../engine/buildFailure";

const explain = (lines: string[], env: NodeJS.ProcessEnv = {}) =>
  explainBuildFailure(lines, { logFile: "/cache/x.log", env, what: "pulumi" });

describe("explainBuildFailure", () => {
  const known: [string, string, RegExp][] = [
    ["disk-full", "compile: writing output: write $WORK/b001/_pkg_.a: no space left on device", /make room/],
    ["checksum-mismatch", "verifying github.com/a/b@v1.0.0: checksum mismatch", /not used/],
    ["go-too-old", "go: go.mod requires go >= 1.25.11 (running go 1.22.1; GOTOOLCHAIN=local)", /go\.dev\/dl/],
    ["out-of-memory", "github.com/a/b: /usr/local/go/pkg/tool/compile: signal: killed", /GOFLAGS=-p=1/],
    ["module-proxy-unreachable", 'go: a.com/b@v1: Get "https://p/a": dial tcp: lookup p: no such host', /set GOPROXY/],
    ["module-proxy-unreachable", "go: a.com/b@v1: reading https://p/a.zip: 403 Forbidden", /set GOPROXY/],
    ["module-proxy-unreachable", "go: a.com/b@v1: module lookup disabled by GOPROXY=off", /set GOPROXY/],
  ];
  for (const [code, line, remedy] of known) {
    it(`tells ${code} and what to do, when Go says "${line.slice(0, 60)}"`, () => {
      const error = explain(["example.com/one", line, "exit status 1"]);
      expect(error.code).to.equal(code);
      expect(error.message).to.include(line).and.include("/cache/x.log").and.match(remedy);
    });
  }

  it("takes the full disk for the reason, when a download failed because of it", () => {
    const error = explain(["go: a: read tcp: connection reset", "write /m/x.zip: no space left on device"]);
    expect(error.code).to.equal("disk-full");
  });

  it("shows the last messages and the log, without the progress among them, when the reason is unknown", () => {
    const messages = Array.from({ length: 12 }, (_, index) => `problem number ${index}`);
    const error = explain([...messages, "example.com/some/package", "go: downloading a.com/b v1.0.0"]);
    expect(error.code).to.equal("build-failed");
    expect(error.message).to.include("/cache/x.log").and.include("problem number 11");
    expect(error.message).to.not.include("problem number 3\n").and.not.include("some/package");
  });

  it("does not show the password in GOPROXY", () => {
    const env = { GOPROXY: "https://ada:secret@proxy.example,direct" };
    const { message } = explain(["go: a.com/b@v1: dial tcp: i/o timeout"], env);
    expect(message).to.include("https://***@proxy.example,direct").and.not.include("secret");
  });
});
