import { expect } from "chai";
import { exitCode } from "../../../cli/report/exitCode";
import { change, differs, reportOf, resource, same, unreadable } from "../../support/reports";

const changed = differs("b", resource("b", change()));

describe("exitCode", () => {
  it("is 0, when no tenant differs or there is none", () => {
    expect(exitCode(reportOf(same("a")))).to.equal(0);
    expect(exitCode(reportOf())).to.equal(0);
  });

  it("is 7, when some tenant differs and all were read", () => {
    expect(exitCode(reportOf(same("a"), changed))).to.equal(7);
  });

  it("tells how a tenant failed, also when others differ", () => {
    const codes = (["engine", "configuration", "tenant", "policy", "interrupted"] as const).map((kind) =>
      exitCode(reportOf(changed, unreadable("c", "", kind), same("a"))),
    );
    expect(codes).to.deep.equal([1, 2, 3, 4, 130]);
  });

  it("tells the failure that matters most, when there are several kinds", () => {
    const failed = (["policy", "tenant", "configuration", "engine", "interrupted"] as const).map((kind) =>
      unreadable(kind, "", kind),
    );
    expect(failed.map((_, index) => exitCode(reportOf(...failed.slice(0, index + 1))))).to.deep.equal([
      4, 3, 2, 1, 130,
    ]);
  });
});
