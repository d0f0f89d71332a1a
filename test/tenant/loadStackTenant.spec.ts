import { expect } from "chai";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { stringify } from "yaml";
import { loadStackTenant } from "../../tenant/loadStackTenant";
import { loadTenantFile } from "../../tenant/loadTenantFile";
import { TenantFileError } from "../../tenant/TenantFileError";
import { ids, supplier, tenantInput } from "../support/tenants";

describe("Tenant files", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "tenants-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Writes a stack file: a tenant, or the text of a whole file. */
  function write(stack: string, content: object | string): string {
    const file = path.join(folder, `Pulumi.${stack}.yaml`);
    const text = typeof content === "string" ? content : stringify({ config: { "entra-baseline:tenant": content } });
    writeFileSync(file, text);
    return file;
  }

  /** The message of the error, with the folder's path taken out. */
  function messageOf(action: () => unknown): string {
    try {
      action();
    } catch (error) {
      if (!(error instanceof TenantFileError)) throw error;
      return error.message.replaceAll(path.relative(process.cwd(), folder) + path.sep, "");
    }
    throw new Error("There was no error.");
  }

  describe("loadTenantFile", () => {
    it("reads the tenant, beside whatever else Pulumi keeps in the file", () => {
      const tenant = stringify({ "entra-baseline:tenant": tenantInput(), "azuread:environment": "public" });
      const file = write("contoso", `encryptionsalt: v1:x\nconfig:\n${tenant.replace(/^/gm, "  ")}`);
      expect(loadTenantFile(file).displayName).to.equal("Contoso");
    });

    it("names the line, when a field is wrong", () => {
      const file = write(
        "contoso",
        [
          "config:",
          "  entra-baseline:tenant:",
          "    displayName: Contoso",
          "    tenantId: contoso.com",
          "    kind: customer",
          "    partners:",
          "      - name: Northwind",
          "        relationship: supplyer",
          `        tenantId: ${ids.northwind}`,
        ].join("\n"),
      );
      expect(messageOf(() => loadTenantFile(file)).split("\n")).to.deep.equal([
        'Pulumi.contoso.yaml:4 tenantId: found "contoso.com"; expected a tenant id (a GUID such as ' +
          "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70); copy it from the tenant's Overview page in the Entra admin center",
        'Pulumi.contoso.yaml:8 partners[0].relationship: found "supplyer"; expected one of serviceProvider, supplier, ' +
          'customer, affiliate; did you mean "supplier"?',
      ]);
    });

    it("names the line of what surrounds it, when a field is missing", () => {
      const file = write(
        "contoso",
        "config:\n  entra-baseline:tenant:\n    displayName: Contoso\n    kind: customer\n",
      );
      expect(messageOf(() => loadTenantFile(file))).to.match(/^Pulumi\.contoso\.yaml:2 tenantId: found nothing;/);
    });

    it("names the line, when the file isn't YAML", () => {
      const file = write("contoso", "config:\n  entra-baseline:tenant:\n    partners: [a\n    kind: customer\n");
      expect(messageOf(() => loadTenantFile(file))).to.match(
        /^Pulumi\.contoso\.yaml:4: found text that isn't YAML \(.+\); expected YAML; correct this line$/,
      );
    });
  });

  describe("loadStackTenant", () => {
    const load = (stack: string, value: unknown) => loadStackTenant({ folder, stack, value });

    it("takes the tenant from the configuration, in which secrets are decrypted", () => {
      write("contoso", tenantInput({ displayName: "as the file has it" }));
      expect(load("contoso", tenantInput()).displayName).to.equal("Contoso");
    });

    it("refuses a stack without a tenant", () => {
      write("contoso", "config: {}\n");
      expect(messageOf(() => load("contoso", undefined))).to.equal(
        "Pulumi.contoso.yaml: found no tenant; expected one under config, entra-baseline:tenant; copy a file that is there",
      );
    });

    it("refuses a tenant that another file describes too, in whatever case", () => {
      write("contoso", tenantInput());
      write("contoso-old", tenantInput({ tenantId: ids.contoso.toUpperCase() }));
      expect(messageOf(() => load("contoso", tenantInput()))).to.equal(
        `Pulumi.contoso.yaml:4 tenantId: found "${ids.contoso}", which Pulumi.contoso-old.yaml:4 has too; expected one ` +
          "file for each tenant; correct the id in one of the two, or remove that file",
      );
    });

    it("sees that another file describes the same tenant, however YAML spells it", () => {
      write("contoso", tenantInput());
      const escaped = `\\x${ids.contoso.charCodeAt(0).toString(16)}${ids.contoso.slice(1)}`;
      write("adatum", `config:\n  entra-baseline:tenant:\n    tenantId: "${escaped}"\n`);
      expect(messageOf(() => load("contoso", tenantInput()))).to.include("which Pulumi.adatum.yaml:3 has too");
    });

    it("doesn't mind a neighbour that isn't valid, unless it describes the same tenant", () => {
      write("contoso", tenantInput());
      write("adatum", "config:\n  entra-baseline:tenant:\n    partners: [a\n");
      write("northwind", { tenantId: 3 });
      write("other", "config:\n  azuread:environment: public\n");
      expect(load("contoso", tenantInput({ partners: [supplier()] })).partners).to.have.length(1);
      write("adatum", `config:\n  entra-baseline:tenant:\n    tenantId: ${ids.contoso}\n    partners: [a\n`);
      expect(messageOf(() => load("contoso", tenantInput()))).to.include("which Pulumi.adatum.yaml:3 has too");
    });
  });
});
