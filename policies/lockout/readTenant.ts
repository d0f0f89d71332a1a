import type { Survey } from "../../survey";
import { lazy } from "../lazy";

/** A tenant as it was read, or why it was not. */
export type Reading = { survey: Survey } | { why: string };

/**
 * Reads of a tenant what decides sign-ins, with the credentials of a provider of the program's or of the environment
 * (ARM_CLIENT_ID and the like).
 */
export async function readTenant(
  tenantId: string,
  settings: Record<string, unknown>,
  breakGlassGroupId: string | undefined,
): Promise<Reading> {
  const { connect, GraphError, settingsFrom, verifyTenant } = lazy.graph();
  const { signInParts, surveyTenant } = lazy.survey();
  try {
    const graph = await connect(settingsFrom({ ...settings, tenantId }), { userAgent: "entra-guardrails" });
    await verifyTenant(graph, tenantId);
    const survey = await surveyTenant(graph, { parts: signInParts, breakGlassGroupId });
    return { survey };
  } catch (error) {
    if (error instanceof GraphError) return { why: error.message };
    throw error;
  }
}
