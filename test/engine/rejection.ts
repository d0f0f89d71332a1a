/** The reason for which `promise` is rejected; fails when it is fulfilled instead. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  const value = await promise.catch((reason: unknown) => {
    if (reason instanceof Error) return reason;
    throw new Error(`rejected with something that is no Error: ${String(reason)}`);
  });
  if (value instanceof Error) return value;
  throw new Error(`expected a rejection, but it was fulfilled with ${JSON.stringify(value)}`);
}
