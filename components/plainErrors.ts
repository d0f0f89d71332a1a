import * as pulumi from "@pulumi/pulumi";
import { TenantFileError } from "../tenant/TenantFileError";

/** Runs an action so that Pulumi shows what is wrong with a tenant by its message alone, without a stack. */
export function plainErrors<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    throw error instanceof TenantFileError ? new pulumi.RunError(error.message, { cause: error }) : error;
  }
}
