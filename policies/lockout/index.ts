/** The proof that a plan locks nobody out, for the rule that asks for it. */
export { proveTenant, type Proof, type ProofSettings } from "./proveTenant";
export { resourcesOfTenants } from "./resourcesOfTenants";
