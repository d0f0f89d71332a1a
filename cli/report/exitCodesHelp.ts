/** What the commands on tenants end with, for their help; see exitCode. */
export const exitCodesHelp = `
Exit codes:
  0    nothing is left to do in any tenant
  7    every tenant was read; in some there are changes or drift
  1    the engine or its state could not be used
  2    the command line, a tenant file or the program is wrong
  3    a tenant could not be read, or refused the update
  4    a mandatory guardrail is broken
  5    a plan would leave somebody no way in who must have one, or it can't be told
  6    a tenant still differs after its update, or was held back
  8    a shard of a run on several machines never reported
  130  interrupted
When tenants fail in several ways: 130 before 8, 1, 2, 3, 4, 5, 6. A failure is never reported as 0 or 7.`;
