import { type z } from "zod";
import { describeValue, type TenantProblem } from "./TenantProblem";

type Issue = z.core.$ZodIssue;

/** Turns what zod found into problems as a tenant's author reads them, each with the value that was found. */
export function problemsOf(issues: readonly Issue[], input: unknown): TenantProblem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, issue.path, input));
}

function problemsOfIssue(issue: Issue, path: readonly PropertyKey[], input: unknown): TenantProblem[] {
  switch (issue.code) {
    case "unrecognized_keys": {
      // expectedOf writes one line for each key.
      const lines = issue.message.split("\n");
      return issue.keys.map((key, index) => ({
        path: [...path, key],
        found: `the unknown key "${key}"`,
        expected: lines[index] ?? issue.message,
      }));
    }
    case "invalid_key":
      return issue.issues.map(({ message }) => ({ path, found: describeValue(path.at(-1)), expected: message }));
    case "invalid_union": {
      // A branch that failed deeper down is the one that was meant: say what is wrong in there.
      const meant = issue.errors.find((errors) => errors.some((error) => error.path.length > 0));
      if (meant) return meant.flatMap((error) => problemsOfIssue(error, [...path, ...error.path], input));
      break;
    }
  }
  // The kinds' own schemas begin their messages so.
  const expected = issue.message.replace(/^expected /, "") + controlOf(path, input);
  return [{ path, found: describeValue(valueAt(input, path)), expected }];
}

/** The control that a part of an accepted deviation is about, for who looks for it by that. */
function controlOf([list, index, name]: readonly PropertyKey[], input: unknown): string {
  if (list !== "acceptedDeviations" || index === undefined || name === undefined || name === "control") return "";
  const control = valueAt(input, [list, index, "control"]);
  return typeof control === "string" ? ` (${control})` : "";
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}
