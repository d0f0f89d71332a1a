import { compile } from "../../whatif";
import { type Figure } from "../Figure";
import { facts, policies, signIns } from "../signIns/world";
import { medianSeconds } from "../timing";

/** What it takes to decide sign-ins, beside writing the same sign-ins as JSON: a plan is compared over many thousands. */
export const signInDecisions: Figure = {
  name: "deciding 100,000 random sign-ins over 25 policies / JSON.stringify of the same sign-ins",
  goal: 5,
  better: "lower",
  async measure({ note }) {
    const evaluator = compile(policies(25, 1), facts);
    const asked = signIns(100_000, 2);
    const verdicts = new Set(asked.map((signIn) => evaluator.decide(signIn)));
    if (verdicts.size < 3) throw new Error(`The sign-ins come to no more than ${[...verdicts].join(" and ")}.`);
    note("deciding and writing");
    let length = 0;
    const deciding = await medianSeconds(5, async () => {
      for (const signIn of asked) length += evaluator.decide(signIn).length;
    });
    const writing = await medianSeconds(5, async () => {
      for (const signIn of asked) length += JSON.stringify(signIn).length;
    });
    if (length === 0) throw new Error("Nothing was decided.");
    return deciding / writing;
  },
};
