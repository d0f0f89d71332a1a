import { z } from "zod";
import { highlyPrivileged } from "../../controls/privilegedRoles/roles";
import { roleName, roleTemplateId } from "../../kinds/roles";
import type { Question, Resource } from "../rule/Rule";
import type { PimSettings } from "./PimSettings";
import { pimSettingsOf } from "./pimSettingsOf";

/** Names or template ids of directory roles, kept as template ids. */
export const directoryRoles = (description: string, byDefault: readonly string[] = highlyPrivileged) =>
  z
    .array(z.string().refine((role) => roleTemplateId(role) !== undefined, "expected a directory role's name or id"))
    .default(byDefault.map(roleName))
    .describe(description);

/**
 * Asks questions about the PIM policies of some directory roles, and of every group and Azure role: which role an Azure
 * policy is of can't be seen, and a group's policy matters to those only who put the group under PIM.
 */
export function overPimPolicies(
  resource: Resource,
  roles: readonly string[],
  questions: (settings: PimSettings) => readonly Question[],
): readonly Question[] {
  const settings = pimSettingsOf(resource);
  const { directoryRole } = settings;
  const isMeant = directoryRole === undefined || roles.some((role) => roleTemplateId(role) === directoryRole);
  return isMeant ? questions(settings) : [];
}
