import { expect } from "chai";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import { controls } from "../../controls";

const components = path.resolve(__dirname, "../../components");

describe("Controls that components serve", () => {
  const named = readdirSync(components).flatMap((file) =>
    [...readFileSync(path.join(components, file), "utf8").matchAll(/"(EB-[A-Z]+-\d+v\d+)"/g)].map(([, id]) => ({
      file,
      id,
    })),
  );

  it("are all in the catalogue", () => {
    expect(named).not.to.have.length(0);
    const known = controls.map(({ id }) => id as string);
    expect(named.filter(({ id }) => !known.includes(id!))).to.deep.equal([]);
  });
});
