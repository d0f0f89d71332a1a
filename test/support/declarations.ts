import fc from "fast-check";
import { roles } from "../../kinds/roles";
import { everyone } from "./FakeGraph";
import { ids } from "./sampleIds";

/** Any selection of an object's properties, as a program may declare only some. */
const some = <Shape extends Record<string, fc.Arbitrary<unknown>>>(shape: Shape) =>
  fc.record(shape, { requiredKeys: [] });

const guids = fc.uuid();

/** Groups that may be declared as approvers: they have to be there. */
export const approverGroups = [ids.group, ids.app];
const accessType = fc.constantFrom("allowed", "blocked");

const scoped = fc.record({
  usersAndGroups: fc.record({
    accessType,
    targets: fc.uniqueArray(fc.record({ target: guids, targetType: fc.constantFrom("user", "group") }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ target }) => target,
    }),
  }),
  applications: fc.record({
    accessType,
    targets: fc.uniqueArray(
      fc.record({ target: fc.oneof(guids, fc.constant("Office365")), targetType: fc.constant("application") }),
      { minLength: 1, maxLength: 3, selector: ({ target }) => target },
    ),
  }),
});

const block = fc.oneof(fc.constantFrom(everyone("allowed"), everyone("blocked")), scoped);
const trust = some({
  isMfaAccepted: fc.boolean(),
  isCompliantDeviceAccepted: fc.boolean(),
  isHybridAzureADJoinedDeviceAccepted: fc.boolean(),
});
const orInherit = <Value>(section: fc.Arbitrary<Value>) => fc.oneof(fc.constant("inherit"), section);

const blocks = <Value>(section: fc.Arbitrary<Value>) => ({
  b2bCollaborationInbound: section,
  b2bCollaborationOutbound: section,
  b2bDirectConnectInbound: section,
  b2bDirectConnectOutbound: section,
  tenantRestrictions: section,
});

const isoHours = fc.integer({ min: 1, max: 24 }).chain((hours) => fc.constantFrom(`PT${hours}H`, `PT${hours * 60}M`));
const isoDays = fc.integer({ min: 1, max: 365 }).chain((days) => fc.constantFrom(`P${days}D`, `PT${days * 24}H`));

const assignment = { expirationRequired: fc.boolean(), maximumDuration: isoDays, requireJustification: fc.boolean() };
const notification = some({
  defaultRecipients: fc.boolean(),
  level: fc.constantFrom("All", "Critical", "None"),
  additionalRecipients: fc.uniqueArray(fc.constantFrom("soc@contoso.example", "it@contoso.example"), { maxLength: 2 }),
});
const notifications = some({ admin: notification, requestor: notification, approver: notification });

const activation = some({
  maximumDuration: isoHours,
  requireMultifactorAuthentication: fc.boolean(),
  requireJustification: fc.boolean(),
  requireTicketInfo: fc.boolean(),
  authenticationContext: fc.constantFrom("c1", "c25", "none"),
  requireApproval: fc.boolean(),
  approvers: fc.record({
    users: fc.uniqueArray(guids, { minLength: 1, maxLength: 3 }),
    groups: fc.uniqueArray(fc.constantFrom(...approverGroups), { maxLength: 2 }),
  }),
}).map(({ requireMultifactorAuthentication, requireApproval, ...rest }) => ({
  ...rest,
  // Graph knows no multifactor authentication beside a context, nor approval by nobody.
  ...(rest.authenticationContext === "none"
    ? { requireMultifactorAuthentication: requireMultifactorAuthentication ?? true }
    : {}),
  ...(rest.approvers && requireApproval !== undefined ? { requireApproval } : {}),
}));

/** What programs may declare of each kind, without `onDestroy` and always about the same object. */
export const declarations: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
  CrossTenantAccessPolicy: some({
    allowedCloudEndpoints: fc.uniqueArray(fc.constantFrom("microsoftonline.us", "partner.microsoftonline.cn")),
  }),
  CrossTenantAccessDefault: some({ inboundTrust: trust, ...blocks(block) }),
  CrossTenantAccessPartner: some({
    inboundTrust: orInherit(trust.map((claims) => ({ ...claims, isMfaAccepted: false }))),
    ...blocks(orInherit(block)),
    automaticUserConsentSettings: some({ inboundAllowed: fc.boolean(), outboundAllowed: fc.boolean() }),
  })
    // Trust in a partner that is blocked is refused, so nobody is trusted where somebody may be blocked.
    .map(({ inboundTrust, ...rest }) => ({ ...rest, ...(inboundTrust === "inherit" ? { inboundTrust } : {}) }))
    .map((sections) => ({ tenantId: ids.partner, ...sections })),
  AuthorizationPolicy: some({
    allowInvitesFrom: fc.constantFrom("none", "adminsAndGuestInviters", "everyone"),
    guestUserRoleId: fc.constantFrom("2af84b1e-32c8-42b7-82bc-daa82404023b", "10DAE51F-B6AF-4016-8D66-8C2A99B929B3"),
    blockMsolPowerShell: fc.boolean(),
    defaultUserRolePermissions: some({
      allowedToCreateApps: fc.boolean(),
      permissionGrantPoliciesAssigned: fc.uniqueArray(
        fc.constantFrom(
          "ManagePermissionGrantsForSelf.microsoft-user-default-low",
          "ManagePermissionGrantsForSelf.own",
        ),
      ),
    }),
  }),
  RoleManagementPolicy: some({
    activation,
    eligibleAssignment: some(assignment),
    activeAssignment: some({ ...assignment, requireTicketInfo: fc.boolean() }),
    notifications: some({
      eligibleAssignment: notifications,
      activeAssignment: notifications,
      activation: notifications,
    }),
  }).chain((settings) =>
    fc
      .constantFrom("Global Administrator", "GLOBAL ADMINISTRATOR", roles["Global Administrator"])
      .map((role) => ({ role, ...settings })),
  ),
  SecurityDefaults: some({ isEnabled: fc.boolean() }),
};
