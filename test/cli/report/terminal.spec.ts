import { expect } from "chai";
import { terminal } from "../../../cli/report/terminal";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

describe("terminal", () => {
  it("tells what differs, why one could not be read, and all tenants in a table", () => {
    const report = reportOf(
      same("adatum"),
      differs("contoso", resource("contoso", drift(), change())),
      unreadable("fabrikam", "Signing in failed.\nRenew the secret.", "tenant", [resource("fabrikam", drift())]),
    );
    expect(terminal(report)).to.equal(`contoso: differs
  update entra:index:CrossTenantAccessDefault contoso-default
    inbound.accessType: blocked → allowed behind Pulumi's back; an update puts it back
    activation.maximumDuration: PT10H → PT9H

fabrikam: could not be read
  Signing in failed.
  Renew the secret.
  Found until then; there may be more:
  update entra:index:CrossTenantAccessDefault fabrikam-default
    inbound.accessType: blocked → allowed behind Pulumi's back; an update puts it back

┌──────────┬────────┬───────────────────┬─────────┬───────┬──────┐
│ stack    │ tenant │ outcome           │ program │ drift │ time │
├──────────┼────────┼───────────────────┼─────────┼───────┼──────┤
│ adatum   │        │ the same          │       0 │     0 │ 12 s │
├──────────┼────────┼───────────────────┼─────────┼───────┼──────┤
│ contoso  │        │ differs           │       1 │     1 │ 12 s │
├──────────┼────────┼───────────────────┼─────────┼───────┼──────┤
│ fabrikam │        │ could not be read │       0 │     1 │ 12 s │
└──────────┴────────┴───────────────────┴─────────┴───────┴──────┘

3 tenants: 1 the same, 1 differs, 1 could not be read
`);
  });

  it("tells drift and the program's changes apart, when asked to", () => {
    const text = terminal(reportOf(differs("contoso", resource("contoso", drift(), change()))), { drift: true });
    expect(text).to.contain(`contoso: differs
  Changed behind Pulumi's back:
    update entra:index:CrossTenantAccessDefault contoso-default
      inbound.accessType: blocked → allowed behind Pulumi's back; an update puts it back
  Changed by the program:
    update entra:index:CrossTenantAccessDefault contoso-default
      activation.maximumDuration: PT10H → PT9H
`);
  });

  it("tells a warning once, with the tenants that it came from", () => {
    const warned = [same("a"), same("b")].map((tenant) => ({ ...tenant, warnings: ["The licence ends."] }));
    expect(terminal(reportOf(...warned))).to.contain("warning (a, b): The licence ends.\n");
  });

  it("lets no value move the cursor", () => {
    const text = terminal(reportOf(differs("contoso", resource("contoso", drift("a", "\u001b[2J\u001b[H0 differ")))));
    expect(text).not.to.contain("\u001b");
    expect(text).to.contain("\\u{1b}[2J");
  });

  it("says so, when there was no tenant", () => {
    expect(terminal(reportOf())).to.equal("There was no tenant to work on.\n");
  });
});
