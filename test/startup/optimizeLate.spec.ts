import { expect } from "chai";
import { execFileSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** In a process of its own that computes all the time: whether V8 has optimized what it computes, looked at twice. */
const script = `
  const { optimizeLate } = require("./startup/optimizeLate");
  const isOptimized = new Function("f", "return (%GetOptimizationStatus(f) & 64) !== 0");
  const hot = (n) => { let sum = 0; for (let i = 0; i < n; i++) sum = (sum * 31 + i) % 1000003; return sum; };
  const computed = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const compute = async (isEnough) => { while (!isEnough()) { hot(20000); await turn(); } };
  optimizeLate(computed() + 1000);
  (async () => {
    const started = computed();
    await compute(() => computed() > started + 400);
    const early = isOptimized(hot);
    const given = Date.now() + 20000;
    await compute(() => isOptimized(hot) || Date.now() > given);
    console.log(JSON.stringify({ early, late: isOptimized(hot) }));
  })();
`;

describe("optimizeLate", function () {
  this.timeout(60_000);

  it("keeps V8 from optimizing in a short process, and lets it in a long one", () => {
    const args = ["--allow-natives-syntax", "--import", "tsx", "--eval", script];
    const printed = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    expect(JSON.parse(printed)).to.deep.equal({ early: false, late: true });
  });
});
