import { expect } from "chai";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stringify } from "yaml";
import { reportSchema, type TenantResult } from "../../../cli/report/model";
import type { TenantInput } from "../../../tenant/schema/tenantSchema";
import { cli } from "../../support/cli";
import { ids, serviceProvider, supplier, tenantInput } from "../../support/tenants";

/** The command as a pull request from a fork runs it: in a repository, with no credentials. */
describe("entra-baseline plan --offline", function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "entra-baseline-test-"));
    mkdirSync(path.join(folder, "stacks"));
    writeFileSync(path.join(folder, "Pulumi.yaml"), "name: entra-baseline\nruntime: nodejs\nstackConfigDir: stacks\n");
    write("contoso", { partners: [supplier()] });
    write("fabrikam", { tenantId: ids.fabrikam });
    git("init", "--quiet", "--initial-branch", "main");
    git("add", "--all");
    git("commit", "--quiet", "--message", "first");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (stack: string, given: Partial<TenantInput>): void =>
    writeFileSync(
      path.join(folder, "stacks", `Pulumi.${stack}.yaml`),
      stringify({
        config: { "entra-baseline:tenant": tenantInput({ breakGlass: { groupId: ids.breakGlass }, ...given }) },
      }),
    );
  const git = (...args: string[]): void => {
    const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
  };
  function plan(...args: string[]) {
    const { status, stdout, stderr } = cli(folder, "plan", "--offline", ...args, "--json", "plan.json");
    const read = () => reportSchema.parse(JSON.parse(readFileSync(path.join(folder, "plan.json"), "utf8"))).tenants;
    return {
      status,
      printed: stdout + stderr,
      tenant: (stack: string): TenantResult => read().find((each) => each.stack === stack)!,
    };
  }

  it("finds nothing, when no file changed", () => {
    const { status, printed, tenant } = plan("--all");
    expect(status, printed).to.equal(0);
    expect(tenant("contoso")).to.include({ outcome: "same", tenantId: ids.contoso });
  });

  it("tells what a changed file would change, and of that file only", () => {
    write("contoso", { partners: [supplier(), serviceProvider()] });
    const { status, printed, tenant } = plan("--changed-since", "main");
    expect(status, printed).to.equal(7);
    const found = tenant("contoso");
    const resources = found.outcome === "differs" ? found.resources : [];
    expect(resources.filter(({ op }) => op === "create").map(({ type }) => type)).to.include(
      "entra:index:CrossTenantAccessPartner",
    );
    expect(tenant("fabrikam")).to.equal(undefined);
  });

  it("says what is wrong with a file, and plans the others", () => {
    write("contoso", { kind: "nobody" as never });
    const { status, printed, tenant } = plan("--all");
    expect(status, printed).to.equal(2);
    expect(tenant("contoso")).to.have.nested.property("failure.kind", "configuration");
    expect(tenant("fabrikam").outcome).to.equal("same");
  });

  it("tells of a tenant that is new as new", () => {
    write("northwind", { tenantId: ids.northwind });
    const found = plan("--stack", "northwind").tenant("northwind");
    expect(new Set(found.outcome === "differs" ? found.resources.map(({ op }) => op) : [])).to.deep.equal(
      new Set(["create"]),
    );
  });

  it("names a commit that git doesn't know, and leads to preview without --offline", () => {
    expect(plan("--all", "--base", "nowhere").printed).to.contain('git doesn\'t know the commit "nowhere"');
    expect(cli(folder, "plan", "--all")).to.deep.include({ status: 2 });
  });
});
