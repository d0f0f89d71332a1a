import { expect } from "chai";
import { JSDOM } from "jsdom";
import { createHash } from "node:crypto";
import { html } from "../../../cli/report/html";
import type { TenantResult } from "../../../cli/report/model";
import { change, differs, drift, reportOf, resource, same, unreadable } from "../../support/reports";

/** Opens the page as a browser does, with its script run. */
function open(tenants: TenantResult[], hash = "") {
  const { window } = new JSDOM(html(reportOf(...tenants)), {
    runScripts: "dangerously",
    url: `https://reports.example/${hash}`,
    beforeParse: (page) => void (page.Element.prototype.scrollIntoView = () => undefined),
  });
  const { document } = window;
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const bodies = () => all<HTMLTableSectionElement>("tbody");
  return {
    document,
    all,
    button: (text: string) => all<HTMLButtonElement>("button").find((each) => each.textContent === text)!,
    order: () => bodies().map((body) => body.id.replace("tenant-", "")),
    shown: () => bodies().flatMap((body) => (body.hidden ? [] : body.id.replace("tenant-", ""))),
    /** Sets a field as a person does. */
    set: (selector: string, value: string) => {
      const field = document.querySelector<HTMLInputElement>(selector)!;
      if (field.type === "radio") field.checked = true;
      else field.value = value;
      field.dispatchEvent(new window.Event("input", { bubbles: true }));
    },
  };
}

const fleet = [
  same("adatum"),
  differs("contoso", resource("contoso", drift(), change())),
  differs("northwind", resource("northwind", change("PT8H", "PT1H"))),
  unreadable("fabrikam", "Signing in failed.\nRenew the secret."),
];

describe("html", () => {
  it("tells each tenant's outcome, those to look at first, with why and what differs", () => {
    const { document, order } = open(fleet);
    expect(document.querySelector("h1")!.textContent).to.equal("4 tenants: 1 the same, 2 differ, 1 could not be read");
    expect(order()).to.deep.equal(["fabrikam", "contoso", "northwind", "adatum"]);
    expect(document.getElementById("tenant-fabrikam")!.textContent).to.contain("Renew the secret.");
    const contoso = document.getElementById("tenant-contoso")!.textContent!.replace(/\s+/g, " ");
    expect(contoso).to.contain("Changed behind Pulumi's back");
    expect(contoso).to.contain("inbound.accessType blocked → allowed an update puts it back");
    expect(contoso).to.contain("Changed by the program");
    expect(contoso).to.contain("activation.maximumDuration PT10H → PT9H");
  });

  it("tells what several tenants share once, and links to each", () => {
    const { document, all } = open([
      differs("a", resource("a", drift())),
      differs("b", resource("b", drift())),
      { ...same("c"), warnings: ["The licence ends."] },
    ]);
    expect(document.querySelector(".cluster summary")!.textContent).to.equal(
      "2 tenants differ in the same way: CrossTenantAccessDefault",
    );
    expect(all<HTMLAnchorElement>("a").map(({ hash }) => hash)).to.deep.equal(["#tenant-a", "#tenant-b", "#tenant-c"]);
  });

  it("lets nothing run, load or be sent but its own script and style", () => {
    const text = html(reportOf(...fleet));
    const digests = [...text.matchAll(/<(?:script|style)>([^]*?)<\/(?:script|style)>/g)].map(
      ([, inside]) => `'sha256-${createHash("sha256").update(inside!).digest("base64")}'`,
    );
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(text)!;
    const [styleSource, scriptSource] = digests;
    expect(policy!.replaceAll("&#39;", "'")).to.equal(
      `default-src 'none'; style-src ${styleSource}; script-src ${scriptSource}; base-uri 'none'; form-action 'none'`,
    );
    expect(text).not.to.match(/\s(src|href|action)="(?!#)|url\(|@import|\son\w+="|\sstyle="/);
  });

  it("shows what comes from a tenant as text, whatever it is", () => {
    const evil = `</script><img src=x onerror=alert(1)>"' onclick="x" \u202e&amp;`;
    const tenants = (text: string): TenantResult[] => [
      { ...same(`${text}1`), displayName: text, tenantId: text, warnings: [text] },
      differs(`${text}2`, {
        ...resource(text, { ...drift(text, { [text]: text }), path: text }),
        type: text,
        op: text,
      }),
      unreadable(`${text}3`, text, "tenant", [resource(text, change(text, [text]))]),
    ];
    const elements = (text: string) =>
      open(tenants(text))
        .all("*")
        .map(({ tagName, attributes }) => [tagName, ...[...attributes].map(({ name }) => name)]);
    expect(elements(evil)).to.deep.equal(elements("harmless"));
    const { document } = open(tenants(evil));
    expect(document.querySelector(".warnings p")!.textContent).to.equal(evil.replace("\u202e", "\\u{202e}"));
  });

  it("shows everything without its script, and folds all but a few with it", () => {
    const many = ["a", "b", "c", "d"].map((stack) => unreadable(stack));
    const folded = (tenants: TenantResult[]) =>
      open(tenants)
        .all<HTMLElement>(".detail")
        .map(({ hidden }) => hidden);
    expect(html(reportOf(...many))).not.to.match(/<tr class="detail"[^>]* hidden/);
    expect(folded(many)).to.deep.equal([true, true, true, true]);
    expect(folded(many.slice(0, 3))).to.deep.equal([false, false, false]);
  });

  it("opens a tenant by its button or a link, and all at once", () => {
    const many = ["a", "b", "c", "d"].map((stack) => unreadable(stack));
    const { all, button } = open(many, "#tenant-c");
    const open_ = () => all(".tenant button").map((each) => each.getAttribute("aria-expanded"));
    expect(open_()).to.deep.equal(["false", "false", "true", "false"]);
    button("a").click();
    button("c").click();
    expect(open_()).to.deep.equal(["true", "false", "false", "false"]);
    button("Open all").click();
    expect(open_()).to.deep.equal(["true", "true", "true", "true"]);
    button("Close all").click();
    expect(open_()).to.deep.equal(["false", "false", "false", "false"]);
  });

  it("filters by outcome, words and who changed it", () => {
    const { document, shown, set } = open(fleet);
    set("[name=outcome][value=differs]", "");
    expect(shown()).to.deep.equal(["contoso", "northwind"]);
    set("[name=origin]", "drift");
    expect(shown()).to.deep.equal(["contoso"]);
    expect(document.querySelector("output")!.textContent).to.equal("1 of 4 tenants shown");
    set("[name=origin]", "");
    set("[name=text]", "MaximumDuration PT1H");
    expect(shown()).to.deep.equal(["northwind"]);
    set("[name=text]", "");
    set("[name=outcome][value=all]", "");
    expect(shown()).to.have.length(4);
  });

  it("sorts by a column, the other way round at the second press", () => {
    const tenants = [3, 20, 1].map((seconds, index) => ({ ...same(`t${index}`), seconds }));
    const { order, button, document } = open(tenants);
    button("Time").click();
    expect(order()).to.deep.equal(["t1", "t0", "t2"]);
    expect(document.querySelector("[aria-sort]")!.getAttribute("aria-sort")).to.equal("descending");
    button("Time").click();
    expect(order()).to.deep.equal(["t2", "t0", "t1"]);
    button("Tenant").click();
    expect(order()).to.deep.equal(["t0", "t1", "t2"]);
  });

  it("says so, when there was no tenant", () => {
    expect(open([]).document.body.textContent).to.contain("There was no tenant to work on.");
  });
});
