import { expect } from "chai";
import { outcomeText } from "../../../cli/whatif/outcomeText";
import { compile, type ConditionalAccessPolicy, type SignIn } from "../../../whatif";
import { policyBody } from "../../support/policyBody";

const facts = { tenantId: "3f1c2a5e-6b7d-4c8e-9a10-2b3c4d5e6f70", groups: [], namedLocations: [] };
const signIn: SignIn = {
  identity: { kind: "user", externalUserType: "none", userId: "u", groups: [], roles: [] },
  target: { kind: "applications", appIds: ["00000003-0000-0ff1-ce00-000000000000"] },
  clientAppType: "browser",
  devicePlatform: "windows",
  presents: { methods: ["password"] },
};
const policy = (name: string, conditions: object = {}, changes: object = {}): ConditionalAccessPolicy => ({
  ...policyBody(conditions as never),
  id: name,
  displayName: name,
  ...changes,
});
const text = (policies: ConditionalAccessPolicy[], ...rest: [string[]?, Parameters<typeof outcomeText>[2]?]): string =>
  outcomeText(compile(policies, facts).explain(signIn), rest[0] ?? [], rest[1]);

describe("outcomeText", () => {
  it("says what is still required, and which policies apply or don't and why", () => {
    const other = policy("Other app", {
      applications: { includeApplications: ["Office365"], excludeApplications: [] },
    });
    const phones = policy("Phones", { platforms: { includePlatforms: ["iOS"] } });
    const said = text([policy("MFA"), other, phones]);
    expect(said).to.match(/^Not yet: more has to be presented\.\nStill required:\n {2}multifactor authentication/);
    expect(said).to.contain("Policies that apply:\n  MFA: failure\n    multifactor authentication: missing");
    expect(said).to.contain("Policies that don't apply:\n  Phones: devicePlatform");
  });

  it("says that it can't be told, and what isn't known", () => {
    const said = text([policy("Odd", { users: { includeUsers: ["AllAgents"] } })]);
    expect(said).to.match(/^It can't be told\./);
    expect(said).to.contain('holds "AllAgents"');
  });

  it("says how many of several controls are needed", () => {
    const both = { operator: "AND", builtInControls: ["mfa", "compliantDevice"] };
    expect(text([policy("Both", {}, { grantControls: both })])).to.contain("Both: failure (all of them)");
  });

  it("adds what the answer doesn't cover, and what Graph says", () => {
    expect(text([], ["Nobody manages the rest."])).to.contain("Of the tenant:\n  Nobody manages the rest.");
    expect(text([], [], [])).to.contain("Graph's own answer is the same for every policy.");
    const differing = [{ policy: "MFA", here: "applies", graph: "users" }];
    expect(text([], [], differing)).to.contain("Graph's own answer differs:\n  MFA: here applies, Graph users");
  });

  it("shows names from the tenant harmlessly", () => {
    expect(text([policy("\u001b[2JMFA")])).to.not.contain("\u001b");
  });
});
