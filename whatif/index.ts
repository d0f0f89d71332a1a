/**
 * What conditional access and cross-tenant access make of a sign-in: decided, compared before and after a plan, and proven
 * to lock nobody out. Pure: it reads no tenant and writes none. See docs/whatif.md.
 */
export { describeB2bSetting } from "./access/describeB2bSetting";
export { type Effective, type EffectiveAccess, effectiveAccess } from "./access/effectiveAccess";
export { appIds } from "./apps/appIds";
export { compile } from "./compile";
export type { EffectChange, EffectDiff, LabelledRoute } from "./diff/EffectDiff";
export { asEnforced } from "./diff/asEnforced";
export { diffEffects } from "./diff/diffEffects";
export { generateMatrices, type MatrixOptions } from "./diff/generateMatrices";
export { renderEffectDiff } from "./diff/renderEffectDiff";
export { type AxisValue, cellCount, type SignInMatrix } from "./diff/SignInMatrix";
export type { Evaluator } from "./Evaluator";
export { type BlastRadius, denyAllBlastRadius, type HomeTenantGuests } from "./guests/denyAllBlastRadius";
export { renderBlastRadius } from "./guests/renderBlastRadius";
export { applyRepair } from "./lockout/applyEdits";
export type { LockoutProof, Route, SubjectProof } from "./lockout/LockoutProof";
export type { LockoutClass, LockoutSubject } from "./lockout/LockoutSubject";
export { proveNoLockout } from "./lockout/proveNoLockout";
export type { RepairEdit } from "./lockout/RepairEdit";
export { renderLockoutProof } from "./lockout/renderLockoutProof";
export { lockoutSubjects } from "./lockout/subjects";
export type * from "./model/ConditionalAccessPolicy";
export type * from "./model/CrossTenantAccess";
export { type Note, type NoteCode, notes } from "./model/notes";
export type * from "./model/Outcome";
export type { Problem } from "./model/Problem";
export type * from "./model/SignIn";
export type * from "./model/TenantFacts";
export { identityOf } from "./signIn/identityOf";
export { WhatIfError } from "./WhatIfError";
