import { nearestRole, roleTemplateId } from "../../kinds/roles";
import { canonical } from "../privilegedRoles/resolveRoles";
import { type TenantProblem } from "../TenantProblem";

/** What the rules look at in those who may activate a role. */
interface EligibleFacts {
  principalId: string;
  role: string;
  directoryScopeId?: string;
}

/** What is wrong with the list of who may activate which role. Paths begin at what holds the list. */
export function eligibleProblems({ eligible = [] }: { eligible?: readonly EligibleFacts[] }): TenantProblem[] {
  const seen = new Set<string>();
  return eligible.flatMap(({ principalId, role, directoryScopeId = "/" }, index) => {
    if (roleTemplateId(role) === undefined) {
      const expected = `the name of a built-in role, or a role's template id; did you mean "${nearestRole(role)}"?`;
      return [{ path: ["eligible", index, "role"], found: `"${role}", which is no directory role`, expected }];
    }
    const key = [principalId, canonical(role), directoryScopeId].join().toLowerCase();
    const isSecond = seen.has(key);
    seen.add(key);
    const found = "somebody who is eligible by an entry above already";
    return isSecond ? [{ path: ["eligible", index], found, expected: "each once; remove one of the two" }] : [];
  });
}
