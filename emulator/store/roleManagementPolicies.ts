import { randomUUID } from "node:crypto";
import { newRules, type Rule } from "../data/roleManagementRules";
import { roleTemplates } from "../data/roleTemplates";
import { type PolicyScope } from "../Settings";
import { type Collection } from "./Collection";
import { type Tenant } from "./Tenant";

/** What PIM asks of those who use one role: a directory role, or being a member or owner of a group. */
export interface RoleManagementPolicy {
  /** `DirectoryRole_{tenantId}_{guid}` or `Group_{groupId}_{guid}`; may be another one after a change. */
  id: string;
  scopeType: PolicyScope;
  /** `/` or the group's id. */
  scopeId: string;
  /** The role's template id, or `member` or `owner`. */
  roleDefinitionId: string;
  lastModifiedDateTime: string | null;
  lastModifiedBy: { id: string | null; displayName: string | null };
  rules: readonly Rule[];
}

/** What a policy is for. */
type Subject = Pick<RoleManagementPolicy, "scopeType" | "scopeId" | "roleDefinitionId">;

/** A tenant's policies. Nobody creates or deletes them: each role, and each group whose members are no rule's, has its own. */
export class RoleManagementPolicies {
  private readonly stored: Collection<RoleManagementPolicy>;

  constructor(private readonly tenant: Tenant) {
    this.stored = tenant.objects<RoleManagementPolicy>("roleManagementPolicies");
    tenant.consistency.withoutDelay(() => this.addMissing());
  }

  /** The policies as a GET sees them. */
  visible(): RoleManagementPolicy[] {
    return this.subjects().flatMap((subject) => this.stored.visible(keyOf(subject)) ?? []);
  }

  /** The policies as writes find them. */
  all(): RoleManagementPolicy[] {
    return this.stored.all();
  }

  /** The policy that has this id now, for a change to it. */
  find(id: string): RoleManagementPolicy | undefined {
    return this.stored.all().find((policy) => policy.id.toLowerCase() === id.toLowerCase());
  }

  /** Stores new rules, and who changed them. Returns the policy, which may have got another id by that. */
  change(policy: RoleManagementPolicy, rules: readonly Rule[], changedBy: string): RoleManagementPolicy {
    const moves = this.tenant.settings.policyIdsChange.includes(policy.scopeType);
    return this.stored.put(keyOf(policy), {
      ...policy,
      rules,
      id: moves ? this.newId(policy) : policy.id,
      lastModifiedBy: { id: changedBy, displayName: null },
      lastModifiedDateTime: this.tenant.consistency.now().toISOString(),
    });
  }

  private addMissing(): void {
    for (const subject of this.subjects()) {
      if (this.stored.get(keyOf(subject))) continue;
      const nobody = { id: null, displayName: null };
      const fresh = { lastModifiedDateTime: null, lastModifiedBy: nobody, rules: newRules() };
      this.stored.put(keyOf(subject), { ...subject, ...fresh, id: this.newId(subject) });
    }
  }

  private subjects(): Subject[] {
    const custom = this.tenant.objects("roleDefinitions").all();
    const roles = [...roleTemplates.map((role) => role.templateId), ...custom.map((role) => String(role["id"]))];
    const groups = this.tenant
      .objects("groups")
      .all()
      .filter((group) => !group["membershipRule"]);
    return [
      ...roles.map((roleDefinitionId) => ({ scopeType: "DirectoryRole", scopeId: "/", roleDefinitionId }) as const),
      ...groups.flatMap(({ id }) =>
        ["member", "owner"].map(
          (roleDefinitionId) => ({ scopeType: "Group", scopeId: String(id), roleDefinitionId }) as const,
        ),
      ),
    ];
  }

  private newId({ scopeType, scopeId }: Subject): string {
    return `${scopeType}_${scopeType === "Group" ? scopeId : this.tenant.tenantId}_${randomUUID()}`;
  }
}

const keyOf = ({ scopeType, scopeId, roleDefinitionId }: Subject) => `${scopeType} ${scopeId} ${roleDefinitionId}`;
