import { expect } from "chai";
import fc from "fast-check";
import { boxesOf, boxSize, cellsOf } from "../../../whatif/diff/boxesOf";
import { CellSet } from "../../../whatif/diff/CellSet";
import { simplifyBoxes } from "../../../whatif/diff/simplifyBoxes";

const sizes = [3, 2, 4, 2];
const total = 48;
const someCells = fc.uniqueArray(fc.nat(total - 1)).map((cells) => cells.sort((a, b) => a - b));
const setOf = (cells: readonly number[]) => {
  const set = new CellSet();
  cells.forEach((cell) => set.add(cell));
  return set;
};

describe("boxesOf", () => {
  it("splits a set of cells into boxes that hold each of them once, and no other", () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const boxes = boxesOf(setOf(cells), sizes);
        expect(boxes.flatMap((box) => [...cellsOf(box, sizes)]).sort((a, b) => a - b)).to.deep.equal(cells);
        expect(boxes.reduce((sum, box) => sum + boxSize(box, sizes), 0)).to.equal(cells.length);
      }),
    );
  });

  it("finds the one box that a set is", () => {
    const values = fc.tuple(
      ...sizes.map((size) =>
        fc.subarray(
          Array.from({ length: size }, (_, i) => i),
          { minLength: 1 },
        ),
      ),
    );
    fc.assert(
      fc.property(values, (some) => {
        const box = some.map((list, axis) => (list.length === sizes[axis] ? null : list));
        expect(boxesOf(setOf([...cellsOf(box, sizes)]), sizes)).to.deep.equal([box]);
      }),
    );
  });
});

describe("simplifyBoxes", () => {
  it("covers the same cells, and besides them none that matters", () => {
    fc.assert(
      fc.property(someCells, someCells, (cells, others) => {
        const matters = new Set([...cells, ...others]);
        const boxes = simplifyBoxes(boxesOf(setOf(cells), sizes), sizes, (cell) => matters.has(cell));
        const covered = new Set(boxes.flatMap((box) => [...cellsOf(box, sizes)]));
        expect(cells.every((cell) => covered.has(cell))).to.equal(true);
        for (const cell of covered) expect(cells.includes(cell) || !matters.has(cell)).to.equal(true);
      }),
    );
  });

  it("leaves out a circumstance that makes no difference to anyone who gets in", () => {
    const cells = [0, 2];
    const [box] = simplifyBoxes(boxesOf(setOf(cells), [1, 1, 2, 2]), [1, 1, 2, 2], (cell) => cells.includes(cell));
    expect(box).to.deep.equal([null, null, null, null]);
  });
});

describe("CellSet", () => {
  it("keeps neighbours as one run", () => {
    const set = setOf(Array.from({ length: 1000 }, (_, cell) => cell + 5));
    expect([set.size, set.length, set.start(0), set.end(0)]).to.deep.equal([1000, 1, 5, 1005]);
    expect(setOf([1, 3, 5]).length).to.equal(3);
  });
});
