import { expect } from "chai";
import { controls, findControl } from "../../controls";
import type { Mappings } from "../../controls/Control";

interface Row extends Omit<Mappings, "notes"> {
  item: string;
  controls: readonly string[];
}

const range = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);

/** What public benchmarks ask for, item by item, and the controls that stand for it. */
const rows: Row[] = [
  {
    item: "MFA of partners, guests and service providers",
    controls: ["EB-CA-01v1", "EB-CA-02v1", "EB-CA-05v1", "EB-CA-15v1"],
    scuba: ["MS.AAD.3.2v2", "Appendix B"],
    nist: ["IA-2(1)", "IA-2(2)"],
    cis: ["5.2.2.2"],
    maester: ["MT.1016", "CISA.MS.AAD.3.2", "MT.1007"],
    zeroTrust: ["21851", "21824"],
  },
  {
    item: "Phishing-resistant MFA of administrators",
    controls: ["EB-CA-06v1"],
    scuba: ["MS.AAD.3.6v1", "MS.AAD.3.1v1"],
    nist: ["IA-2(1)", "IA-5c", "IA-5g", "IA-2(8)"],
    cis: ["5.2.2.5", "5.2.2.1"],
    maester: ["CISA.MS.AAD.3.6", "MT.1006"],
    zeroTrust: ["21783", "21782"],
  },
  {
    item: "Default deny inbound",
    controls: ["EB-XT-01v1"],
    scuba: ["MS.AAD.8.3v1"],
    nist: ["AC-3"],
    maester: ["CISA.MS.AAD.8.3"],
  },
  { item: "Default deny outbound", controls: ["EB-XT-02v1"], zeroTrust: ["21790"] },
  {
    item: "Allow-listed partners and trust",
    controls: ["EB-XT-04v1", "EB-XT-07v1"],
    scuba: ["Appendix B", "MS.AAD.3.7v1"],
  },
  { item: "Tenant restrictions v2", controls: ["EB-XT-06v1"], zeroTrust: ["21793", "25377"] },
  {
    item: "Allow-list of invitation domains",
    controls: ["EB-GU-05v1"],
    scuba: ["MS.AAD.8.3v1"],
    nist: ["AC-3"],
    cis: ["5.1.6.1"],
    zeroTrust: ["21822", "21874"],
  },
  {
    item: "Guest invitations",
    controls: ["EB-GU-01v1"],
    scuba: ["MS.AAD.8.2v1"],
    nist: ["AC-6(10)"],
    cis: ["5.1.6.3"],
    maester: ["EIDSCA.AP04", "CISA.MS.AAD.8.2"],
    zeroTrust: ["21791"],
  },
  {
    item: "Guests' directory role",
    controls: ["EB-GU-02v1"],
    scuba: ["MS.AAD.8.1v1"],
    nist: ["AC-6"],
    cis: ["5.1.6.2"],
    maester: ["EIDSCA.AP07", "CISA.MS.AAD.8.1", "CIS.M365.5.1.6.2"],
    zeroTrust: ["21792"],
  },
  { item: "Self-service sign-up", controls: ["EB-GU-04v1"], zeroTrust: ["21823"] },
  { item: "Guests as owners", controls: ["EB-GU-06v1"], maester: ["EIDSCA.ST08", "EIDSCA.ST09"] },
  {
    item: "User risk",
    controls: ["EB-CA-13v1", "EB-CA-14v1"],
    scuba: ["MS.AAD.2.1v1", "MS.AAD.2.2v1"],
    nist: ["AC-2(12)", "AC-2(13)"],
    cis: ["5.2.2.6"],
    maester: ["CISA.MS.AAD.2.1", "CISA.MS.AAD.2.2", "MT.1013", "MT.1049"],
    zeroTrust: ["21797"],
  },
  {
    item: "Sign-in risk",
    controls: ["EB-CA-12v1"],
    scuba: ["MS.AAD.2.3v1"],
    nist: ["AC-2(12)", "AC-2(13)"],
    cis: ["5.2.2.7", "5.2.2.8"],
    maester: ["CISA.MS.AAD.2.3", "MT.1012"],
    zeroTrust: ["21799"],
  },
  {
    item: "Managed devices",
    controls: ["EB-CA-07v1", "EB-CA-17v1"],
    scuba: ["MS.AAD.3.7v1", "MS.AAD.3.8v1"],
    nist: ["AC-20b", "IA-3"],
    cis: ["5.2.2.9", "5.2.2.10"],
    maester: ["CISA.MS.AAD.3.7", "CISA.MS.AAD.3.8", "MT.1001", "MT.1014"],
    zeroTrust: ["21830"],
  },
  {
    item: "Legacy authentication",
    controls: ["EB-CA-10v1"],
    scuba: ["MS.AAD.1.1v1"],
    nist: ["CM-7"],
    cis: ["5.2.2.3"],
    maester: ["CISA.MS.AAD.1.1", "MT.1009", "MT.1010"],
    zeroTrust: ["21796"],
  },
  {
    item: "Device code flow",
    controls: ["EB-CA-11v1"],
    scuba: ["MS.AAD.3.9v1"],
    nist: ["CM-7"],
    cis: ["5.2.2.12"],
    maester: ["MT.1052"],
    zeroTrust: ["21808"],
  },
  {
    item: "No permanent active assignment",
    controls: ["EB-PIM-03v1"],
    scuba: ["MS.AAD.7.4v1"],
    nist: ["AC-2"],
    cis: ["5.3.1"],
    maester: ["CISA.MS.AAD.7.4", ...range("MT.", 1025, 1028)],
    zeroTrust: ["21815"],
  },
  {
    item: "Assigned through PIM only",
    controls: ["EB-PIM-05v1"],
    scuba: ["MS.AAD.7.5v1"],
    nist: ["AC-2"],
    cis: ["5.3.1"],
    maester: ["CISA.MS.AAD.7.5", "MT.1031"],
    zeroTrust: ["21816", "21876"],
  },
  {
    item: "Approval of Global Administrator",
    controls: ["EB-PIM-02v1"],
    scuba: ["MS.AAD.7.6v1"],
    nist: ["AC-6(1)"],
    cis: ["5.3.4", "5.3.5"],
    maester: ["CISA.MS.AAD.7.6"],
    zeroTrust: ["21817"],
  },
  {
    item: "Alerts of assignment and activation",
    controls: ["EB-PIM-04v1"],
    scuba: ["MS.AAD.7.7v1", "MS.AAD.7.8v1", "MS.AAD.7.9v1"],
    nist: ["AC-2(1)", "AC-6(9)"],
    maester: ["CISA.MS.AAD.7.7", "CISA.MS.AAD.7.8", "CISA.MS.AAD.7.9"],
    zeroTrust: ["21818", "21819", "21820"],
  },
  {
    item: "Global Administrators: count, finer roles, cloud-only",
    controls: ["EB-PIM-07v1", "EB-PIM-08v1", "EB-PIM-09v1"],
    scuba: ["MS.AAD.7.1v1", "MS.AAD.7.2v1", "MS.AAD.7.3v1"],
    nist: ["AC-6(5)", "AC-5"],
    cis: ["1.1.3", "1.1.1"],
    maester: ["CISA.MS.AAD.7.1", "CISA.MS.AAD.7.2", "CISA.MS.AAD.7.3", "MT.1032"],
    zeroTrust: ["21813", "21814"],
  },
  { item: "Least privilege in GDAP", controls: ["EB-XT-12v1", "EB-XT-13v1"], zeroTrust: ["21859"] },
  { item: "Guests in roles", controls: ["EB-GU-07v1"], maester: ["MT.1025"], zeroTrust: ["22128"] },
  { item: "Access review of guests", controls: ["EB-AR-01v1"], cis: ["5.3.2"], zeroTrust: ["21857"] },
  { item: "Access review of roles", controls: ["EB-AR-02v1"], cis: ["5.3.3"], zeroTrust: ["21855"] },
  {
    item: "Break-glass",
    controls: ["EB-CA-04v1", "EB-CA-22v1"],
    cis: ["1.1.2"],
    maester: ["MT.1005"],
    zeroTrust: ["21835"],
  },
  { item: "Protected actions", controls: ["EB-CA-20v1"], zeroTrust: ["21964", "21831"] },
  { item: "Groups of policies protected", controls: ["EB-CA-21v1"], maester: ["MT.1035"], zeroTrust: ["21832"] },
  {
    item: "App secrets and certificates",
    controls: ["EB-AM-09v1", "EB-AM-10v1"],
    scuba: ["MS.AAD.5.5v1", "MS.AAD.5.6v1", "MS.AAD.5.7v1"],
    cis: ["5.1.5.3", "5.1.5.4", "5.1.5.5", "5.1.5.6"],
    maester: ["MT.1002"],
    zeroTrust: ["21775", "21992"],
  },
  {
    item: "User and admin consent",
    controls: ["EB-AM-06v1", "EB-AM-07v1", "EB-AM-08v1"],
    scuba: ["MS.AAD.5.1v1", "MS.AAD.5.2v1", "MS.AAD.5.3v1"],
    nist: ["AC-6(10)", "CM-5", "CM-4"],
    cis: ["5.1.5.1", "5.1.5.2"],
    maester: [
      "EIDSCA.AP08",
      "EIDSCA.AP09",
      "EIDSCA.CR01",
      "EIDSCA.CR02",
      "EIDSCA.CR03",
      "EIDSCA.CR04",
      "CISA.MS.AAD.5.1",
      "CISA.MS.AAD.5.2",
      "CISA.MS.AAD.5.3",
    ],
    zeroTrust: ["21776", "21809"],
  },
  {
    item: "Logs",
    controls: ["EB-AR-03v1"],
    scuba: ["MS.AAD.4.1v1"],
    nist: ["AU-4"],
    maester: ["CISA.MS.AAD.4.1"],
  },
];

const lists = ["scuba", "nist", "cis", "maester", "zeroTrust"] as const;

describe("mappings", () => {
  for (const row of rows) {
    it(`are those of: ${row.item}`, () => {
      for (const list of lists) {
        const mapped = row.controls.flatMap((id) => findControl(id).mappings[list] ?? []);
        expect([...new Set(mapped)], list).to.have.members(row[list] ?? []);
      }
    });
  }

  it("are empty for every control that no benchmark asks for", () => {
    const mapped = new Set(rows.flatMap((row) => row.controls));
    for (const { id, mappings } of controls.filter((control) => !mapped.has(control.id))) {
      expect(mappings, id).to.deep.equal({});
    }
  });

  it("have notes about ids only that are mapped", () => {
    for (const { id, mappings } of controls) {
      const known = lists.flatMap((list) => mappings[list] ?? []);
      expect(known, id).to.include.members(Object.keys(mappings.notes ?? {}));
    }
  });
});
