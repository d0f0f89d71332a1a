import { expect } from "chai";
import { goEnvironment } from "../../engine/goEnvironment";

describe("goEnvironment", () => {
  it("keeps the user's proxy, caches and other settings", () => {
    const env = { GOPROXY: "https://proxy.example", GOMODCACHE: "/m", GOTOOLCHAIN: "local", PATH: "/bin" };
    expect(goEnvironment(env, "/tmp/x")).to.include(env);
  });

  it("switches off a workspace, module mode off, and the need for a C compiler", () => {
    const env = goEnvironment({ GOWORK: "/src/go.work", GO111MODULE: "off", CGO_ENABLED: "1" }, "/tmp/x");
    expect(env).to.include({ GOWORK: "off", GO111MODULE: "on", CGO_ENABLED: "0", GOTMPDIR: "/tmp/x" });
  });

  it("builds for this machine, when the user cross-compiles", () => {
    expect(goEnvironment({ GOOS: "plan9", GOARCH: "arm" }, "/tmp/x")).to.not.have.any.keys("GOOS", "GOARCH");
  });

  it("drops the flags from GOFLAGS that would replace our go.mod, and keeps the others", () => {
    const env = goEnvironment(
      { GOFLAGS: "-mod=vendor -modcacherw -modfile=/x/go.mod -p=1 --overlay=o.json" },
      "/tmp/x",
    );
    expect(env.GOFLAGS).to.equal("-modcacherw -p=1");
  });

  it("leaves the environment it was given as it was", () => {
    const env = { GOFLAGS: "-mod=mod", GOOS: "plan9" };
    goEnvironment(env, "/tmp/x");
    expect(env).to.deep.equal({ GOFLAGS: "-mod=mod", GOOS: "plan9" });
  });
});
