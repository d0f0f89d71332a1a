import { z } from "zod";
import { enumOf, isGuid, setOf } from "./fields";
import { withRules } from "./rules";

/** Words that stand for many targets, and the type that goes with each. */
const keywords = {
  AllUsers: "user",
  AllApplications: "application",
  Office365: "application",
  AllMicrosoftApps: "application",
} as const;

const accessType = enumOf("AccessType", ["allowed", "blocked"]);

const targetsOf = <const Types extends readonly ["user", "group"] | readonly ["application"]>(
  types: Types,
  name: string,
  description: string,
) => {
  const allowed: readonly string[] = types;
  const words = new Map<string, string>(Object.entries(keywords).filter(([, type]) => allowed.includes(type)));
  const choice = `a GUID or ${[...words.keys()].join(", ")}`;
  const target = z
    .string()
    .refine((text) => isGuid(text) || words.has(text), `expected ${choice}`)
    .meta({ compare: "ignoreCase", description: `Which one: ${choice}.` });
  const entry = withRules(
    z.strictObject({ target, targetType: enumOf(`${name}TargetType`, types).describe("What the target is.") }),
    [
      {
        reads: ["target", "targetType"],
        broken: (value) => (words.get(value.target) ?? value.targetType) !== value.targetType,
        path: ["targetType"],
        message: `expected the type that goes with the keyword (${[...words].map((pair) => pair.join(": ")).join(", ")})`,
      },
    ],
  ).meta({ id: `${name}Target`, description: `One of the ${description}.` });
  return z
    .strictObject({
      accessType: accessType.describe("Whether the targets are let through or kept out."),
      targets: setOf(entry).min(1, "expected at least one target").describe("Who or what this is about, in any order."),
    })
    .meta({ id: `${name}TargetConfiguration`, description: `Which ${description} are let through or kept out.` });
};

const usersAndGroups = targetsOf(["user", "group"], "User", "users and groups");
const applications = targetsOf(["application"], "Application", "applications");

type Configuration = { accessType: string; targets: { target: string }[] };

/** Whether a configuration is about everyone or everything, by its keyword. */
const isAll = ({ targets }: Configuration, keyword: "AllUsers" | "AllApplications"): boolean =>
  targets.some(({ target }) => target === keyword);

/**
 * Who may reach what, in one direction: `crossTenantAccessPolicyB2BSetting`. Both halves are always required, because
 * what Graph does with the missing one is not documented.
 *
 * Follows https://learn.microsoft.com/graph/api/resources/crosstenantaccesspolicyb2bsetting.
 */
export const targetBlock = withRules(z.strictObject({ usersAndGroups, applications }), [
  {
    reads: ["usersAndGroups", "applications"],
    broken: (block) =>
      block.usersAndGroups.accessType === "blocked" &&
      isAll(block.usersAndGroups, "AllUsers") &&
      !(block.applications.accessType === "blocked" && isAll(block.applications, "AllApplications")),
    path: ["applications"],
    message: "blocked AllUsers needs blocked AllApplications: nobody is left to use an application that is not blocked",
  },
  {
    reads: ["usersAndGroups", "applications"],
    broken: (block) =>
      block.usersAndGroups.accessType === "allowed" &&
      block.applications.accessType === "blocked" &&
      isAll(block.applications, "AllApplications"),
    path: ["applications"],
    message:
      "allowed users with blocked AllApplications contradict each other: block AllUsers too, or allow applications",
  },
]).meta({
  id: "TargetBlock",
  description: "Who may reach what, in one direction. Both halves are required.",
});

/** {@link targetBlock} as a program writes it. */
export type TargetBlock = z.input<typeof targetBlock>;

/** Whether a block keeps everyone out. */
export function blocksAll({ usersAndGroups, applications }: TargetBlock): boolean {
  return (
    (usersAndGroups.accessType === "blocked" && isAll(usersAndGroups, "AllUsers")) ||
    (applications.accessType === "blocked" && isAll(applications, "AllApplications"))
  );
}

/** Whether a block names single users, groups or applications, for which the tenant needs a P1 licence. */
export function isScoped({ usersAndGroups, applications }: TargetBlock): boolean {
  return !isAll(usersAndGroups, "AllUsers") || !isAll(applications, "AllApplications");
}
