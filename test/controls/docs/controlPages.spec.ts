import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { catalogue, controlPages, controls } from "../../../controls";
import { idProblems } from "../../../controls/idProblems";
import { generatedFiles, publishedIds } from "../../../scripts/generatedFiles";
import { catalogueOf, control, removed } from "../sampleControls";

const root = path.resolve(__dirname, "../../..");

describe("controlPages", () => {
  it("are an index and a page for each control", () => {
    const pages = controlPages();
    expect([...pages.keys()]).to.have.members(["README.md", ...controls.map(({ id }) => `${id}.md`)]);
    for (const { id, title, rationale, remedy } of controls) {
      expect(pages.get(`${id}.md`))
        .to.contain(`# ${id}: ${title}`)
        .and.contain(rationale)
        .and.contain(remedy);
      expect(pages.get("README.md")).to.contain(`| [${id}](${id}.md) | ${title} |`);
    }
  });

  it("show mappings with their notes, or say that there are none", () => {
    const pages = controlPages(
      catalogueOf([
        control("EB-CA-01v1", { mappings: { cis: ["5.1", "5.2"], notes: { "5.2": "of the L2 profile" } } }),
        control("EB-CA-02v1", { byHand: "Look there." }),
      ]),
    );
    expect(pages.get("EB-CA-01v1.md")).to.contain(
      "- CIS Microsoft 365 Foundations v7.0: 5.1, 5.2 (of the L2 profile)\n",
    );
    expect(pages.get("EB-CA-02v1.md"))
      .to.contain("## By hand\n\nLook there.")
      .and.contain("No public benchmark asks for it.");
  });

  it("keep the page of a removed control, with the reason and what replaced it", () => {
    const pages = controlPages(catalogueOf([control("EB-CA-01v2")], [removed("EB-CA-01v1", "EB-CA-01v2")]));
    expect(pages.get("EB-CA-01v1.md")).to.equal(
      "# EB-CA-01v1: Title of EB-CA-01v1\n\nRemoved on 2026-12-01. It asked for too little.\n\nReplaced by [EB-CA-01v2](EB-CA-01v2.md).\n",
    );
    expect(pages.get("README.md")).to.contain("- [EB-CA-01v1](EB-CA-01v1.md) Title of EB-CA-01v1 (2026-12-01)");
  });
});

describe("docs/controls", () => {
  it("has no page whose control is gone", () => {
    expect(publishedIds()).not.to.have.length(0);
    expect(idProblems(catalogue, publishedIds())).to.deep.equal([]);
  });

  it("is up to date (npm run generate mends it)", async () => {
    const stale = [...(await generatedFiles())]
      .filter(([file]) => file.startsWith("docs/controls/"))
      .filter(
        ([file, text]) => !existsSync(path.join(root, file)) || readFileSync(path.join(root, file), "utf8") !== text,
      )
      .map(([file]) => file);
    expect(stale).to.deep.equal([]);
  });
});
