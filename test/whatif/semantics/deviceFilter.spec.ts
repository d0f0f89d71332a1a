import { expect } from "chai";
import { applies, noteCodes, only } from "../support/decide";
import { fabrikam, northwind } from "../support/ids";
import { external, policy, signIn } from "../support/world";

describe("semantic 7: device filter", () => {
  const filter = (mode: string, rule: string) => policy({ devices: { deviceFilter: { mode, rule } } });
  const saw = { extensionAttributes: { extensionAttribute1: "SAW-7" }, trustType: "AzureAD", isCompliant: true };

  it("applies to devices for which an included rule is true, or an excluded one false", () => {
    const rule = 'device.extensionAttribute1 -startsWith "SAW"';
    expect(applies(filter("include", rule), signIn({ device: saw }))).to.equal(true);
    expect(only(filter("exclude", rule), signIn({ device: saw })).analysisReasons).to.equal("devices");
    expect(applies(filter("include", rule), signIn({ device: { isCompliant: true } }))).to.equal(false);
    expect(applies(filter("exclude", rule), signIn({ device: { isCompliant: true } }))).to.equal(true);
  });

  const positive = ['-eq "a"', '-startsWith "a"', '-endsWith "a"', '-contains "a"', '-in ["a", "b"]'];
  const negative = ['-ne "a"', '-notStartsWith "a"', '-notEndsWith "a"', '-notContains "a"', '-notIn ["a", "b"]'];
  it("finds positive operators false and negative ones true on an unregistered device", () => {
    for (const test of positive)
      expect(applies(filter("include", `device.model ${test}`), signIn()), test).to.equal(false);
    for (const test of negative)
      expect(applies(filter("include", `device.model ${test}`), signIn()), test).to.equal(true);
  });

  it("compares what a registered device has", () => {
    const device = { model: "A", trustType: "Workplace" };
    for (const test of positive)
      expect(applies(filter("include", `device.model ${test}`), signIn({ device })), test).to.equal(true);
    for (const test of negative)
      expect(applies(filter("include", `device.model ${test}`), signIn({ device })), test).to.equal(false);
  });

  it("reads extension attributes of managed, compliant or hybrid joined devices only", () => {
    const rule = filter("include", 'device.extensionAttribute1 -eq "SAW"');
    const extensionAttributes = { extensionAttribute1: "SAW" };
    for (const state of [{ isManaged: true }, { isCompliant: true }, { trustType: "ServerAD" }]) {
      expect(applies(rule, signIn({ device: { ...state, extensionAttributes } }))).to.equal(true);
    }
    expect(applies(rule, signIn({ device: { trustType: "Workplace", extensionAttributes } }))).to.equal(false);
  });

  it("looks for a part of a text, but for a whole element of a list", () => {
    const device = { model: "Surface Pro", physicalIds: ["[ZTDId]:7"] };
    expect(applies(filter("include", 'device.model -contains "face"'), signIn({ device }))).to.equal(true);
    expect(applies(filter("include", 'device.physicalIds -contains "[ZTDId]:7"'), signIn({ device }))).to.equal(true);
    expect(applies(filter("include", 'device.physicalIds -contains "[ZTDId]"'), signIn({ device }))).to.equal(false);
  });

  it("can't tell a rule that it can't read, of more than 3,072 characters, or on an unknown property", () => {
    for (const rule of [
      "device.model -eq",
      'device.model -eq "x" -and',
      'device.shoe -eq "x"',
      `device.model -eq "${"x".repeat(3100)}"`,
    ]) {
      const result = only(filter("include", rule), signIn({ device: saw }));
      expect(result.applies, rule).to.equal("cannotTell");
      expect(result.doubts[0]).to.include({ code: "invalidRule", path: "conditions.devices.deviceFilter.rule" });
    }
  });

  it("sees an external person's device only where device claims are trusted", () => {
    const rule = filter("exclude", 'device.trustType -eq "ServerAD"');
    const device = { trustType: "ServerAD" };
    const trusted = signIn({ identity: external("b2bCollaborationGuest", fabrikam), device });
    const untrusted = signIn({ identity: external("b2bCollaborationGuest", northwind), device });
    expect(applies(rule, trusted)).to.equal(false);
    const result = only(rule, untrusted);
    expect(result.applies).to.equal(true);
    expect(noteCodes(result)).to.include("externalDeviceFilter");
  });
});
