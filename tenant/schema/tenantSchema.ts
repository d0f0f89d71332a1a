import { z } from "zod";
import { conditionalAccessSchema } from "./conditionalAccessSchema";
import { crossTenantAccessSchema } from "./crossTenantAccessSchema";
import { acceptedDeviationSchema } from "./acceptedDeviationSchema";
import { accessReviewsSchema } from "./accessReviewsSchema";
import { authenticationMethodsSchema } from "./authenticationMethodsSchema";
import { azureRolesSchema } from "./azureRolesSchema";
import { breakGlassSchema } from "./breakGlassSchema";
import { guid, name, nonEmptyList, tenantId } from "./fields";
import { guestsSchema } from "./guestsSchema";
import { lockoutSchema } from "./lockoutSchema";
import { licencesSchema } from "./licencesSchema";
import { partnerSchema } from "./partnerSchema";
import { privilegedRolesSchema } from "./privilegedRolesSchema";

/** The shape of one tenant. What one field alone can't tell is checked by ../rules. */
export const tenantSchema = z
  .strictObject({
    displayName: name("tenantId").describe("What people call the tenant."),
    tenantId: tenantId().describe("The tenant's id. Nothing is written with a token of any other tenant."),
    kind: z
      .enum(["customer", "partner"])
      .describe("`customer`: partners reach into this tenant. `partner`: its people administer customers' tenants."),
    licences: licencesSchema
      .prefault({})
      .describe("What the tenant holds. It decides which parts of the baseline are deployed; the others are listed."),
    deployerIds: nonEmptyList(
      guid("the object id of a user or service principal", "copy it from the enterprise application's Overview page"),
    )
      .optional()
      .describe("Who deploys this tenant, by object id: it must be no break-glass account, and no app of a partner."),
    ring: z
      .int({ error: "a whole number from 0 upwards; write ring: 0 for tenants that are updated first" })
      .min(0, { error: "a whole number from 0 upwards; write ring: 0 for tenants that are updated first" })
      .default(0)
      .describe(
        "When `entra-baseline up` updates the tenant: after every tenant of the rings before is done and verified.",
      ),
    breakGlass: breakGlassSchema
      .optional()
      .describe(
        "The last way in: excluded from every conditional-access policy. Required before a policy is enforced.",
      ),
    partners: z
      .array(partnerSchema)
      .default([])
      .describe(
        "The allow-list: tenants that are allowed anything at all. A partner taken off the list loses its entry.",
      ),
    crossTenantAccess: crossTenantAccessSchema
      .prefault({})
      .describe("What holds for every tenant that isn't a declared partner."),
    guests: guestsSchema.prefault({}).describe("Guests, invitations, and what users may do in the directory."),
    conditionalAccess: conditionalAccessSchema
      .prefault({})
      .describe(
        "Conditional access for guests, external users, service providers and the tenant's own people. Needs Entra ID P1.",
      ),
    privilegedRoles: privilegedRolesSchema
      .optional()
      .describe(
        "How Entra roles are activated (Privileged Identity Management). Left out: not managed. Needs Entra ID P2.",
      ),
    azureRoles: azureRolesSchema
      .optional()
      .describe(
        "How Azure roles are activated at their scopes (Privileged Identity Management). Left out: not managed. Needs Entra " +
          "ID P2.",
      ),
    authenticationMethods: authenticationMethodsSchema
      .optional()
      .describe("How people may prove who they are. Left out: not managed."),
    accessReviews: accessReviewsSchema
      .optional()
      .describe("Who looks again at guests and administrators. Left out: none. Needs Entra ID P2."),
    lockout: lockoutSchema
      .prefault({})
      .describe("Who must keep a way in, which every preview proves; see docs/whatif.md."),
    securityDefaults: z
      .enum(["unmanaged", "enabled", "disabled"])
      .optional()
      .describe(
        "Microsoft's security defaults: `unmanaged` leaves them as they are, `enabled` is for tenants without Entra ID P1, " +
          "`disabled` only goes together with enforced conditional access that replaces them. Left out: `enabled` for a " +
          "tenant without Entra ID P1, else `unmanaged`.",
      ),
    acceptedDeviations: z
      .array(acceptedDeviationSchema)
      .default([])
      .describe("Controls that the tenant is not held to, each with who answers for it and until when."),
  })
  .describe("One Entra tenant and the baseline that it gets.");

/** A tenant as it is written: what has a default may be missing. */
export type TenantInput = z.input<typeof tenantSchema>;

/** A tenant that was checked, every default filled in and every id in lower case. */
export type Tenant = z.output<typeof tenantSchema>;
