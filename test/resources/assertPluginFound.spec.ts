import { expect } from "chai";
import { namesPlugin } from "../../resources/assertPluginFound";

describe("namesPlugin", () => {
  const project = (plugins: string): string => `name: network\nruntime: nodejs\n${plugins}`;

  it("sees the provider under plugins, quoted or not", () => {
    expect(namesPlugin(project("plugins:\n  providers:\n    - name: entra # ours\n      path: x\n"))).to.equal(true);
    expect(namesPlugin(project('plugins:\n  providers:\n    - path: x\n      name: "entra"\n'))).to.equal(true);
  });

  it("sees the provider under packages", () => {
    expect(namesPlugin(project("packages:\n  entra: node_modules/entra-baseline/provider\n"))).to.equal(true);
  });

  it("is not misled by another name", () => {
    expect(namesPlugin(project("plugins:\n  providers:\n    - name: entra-other\n      path: x\n"))).to.equal(false);
  });
});
