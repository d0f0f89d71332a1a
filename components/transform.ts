import type * as pulumi from "@pulumi/pulumi";

/**
 * Changes what a component gives to one of its children, after everything else: properties that replace the component's,
 * or a function that changes arguments and resource options in place. What the child checks by itself, it still checks.
 */
export type Transform<Args> = Partial<Args> | ((args: Args, opts: pulumi.CustomResourceOptions, name: string) => void);

/** Applies a transform to copies of a child's arguments and options. */
export function applyTransform<Args extends object>(
  transform: Transform<Args> | undefined,
  name: string,
  args: Args,
  opts: pulumi.CustomResourceOptions,
): { args: Args; opts: pulumi.CustomResourceOptions } {
  if (typeof transform !== "function") return { args: { ...args, ...transform }, opts };
  const changed = { args: { ...args }, opts: { ...opts } };
  transform(changed.args, changed.opts, name);
  return changed;
}
