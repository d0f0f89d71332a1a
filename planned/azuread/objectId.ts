import type { PlannedResource } from "../PlannedResource";

/** The object's own id out of Pulumi's, which is path-shaped; the URN stands for it while there is none. */
export const objectIdOf = ({ id, urn }: PlannedResource): string => id?.split("/").pop() || urn;
