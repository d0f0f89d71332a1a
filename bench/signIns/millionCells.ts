import { compile, diffEffects, type AxisValue, type SignIn, type SignInMatrix } from "../../whatif";
import { facts, policies, signIns } from "./world";

/** The values of an axis, each the part of a random sign-in that is the axis's. */
const axis = (count: number, seed: number, ...names: (keyof SignIn)[]): AxisValue[] =>
  signIns(count, seed).map((signIn, index) => ({
    label: `${names[0]} ${index}`,
    part: Object.fromEntries(names.map((name) => [name, signIn[name]])),
  }));

const matrix: SignInMatrix = {
  identity: axis(40, 1, "identity"),
  target: axis(24, 2, "target"),
  client: axis(6, 3, "clientAppType", "devicePlatform", "transferMethod"),
  device: axis(3, 4, "device"),
  place: axis(10, 5, "ipAddress", "country"),
  risk: axis(3, 6, "signInRiskLevel", "userRiskLevel"),
  methods: axis(2, 7, "presents"),
};

/** Compares a million cells in a process of its own, and prints the most memory that it ever held, in MiB. */
const [before, after] = [compile(policies(25, 1), facts), compile(policies(25, 3), facts)];
const { cells, changed, changes } = diffEffects(before, after, [matrix]);
if (cells < 1_000_000 || changed < cells / 10 || changes.length === 0) {
  throw new Error(`Expected a million cells of which many change, got ${cells} of which ${changed} do.`);
}
console.log(process.resourceUsage().maxRSS / 1024);
