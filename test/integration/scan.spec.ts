import { expect } from "chai";
import fc from "fast-check";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { inspect } from "node:util";
import { type TenantResult } from "../../cli/report/model";
import { findEngine } from "../../engine/findEngine";
import { Sandbox } from "../../sandbox/Sandbox";
import path from "node:path";
import { runReporting, startCommand } from "../support/baselineCommand";
import { tenantChange } from "../support/randomTenantChange";
import { adatum, contoso, fabrikam } from "../support/sandbox";

const root = path.resolve(__dirname, "../..");
const rounds = 4;
const changesInRound = 50;

/** The command as a user runs it, beside the preview that it has to agree with. */
describe("entra-baseline scan", function () {
  this.timeout(600_000);
  let sandbox: Sandbox;

  before(async () => {
    sandbox = await Sandbox.open(await findEngine(), root);
    sandbox.emulator.control.setThrottling(false);
    const stacks = [await sandbox.stack("contoso", contoso), await sandbox.stack("fabrikam", fabrikam)];
    await Promise.all(stacks.map((stack) => stack.up()));
  });
  after(() => sandbox?.close());
  afterEach(() => sandbox.emulator.control.setFaults([]));

  const scan = (...args: string[]) => runReporting(sandbox, "scan", ...args);

  it("finds nothing right after an update, starts no engine and writes nothing", async () => {
    sandbox.emulator.control.clearRequests();
    const { code, printed, report } = await scan("--all");
    expect(code, printed).to.equal(0);
    expect(report.tenants.map(({ outcome }) => outcome)).to.deep.equal(["same", "same"]);
    const written = sandbox.emulator.control
      .requests()
      .filter(({ method, path }) => method !== "GET" && !/\/(token|\$batch)$/.test(path));
    expect(written).to.deep.equal([]);
  });

  it("asks at most 4 requests of a tenant where Graph allows one a second", async () => {
    sandbox.emulator.control.clearRequests();
    await scan("--stack", "contoso");
    const paced = sandbox.emulator.control
      .requests({ tenantId: contoso })
      .filter(({ path }) => path.startsWith("/identity/conditionalAccess/"));
    expect(paced.length).to.be.within(1, 4);
  });

  it("never takes a failed read for drift", async () => {
    const refused = { match: { tenantId: fabrikam, path: "/conditionalAccess/policies" }, status: 403 };
    sandbox.emulator.control.setFaults([refused]);
    const { code, printed, tenant } = await scan("--all");
    expect(code, printed).to.equal(3);
    expect(tenant("contoso").outcome).to.equal("same");
    const failed = tenant("fabrikam");
    expect(failed.outcome).to.equal("unreadable");
    expect(failed.outcome === "unreadable" && failed.resources).to.deep.equal([]);
  });

  it("says that a stack has no state it can use, and what to do", async () => {
    const { code, printed } = await startCommand(sandbox, "scan", "--stack", "contosso").ended;
    expect(code, printed).to.equal(2);
    expect(printed).to.contain("Did you mean contoso?");
  });

  it("says what to do, when the backend has no such stack, as whatif does", async () => {
    const file = path.join(sandbox.directory, "stacks", "Pulumi.adatum.yaml");
    const contosos = readFileSync(path.join(sandbox.directory, "stacks", "Pulumi.contoso.yaml"), "utf8");
    writeFileSync(file, contosos.replaceAll(contoso, adatum));
    try {
      const { code, tenant } = await scan("--stack", "adatum");
      expect(code).to.equal(2);
      const failed = tenant("adatum");
      expect(failed.outcome === "unreadable" && failed.failure.message).to.match(
        /^no stack named 'adatum' found\nMake it with "pulumi stack init adatum"/,
      );
      const question = ["--as", "member", "--app", "Office365"];
      const whatif = await startCommand(sandbox, "whatif", "--stack", "adatum", "--state", ...question).ended;
      expect(whatif.code, whatif.printed).to.equal(2);
      expect(whatif.printed).to.contain('Make it with "pulumi stack init adatum"').and.not.to.contain("bug");
    } finally {
      rmSync(file);
    }
  });

  it(`finds the properties that a preview finds, over ${rounds * changesInRound} random changes`, async () => {
    let made = 0;
    for (let round = 0; round < rounds; round++) {
      made += changeAtRandom(fabrikam, round);
      deletePolicy(fabrikam);
      const scanned = (await scan("--stack", "fabrikam")).tenant("fabrikam");
      const previewed = (await runReporting(sandbox, "preview", "--stack", "fabrikam")).tenant("fabrikam");
      expect(found(scanned), `round ${round}`).to.deep.equal(found(previewed));
      expect(found(scanned)).to.not.be.empty;
    }
    expect(made).to.be.at.least(rounds * changesInRound);
  });

  /** Deletes the first policy that is left. */
  function deletePolicy(tenantId: string): void {
    const policies = "/identity/conditionalAccess/policies";
    const { value } = sandbox.emulator.control.get(tenantId, policies) as { value: { id: string }[] };
    sandbox.emulator.control.send(tenantId, { method: "DELETE", path: `${policies}/${value[0]!.id}` });
  }

  /** Makes changes until enough were taken by the tenant, and says how many. */
  function changeAtRandom(tenantId: string, seed: number): number {
    let made = 0;
    for (let attempt = 0; made < changesInRound && attempt < 20 * changesInRound; attempt++) {
      const arbitrary = tenantChange(sandbox.emulator, tenantId);
      const [change] = fc.sample(arbitrary, { numRuns: 1, seed: seed * 1_000_000 + attempt });
      if (sandbox.emulator.control.answer(tenantId, change!).status < 400) made += 1;
    }
    return made;
  }
});

/**
 * Every drifted property with its values, and every resource that is gone; also of a preview that is refused, because the
 * random changes shut somebody out.
 */
function found(tenant: TenantResult): string[] {
  const resources = tenant.outcome === "same" ? [] : tenant.resources;
  return resources
    .flatMap(({ name, isGone, properties }) =>
      isGone
        ? [`${name} is gone`]
        : properties.map(
            ({ path, recorded, live }) =>
              `${name} ${path} ${inspect([recorded, live], { sorted: true, depth: null, breakLength: Infinity })}`,
          ),
    )
    .sort();
}
