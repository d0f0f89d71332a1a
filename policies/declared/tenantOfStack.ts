import type { Tenant as TenantFile } from "../../tenant/schema/tenantSchema";
import { lazy } from "../lazy";
import { stackOfUrn } from "./stackOfUrn";

/** What a tenant file declares. */
export type Tenant = TenantFile;

const read = new Map<string, Tenant | undefined>();

/**
 * The tenant file of the stack that a resource is in; undefined when the stack has none, as in a program that takes its
 * settings otherwise. A stack's file is read once.
 *
 * @throws {TenantFileError} when it isn't valid: a rule that goes by it must not pass over what it can't read
 */
export function tenantOfStack(urn: string): Tenant | undefined {
  const { stack, project } = stackOfUrn(urn);
  const key = `${project}/${stack}`;
  if (!read.has(key)) read.set(key, load(stack, project));
  return read.get(key);
}

function load(stack: string, project: string): Tenant | undefined {
  const file = lazy.stackFileOf().stackFileOf(stack, project);
  if (!file || lazy.stackFile().StackFile.read(file).assertParsed().tenant === undefined) return undefined;
  return lazy.loadTenantFile().loadTenantFile(file);
}
