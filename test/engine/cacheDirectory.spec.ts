import { expect } from "chai";
import path from "node:path";
import { cacheDirectory } from "../../engine/cacheDirectory";

describe("cacheDirectory", () => {
  it("is ~/.cache/entra-baseline on Linux", () => {
    expect(cacheDirectory({ HOME: "/home/ada" }, "linux")).to.equal("/home/ada/.cache/entra-baseline");
  });

  it("follows XDG_CACHE_HOME on Linux, when that is absolute", () => {
    expect(cacheDirectory({ HOME: "/home/ada", XDG_CACHE_HOME: "/big" }, "linux")).to.equal("/big/entra-baseline");
    expect(cacheDirectory({ HOME: "/home/ada", XDG_CACHE_HOME: "big" }, "linux")).to.equal(
      "/home/ada/.cache/entra-baseline",
    );
  });

  it("is below Library/Caches on macOS, whatever XDG_CACHE_HOME says", () => {
    const env = { HOME: "/Users/ada", XDG_CACHE_HOME: "/big" };
    expect(cacheDirectory(env, "darwin")).to.equal("/Users/ada/Library/Caches/entra-baseline");
  });

  it("is below LOCALAPPDATA on Windows", () => {
    const found = cacheDirectory({ LOCALAPPDATA: "/c/Users/ada/AppData/Local" }, "win32");
    expect(found).to.equal(path.join("/c/Users/ada/AppData/Local", "entra-baseline"));
  });

  it("is ENTRA_BASELINE_CACHE itself on every platform, when that is set", () => {
    for (const platform of ["linux", "darwin", "win32"] as const) {
      expect(cacheDirectory({ HOME: "/home/ada", ENTRA_BASELINE_CACHE: "/elsewhere" }, platform)).to.equal(
        "/elsewhere",
      );
    }
  });
});
