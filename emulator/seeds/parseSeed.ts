import { z } from "zod";
import { EmulatorError } from "../EmulatorError";
import { type Seed, seedSchema, type TenantSeed } from "./seedSchema";

/** Checks a seed. Throws an `EmulatorError` that names each mistake and `source`, where the seed comes from. */
export function parseSeed(value: unknown, source: string): Seed {
  const parsed = seedSchema.safeParse(value);
  if (!parsed.success) {
    throw bad(source, z.prettifyError(parsed.error));
  }
  const mistakes = parsed.data.tenants.flatMap((tenant, index) => [
    ...duplicates(parsed.data.tenants.slice(0, index), tenant),
    ...strayMembers(tenant),
  ]);
  if (mistakes.length > 0) {
    throw bad(source, mistakes.join("\n"));
  }
  return parsed.data;
}

function duplicates(before: readonly TenantSeed[], tenant: TenantSeed): string[] {
  return before
    .filter((other) => same(other.tenantId, tenant.tenantId) || same(other.initialDomain, tenant.initialDomain))
    .map((other) => `The tenants ${other.displayName} and ${tenant.displayName} have the same id or domain.`);
}

function strayMembers(tenant: TenantSeed): string[] {
  const known = [...tenant.users, ...tenant.groups].map(({ id }) => id.toLowerCase());
  const principals = tenant.clients.map(({ objectId }) => objectId.toLowerCase());
  const ids = new Set([...known, ...principals]);
  return tenant.groups.flatMap((group) =>
    [...group.members, ...group.owners]
      .filter((id) => !ids.has(id.toLowerCase()))
      .map(
        (id) => `The group ${group.displayName} of ${tenant.displayName} names ${id}, which the tenant does not have.`,
      ),
  );
}

const bad = (source: string, mistakes: string) =>
  new EmulatorError("SEED", `The seed in ${source} cannot be used:\n${mistakes}`);

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
