import { expect } from "chai";
import * as fc from "fast-check";
import { commentLimit, markdown } from "../../../cli/report/markdown";
import type { TenantResult } from "../../../cli/report/model";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

describe("markdown", () => {
  it("tells tenants that differ alike of together, names outliers, and begins with what could not be read", () => {
    const report = reportOf(
      same("adatum"),
      differs("contoso", resource("contoso", drift())),
      differs("northwind", resource("northwind", change())),
      differs("tailspin", resource("tailspin", drift())),
      unreadable("fabrikam", "Signing in failed.\nRenew the secret."),
    );
    expect(markdown(report)).to.equal(`<!-- entra-baseline preview -->

### entra-baseline preview

5 tenants: 1 the same, 3 differ, 1 could not be read

#### Could not be read

**\`fabrikam\`**: could not be read

\`\`\`text
Signing in failed.
Renew the secret.
\`\`\`

#### Differ

**2 tenants in the same way**: \`contoso\`, \`tailspin\`

Changed behind Pulumi's back:

- update \`entra:index:CrossTenantAccessDefault\` \`default\`
  - \`inbound.accessType\`: \`blocked\` → \`allowed\` behind Pulumi's back; an update puts it back

\`northwind\` in a way of its own

Changed by the program:

- update \`entra:index:CrossTenantAccessDefault\` \`default\`
  - \`activation.maximumDuration\`: \`PT10H\` → \`PT9H\`

#### The same

\`adatum\`
`);
  });

  it("puts tenants together whatever the order in which the engine told of their resources", () => {
    const other = (stack: string) => ({ ...resource(stack, change()), name: `${stack}-other` });
    const text = markdown(
      reportOf(differs("a", resource("a", drift()), other("a")), differs("b", other("b"), resource("b", drift()))),
    );
    expect(text).to.contain("**2 tenants in the same way**: `a`, `b`");
  });

  it("keeps what comes from a tenant from being read as Markdown or HTML", () => {
    const evil = "x` @everyone <img src=//evil> ``` [a](//evil)\n# h\n<!-- \u202e";
    const text = markdown(
      reportOf(
        differs("a", { ...resource("a", drift("b", evil)), name: evil }),
        unreadable("c", `${evil}\n\`\`\`\n# h`),
      ),
    );
    expect(outsideCode(text)).not.to.match(/everyone|evil|<img|\u202e/);
    expect(outsideCode(text).match(/^#+ .*/gm)).to.deep.equal([
      "### entra-baseline preview",
      "#### Could not be read",
      "#### Differ",
    ]);
  });

  it("tells less rather than too much, and says so", () => {
    const tenants = Array.from({ length: 300 }, (_, index) => differs(`t${index}`, ...many(`t${index}`, index)));
    const text = markdown(reportOf(...tenants));
    expect(text).to.have.length.within(1000, commentLimit);
    expect(text).to.contain("Shortened to fit");
    for (const { stack } of tenants) expect(text).to.contain(`\`${stack}\``);
  });

  it("counts those that there is no room for, when not even the names fit", () => {
    const tenants = Array.from({ length: 2000 }, (_, index) => same(`${index}-${"n".repeat(90)}`));
    const text = markdown(reportOf(...tenants, unreadable("the-one-to-look-at", "gone")));
    expect(text).to.have.length.below(commentLimit + 1);
    expect(text)
      .to.contain("`the-one-to-look-at`")
      .and.to.match(/and \d+ more/);
  });

  it("is never longer than a comment may be, and never loses a tenant's name", () => {
    const stack = fc.stringMatching(/^[\w.-]{1,100}$/);
    const value = fc.oneof(fc.string({ maxLength: 3000 }), fc.string({ unit: "binary", maxLength: 300 }));
    const tenant: fc.Arbitrary<TenantResult> = fc.oneof(
      stack.map(same),
      fc
        .tuple(stack, fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 }))
        .map(([name, values]) => differs(name, resource(name, ...values.map(([a, b]) => drift(a, b))))),
      fc.tuple(stack, value).map(([name, message]) => unreadable(name, message)),
    );
    fc.assert(
      fc.property(
        fc.array(tenant, { maxLength: 40 }),
        fc.integer({ min: 8_000, max: commentLimit }),
        (tenants, limit) => {
          const text = markdown(reportOf(...tenants), limit);
          expect(text.length).to.be.at.most(limit);
          for (const { stack: name } of tenants) expect(text).to.contain(`\`${name}\``);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** Differences of a tenant that no other one has. */
const many = (stack: string, index: number) =>
  Array.from({ length: 20 }, (_, at) => ({
    ...resource(stack, ...Array.from({ length: 5 }, (_each, k) => drift(`${index}-${k}`, "v".repeat(200)))),
    name: `${stack}-${at}`,
  }));

/** What is left of a text when code blocks and code spans are taken out, as CommonMark finds them. */
const outsideCode = (text: string): string =>
  text.replace(/^(`{3,}).*\n[^]*?^\1$/gm, "").replace(/(?<!`)(`+)(?!`)[^]*?(?<!`)\1(?!`)/g, "");
