/** What a plan does to the people who sign in to a tenant: from states of the tenant and what its file declares. */
export type { DeclaredPartner, DeclaredTenant, Deployer } from "./DeclaredTenant";
export type { Impact, Lockout, ProvenSubject } from "./Impact";
export { describeLockout } from "./describeLockout";
export { describeSubject } from "./describeSubject";
export { impactOf, type Plan } from "./impactOf";
export { type Gap, lockoutSubjectsOf, type SubjectOptions, type Subjects } from "./lockoutSubjectsOf";
export { administratorsOf } from "./administratorsOf";
export { namesOf } from "./namesOf";
export { proveLockout, type Unread } from "./proveLockout";
export { tenantFactsOf } from "./tenantFactsOf";
