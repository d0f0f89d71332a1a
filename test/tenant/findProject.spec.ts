import { tmpdir } from "node:os";
import { expect } from "chai";
import { findProject } from "../../tenant/findProject";
import { ProjectError } from "../../tenant/ProjectError";

describe("findProject", () => {
  it("says where it looked, when there is no project", () => {
    expect(() => findProject(tmpdir())).to.throw(ProjectError, /No Pulumi\.yaml in .* or above it/);
  });
});
