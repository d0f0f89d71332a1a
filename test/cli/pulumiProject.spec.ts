import { expect } from "chai";
import { withProvider } from "../../cli/pulumiProject";

const folder = "node_modules/entra-baseline/provider";
const project = `# our network
name: network # do not rename
runtime: nodejs
`;

describe("withProvider", () => {
  it("adds the entry and keeps comments and order", () => {
    expect(withProvider(project, folder, "Pulumi.yaml")).to.deep.equal({
      changed: true,
      text: `${project}plugins:\n  providers:\n    - name: entra\n      path: ${folder}\n`,
    });
  });

  it("adds the entry beside other plugins", () => {
    const other = `${project}plugins:\n  providers:\n    - name: mine\n      path: ./mine # ours\n`;
    expect(withProvider(other, folder, "Pulumi.yaml").text).to.equal(
      `${other}    - name: entra\n      path: ${folder}\n`,
    );
  });

  it("changes nothing, when the entry is there", () => {
    const { text } = withProvider(project, folder, "Pulumi.yaml");
    expect(withProvider(text, folder, "Pulumi.yaml")).to.deep.equal({ text, changed: false });
  });

  it("refuses to replace an entry that points elsewhere", () => {
    const { text } = withProvider(project, "../elsewhere", "Pulumi.yaml");
    expect(() => withProvider(text, folder, "Pulumi.yaml")).to.throw(
      'Pulumi.yaml, plugins.providers: "entra" already points to "../elsewhere", expected "node_modules/entra-baseline/provider".',
    );
  });

  it("says where the YAML breaks", () => {
    expect(() => withProvider("name: a\n  runtime: [", folder, "Pulumi.yaml")).to.throw(
      /Pulumi\.yaml is not valid YAML.*at line \d/s,
    );
  });

  it("refuses a file that is no project", () => {
    expect(() => withProvider("config: {}\n", folder, "Pulumi.dev.yaml")).to.throw(
      'Pulumi.dev.yaml is not a Pulumi project file: expected a mapping with "name" and "runtime".',
    );
  });
});
