import { StandinError } from "../../StandinError";

const guid = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const policy = new RegExp(`^Group_(${guid})_${guid}$`);
const assignment = new RegExp(`^(Group_${guid}_${guid})_(?:member|owner)$`);

/** The group that a policy's id names: `Group_<group>_<guid>`. */
export function groupOf(policyId: string): string {
  const group = policy.exec(policyId)?.[1];
  if (group) return group;
  throw new StandinError(`parsing policy ID: "${policyId}" is not of the form Group_<group id>_<guid>`);
}

/** The policy that an assignment's id names: its first three parts. */
export function policyOf(assignmentId: string): string {
  const id = assignment.exec(assignmentId)?.[1];
  if (id) return id;
  throw new StandinError(
    `parsing policy assignment ID: "${assignmentId}" is not of the form Group_<group id>_<guid>_<member|owner>`,
  );
}
