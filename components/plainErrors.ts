import * as pulumi from "@pulumi/pulumi";
import { ProjectError } from "../tenant/ProjectError";
import { TenantFileError } from "../tenant/TenantFileError";

/** Runs an action so that Pulumi shows what is wrong with a tenant by its message alone, without a stack. */
export function plainErrors<Result>(action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const forPeople = error instanceof TenantFileError || error instanceof ProjectError;
    throw forPeople ? new pulumi.RunError(error.message, { cause: error }) : error;
  }
}
