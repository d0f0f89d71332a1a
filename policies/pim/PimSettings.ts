/**
 * What a program declares of a PIM policy, whichever resource it declares it with. Each is looked up only when asked for:
 * undefined is not declared, and NotKnownYet is thrown for what isn't known yet.
 */
export interface PimSettings {
  /** Whose policy it is, to begin a sentence with: "Global Administrator", "Members of the group …". */
  what: string;
  /** Template id of the directory role; undefined for groups and Azure roles. */
  directoryRole?: string;
  activation: {
    maximumDuration(): string | undefined;
    requiresMfa(): boolean | undefined;
    requiresContext(): boolean | undefined;
    requiresJustification(): boolean | undefined;
    requiresApproval(): boolean | undefined;
    /** Whether anybody is named who may approve. */
    hasApprovers(): boolean;
  };
  /** Whether active assignments have to end. */
  activeExpires(): boolean | undefined;
  /** Whether eligibility has to end. */
  eligibilityExpires(): boolean | undefined;
}
