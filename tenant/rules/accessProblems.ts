import { type TenantProblem, within } from "../TenantProblem";

/** What the rules about access look at. */
interface AccessRuleFacts {
  users?: unknown;
  groups?: unknown;
}

interface AccessFacts {
  inbound?: AccessRuleFacts;
  outbound?: AccessRuleFacts;
}

const directions = ["inbound", "outbound"] as const;

/** What is wrong with the access that a partner is given. Paths begin at the settings. */
export function accessProblems(settings: AccessFacts = {}): TenantProblem[] {
  return directions.flatMap((direction) => {
    const rule = settings[direction];
    return rule ? within([direction], ruleProblems(rule)) : [];
  });
}

/** What is wrong with the access that every other tenant is given. Paths begin at the settings. */
export function defaultAccessProblems(settings: AccessFacts = {}): TenantProblem[] {
  const { inbound } = settings;
  const names = inbound && (inbound.users !== "all" || inbound.groups !== undefined);
  return [
    ...accessProblems(settings),
    ...(names
      ? [
          {
            path: ["inbound"],
            found: "users or groups by id, which are ids of one other tenant",
            expected: "users: all, and no groups, in the default; declare a partner to let single people in",
          },
        ]
      : []),
  ];
}

function ruleProblems({ users, groups }: AccessRuleFacts): TenantProblem[] {
  if (users === undefined && groups === undefined) {
    return [{ path: [], found: "neither users nor groups", expected: "one of them; say who is allowed, or remove it" }];
  }
  if (users === "all" && groups !== undefined) {
    return [{ path: ["groups"], found: "groups beside users: all", expected: "one of them; remove the other" }];
  }
  return [];
}
