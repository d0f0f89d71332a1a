/** A resource as a plan would leave it, or as it is in a state file. */
export interface PlannedResource {
  urn: string;
  /** Type token, such as `entra:index:CrossTenantAccessDefault`. */
  type: string;
  /** Pulumi's id; absent while the resource is still to be made. */
  id?: string;
  /** As the program declares them, with {@link unknownValue} wherever a value isn't known before the update. */
  inputs: Record<string, unknown>;
  /** As Pulumi's state has them; needed only to tell what a removed resource goes back to. */
  outputs?: Record<string, unknown>;
}
