import type { User } from "../state/Directory";

/** Whether an account comes, or once came, from an on-premises directory. Undefined when neither property was read. */
export function synchronised({ onPremisesSyncEnabled, onPremisesImmutableId }: Partial<User>): boolean | undefined {
  if (onPremisesSyncEnabled || onPremisesImmutableId) return true;
  return onPremisesSyncEnabled === undefined && onPremisesImmutableId === undefined ? undefined : false;
}
