import type { GrantControls } from "../model/ConditionalAccessPolicy";
import type { ControlResult } from "../model/Outcome";
import type { Problem } from "../model/Problem";
import type { PolicyReader } from "../PolicyReader";
import type { PreparedSignIn } from "../PreparedSignIn";
import type { TenantIndex } from "../TenantIndex";
import { builtInControls } from "./builtInControls";
import type { CompiledControl } from "./CompiledControl";
import { controlStates, IMPOSSIBLE, type Level, MISSING, PROMPTABLE, SATISFIED, UNKNOWN } from "./Level";
import { compileCustomFactor, compileStrength, compileTermsOfUse } from "./otherControls";

/** What a policy asks for, once it applies. */
export interface CompiledGrant {
  /** False when there is nothing to satisfy. */
  asks: boolean;
  block: boolean;
  operator: "AND" | "OR" | null;
  controls: readonly CompiledControl[];
  /** The same for two grants just when they always stand alike. */
  key: string;
  /** What is needed, in words: each of these. The same for any two policies that ask for the same. */
  requirements: readonly string[];
  level(signIn: PreparedSignIn): Level;
  results(signIn: PreparedSignIn): ControlResult[];
}

const known = [
  "operator",
  "builtInControls",
  "customAuthenticationFactors",
  "termsOfUse",
  "authenticationStrength",
  "authenticationStrength@odata.context",
];

/**
 * Compiles the grant controls: block stands above all; else all controls (AND) or any of them (OR). A control or operator
 * that isn't known makes the answer unknown, except where AND is broken by a known control already.
 *
 * Follows "Conditional Access: Grant" (Microsoft Learn) and "conditionalAccessGrantControls resource type" (Microsoft
 * Graph v1.0).
 */
export function compileGrant(
  reader: PolicyReader,
  grant: GrantControls | null | undefined,
  tenant: TenantIndex,
): CompiledGrant {
  const unknown: Problem[] = reader.unknownProperties("grantControls", grant, known);
  const builtIns = grant?.builtInControls ?? [];
  const block = builtIns.includes("block");
  const controls: CompiledControl[] = [];
  for (const name of builtIns) {
    const found = Object.hasOwn(builtInControls, name) ? builtInControls[name] : undefined;
    if (found) controls.push(found);
    else if (name !== "block") {
      const expected = `one of block, ${Object.keys(builtInControls).join(", ")}`;
      unknown.push(reader.unknownMember("grantControls.builtInControls", name, expected));
    }
  }
  const strength = grant?.authenticationStrength;
  if (strength) controls.push(compileStrength(reader, "grantControls.authenticationStrength", strength, tenant));
  controls.push(...(grant?.termsOfUse ?? []).map(compileTermsOfUse));
  controls.push(...(grant?.customAuthenticationFactors ?? []).map(compileCustomFactor));
  controls.sort((a, b) => a.order - b.order);
  const operator = readOperator(reader, grant, controls.length + unknown.length, unknown);
  return {
    asks: block || controls.length > 0 || unknown.length > 0,
    block,
    operator,
    controls,
    key: [block, operator, ...controls.map(({ key }) => key), ...unknown.map(({ message }) => message)].join("\n"),
    requirements: requirementsOf(block, controls, operator, unknown),
    level: (signIn) => (block ? IMPOSSIBLE : levelOf(signIn, controls, operator, unknown)),
    results: (signIn) => (block ? [blocked] : controls.map((control) => resultOf(control, signIn))),
  };
}

const blocked: ControlResult = { control: "block", label: "block", state: "impossible" };

function readOperator(
  reader: PolicyReader,
  grant: GrantControls | null | undefined,
  count: number,
  unknown: Problem[],
): "AND" | "OR" | null {
  const operator = grant?.operator?.toUpperCase();
  if (operator === "AND" || operator === "OR") return operator;
  if (count > 1) unknown.push(reader.unknownMember("grantControls.operator", grant?.operator ?? null, "AND or OR"));
  return null;
}

function levelOf(
  signIn: PreparedSignIn,
  controls: readonly CompiledControl[],
  operator: "AND" | "OR" | null,
  unknown: readonly Problem[],
): Level {
  if (controls.length === 0 && unknown.length === 0) return SATISFIED;
  let all: Level = SATISFIED;
  let any: Level = IMPOSSIBLE;
  for (const control of controls) {
    const level = control.level(signIn);
    if (level < all) all = level;
    if (level > any) any = level;
  }
  if (unknown.length === 0) return operator === "OR" ? any : all;
  if (operator === "AND" && controls.length > 0 && all <= MISSING) return all;
  if (signIn.trace) for (const problem of unknown) signIn.trace.doubt(problem);
  return UNKNOWN;
}

function requirementsOf(
  block: boolean,
  controls: readonly CompiledControl[],
  operator: "AND" | "OR" | null,
  unknown: readonly Problem[],
): string[] {
  if (block) return ["block"];
  const labels = [...new Set(controls.map((control) => control.label))];
  labels.push(...unknown.map((problem) => `something unknown at ${problem.path}`));
  return operator === "OR" && labels.length > 1 ? [labels.join(" or ")] : labels;
}

function resultOf(control: CompiledControl, signIn: PreparedSignIn): ControlResult {
  const level = control.level(signIn);
  const why = level < PROMPTABLE ? control.why(signIn) : undefined;
  return { control: control.control, label: control.label, state: controlStates[level]!, ...(why && { why }) };
}
