import { z } from "zod";
import { entityAnswer, listAnswer } from "../collection";
import { notFound } from "../problems";
import { type Route, type RouteContext } from "../route";
import { authorizationPolicy as stored, type AuthorizationPolicy } from "../store/authorizationPolicy";
import { type Entity } from "../store/Entity";
import { listOptions } from "./queryOptions";
import { graphObject } from "./validation/graphSchema";
import { parseBody } from "./validation/parseBody";

const path = "/policies/authorizationPolicy";
const reading = { permissions: [["Policy.Read.All"]] } as const;
const writing = { permissions: [["Policy.ReadWrite.Authorization"]] } as const;

/**
 * What members and guests may do by themselves: one object in v1.0, a collection of one in beta
 * (https://learn.microsoft.com/graph/api/resources/authorizationpolicy).
 */
export const authorizationPolicy: readonly Route[] = [
  {
    ...reading,
    versions: ["v1.0"],
    method: "GET",
    path,
    query: ["$select"],
    handle: (ctx) => entityAnswer(ctx, inV1(stored(ctx.tenant).read())),
  },
  {
    ...writing,
    versions: ["v1.0"],
    method: "PATCH",
    path,
    handle: (ctx) => {
      const { defaultUserRolePermissions, ...others } = parseBody(ctx, schemaV1);
      const { permissionGrantPoliciesAssigned, ...permissions } = defaultUserRolePermissions ?? {};
      write(ctx, others, permissions, permissionGrantPoliciesAssigned);
      return { status: 204 };
    },
  },
  {
    ...reading,
    versions: ["beta"],
    method: "GET",
    path,
    query: listOptions,
    handle: (ctx) => listAnswer(ctx, [inBeta(stored(ctx.tenant).read())]),
  },
  {
    ...reading,
    versions: ["beta"],
    method: "GET",
    path: `${path}/{id}`,
    query: ["$select"],
    handle: (ctx) => {
      refuseOtherIds(ctx);
      return entityAnswer(ctx, inBeta(stored(ctx.tenant).read()));
    },
  },
  {
    ...writing,
    versions: ["beta"],
    method: "PATCH",
    path: `${path}/{id}`,
    handle: (ctx) => {
      refuseOtherIds(ctx);
      const body = parseBody(ctx, schemaBeta);
      const { defaultUserRolePermissions, permissionGrantPolicyIdsAssignedToDefaultUserRole, ...others } = body;
      write(ctx, others, defaultUserRolePermissions ?? {}, permissionGrantPolicyIdsAssignedToDefaultUserRole);
      return { status: 204 };
    },
  },
];

/** Single permissions are kept when only others are sent; a list of consent policies replaces the one there is. */
function write(
  ctx: RouteContext,
  others: Partial<AuthorizationPolicy>,
  permissions: Entity,
  permissionGrantPolicies: string[] | undefined,
): void {
  const policy = stored(ctx.tenant);
  policy.write({
    ...others,
    defaultUserRolePermissions: { ...policy.latest().defaultUserRolePermissions, ...permissions },
    ...(permissionGrantPolicies ? { permissionGrantPolicies } : {}),
  });
}

const id = "authorizationPolicy";

function inV1({ permissionGrantPolicies, defaultUserRolePermissions, ...rest }: AuthorizationPolicy): Entity {
  const permissions = { ...defaultUserRolePermissions, permissionGrantPoliciesAssigned: permissionGrantPolicies };
  return { id, ...rest, defaultUserRolePermissions: permissions };
}

function inBeta({ permissionGrantPolicies, ...rest }: AuthorizationPolicy): Entity {
  return {
    id,
    deletedDateTime: null,
    enabledPreviewFeatures: [],
    permissionGrantPolicyIdsAssignedToDefaultUserRole: permissionGrantPolicies,
    ...rest,
  };
}

function refuseOtherIds(ctx: RouteContext): void {
  if (ctx.params.id!.toLowerCase() !== id.toLowerCase()) throw notFound(ctx.params.id!);
}

const guestRoles = [
  "a0b1b346-4d3e-4e8b-98f8-753987be4970",
  "10dae51f-b6af-4016-8d66-8c2a99b929b3",
  "2af84b1e-32c8-42b7-82bc-daa82404023b",
];

const consentPolicies = z.array(
  z.string().regex(/^ManagePermissionGrantsFor(Self|OwnedResource)\.[\w-]+$/, "is no permission grant policy"),
);

const permissionsShape = {
  allowedToCreateApps: z.boolean().optional(),
  allowedToCreateSecurityGroups: z.boolean().optional(),
  allowedToCreateTenants: z.boolean().nullish(),
  allowedToReadBitlockerKeysForOwnedDevice: z.boolean().nullish(),
  allowedToReadOtherUsers: z.boolean().optional(),
};

const shape = {
  displayName: z.string(),
  description: z.string(),
  allowInvitesFrom: z.enum(["none", "adminsAndGuestInviters", "adminsGuestInvitersAndAllMembers", "everyone"]),
  guestUserRoleId: z
    .string()
    .refine((role) => guestRoles.includes(role.toLowerCase()), "is not one of the three roles for guests"),
  allowedToSignUpEmailBasedSubscriptions: z.boolean(),
  allowedToUseSSPR: z.boolean(),
  allowEmailVerifiedUsersToJoinOrganization: z.boolean(),
  allowUserConsentForRiskyApps: z.boolean().nullable(),
  blockMsolPowerShell: z.boolean().nullable(),
};

const schemaV1 = z
  .strictObject({
    ...shape,
    defaultUserRolePermissions: graphObject({
      ...permissionsShape,
      permissionGrantPoliciesAssigned: consentPolicies.optional(),
    }),
  })
  .partial();

const schemaBeta = z
  .strictObject({
    ...shape,
    defaultUserRolePermissions: graphObject(permissionsShape),
    permissionGrantPolicyIdsAssignedToDefaultUserRole: consentPolicies,
  })
  .partial();
