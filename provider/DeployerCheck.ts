import { type GraphClient, GraphError, graphPath, type TokenClaims } from "../graph";
import type { EmergencyAccess } from "../kinds/kind";
import { once } from "./once";
import { ProviderError } from "./ProviderError";
import type { Log } from "./rpc";

/**
 * Keeps emergency accounts from deploying (EB-CA-22v1): whose credentials stand in a pipeline is no last way in any more.
 * A tenant file can say who deploys it, but only the token says who does.
 *
 * Follows https://learn.microsoft.com/entra/identity/role-based-access-control/security-emergency-access.
 */
export class DeployerCheck {
  private readonly accounts = new Set<string>();
  /** By group, one look at its members for all writes of a process. */
  private readonly groups = new Map<string, (client: GraphClient, deployer: string, log: Log) => Promise<boolean>>();

  /** Adds accounts, and a group, that must not deploy. */
  mustBeNoneOf({ accounts, groupId }: EmergencyAccess): void {
    for (const id of accounts) this.accounts.add(id.toLowerCase());
    const group = groupId?.toLowerCase();
    if (group === undefined || this.groups.has(group)) return;
    let look: (() => Promise<boolean>) | undefined;
    this.groups.set(group, (client, deployer, log) => (look ??= once(() => isMember(client, group, deployer, log)))());
  }

  /**
   * Makes sure that the token is of none of them. A token that can't be looked into is taken.
   *
   * @throws ProviderError when it is of one
   */
  async assertNone(client: GraphClient, { objectId }: TokenClaims, log: Log): Promise<void> {
    const deployer = objectId?.toLowerCase();
    if (deployer === undefined) return;
    if (this.accounts.has(deployer)) throw refusal(`is the emergency account ${deployer}`);
    for (const [group, holds] of this.groups) {
      if (await holds(client, deployer, log))
        throw refusal(`is ${deployer}, a member of the break-glass group ${group}`);
    }
  }
}

async function isMember(client: GraphClient, group: string, deployer: string, log: Log): Promise<boolean> {
  try {
    const members = await client.list<{ id?: unknown }>(graphPath`/groups/${group}/transitiveMembers`, {
      query: { $select: "id", $top: "999" },
      permissions: ["GroupMember.Read.All"],
    });
    return members.some(({ id }) => String(id).toLowerCase() === deployer);
  } catch (error) {
    if (error instanceof GraphError && error.kind === "notFound") throw noGroup(group);
    if (!(error instanceof GraphError) || error.kind !== "forbidden") throw error;
    log.warn(`Whether the deploying identity is in the break-glass group is not checked. ${error.message}`);
    return false;
  }
}

const noGroup = (group: string): ProviderError =>
  new ProviderError(
    `The tenant has no break-glass group ${group}, so it can't be told whether the deploying identity is a member. Nothing was ` +
      "written. Correct the group's object id, or make the group first (EB-CA-22v1).",
  );

const refusal = (who: string): ProviderError =>
  new ProviderError(
    `The deploying identity ${who}. Nothing was written. Deploy with an app of its own: an emergency account is used for ` +
      "nothing else, and what a pipeline holds can be stolen from it (EB-CA-22v1).",
  );
