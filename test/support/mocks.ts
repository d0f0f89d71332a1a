import * as pulumi from "@pulumi/pulumi";

/** A resource as a program registered it. */
export interface Registration {
  type: string;
  name: string;
  inputs: Record<string, any>;
  custom: boolean;
  /** Name of the parent; undefined for what the stack itself holds. */
  parent?: string;
  /** Names of the resources that it waits for, by dependsOn or through its inputs. */
  dependencies: string[];
  /** Name of the provider; undefined for a default provider. */
  provider?: string;
  /** Whether the object stays when the resource is destroyed. */
  retainOnDelete: boolean;
}

export interface MockOptions {
  /** Whether the program runs as in `pulumi preview`. */
  preview?: boolean;
  stack?: string;
  /** Takes what the program logs, which is not printed. */
  messages?: string[];
}

/**
 * Runs a Pulumi program without an engine and returns what it registered, in order. Outputs of a resource are its
 * inputs; one of azuread has an object id besides, which names it.
 */
export async function runProgram(program: () => unknown, options: MockOptions = {}): Promise<Registration[]> {
  const registrations: Registration[] = [];
  const { preview = false, stack = "contoso" } = options;
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => ({ id: `${type}/${name}`, state: stateOf(type, name, inputs) }),
      call: ({ token }) => {
        throw new Error(`The program calls ${token}; the mocks know no functions.`);
      },
    },
    "entra-baseline",
    stack,
    preview,
  );
  recordInto(registrations);
  await withoutPrinting(options.messages ?? [], async () => {
    await pulumi.runtime.runInPulumiStack(async () => void (await program()));
    await pulumi.runtime.disconnect();
  });
  return registrations.filter(({ type }) => type !== "pulumi:pulumi:Stack");
}

const stateOf = (type: string, name: string, inputs: object) =>
  type.startsWith("azuread:") ? { ...inputs, objectId: `object id of ${name}` } : inputs;

/** Without an engine, what a program logs is printed, and would drown the tests' own report. */
async function withoutPrinting(messages: string[], action: () => Promise<unknown>): Promise<void> {
  const print = console.log;
  const beginning = "info: [runtime] ";
  console.log = (...parts: unknown[]) => {
    const [first] = parts;
    if (typeof first === "string" && first.startsWith(beginning)) messages.push(first.slice(beginning.length));
    else print(...parts);
  };
  try {
    await action();
  } finally {
    console.log = print;
  }
}

/** Registrations of a type, by name. */
export function ofType(registrations: Registration[], type: string): Map<string, Registration> {
  return new Map(registrations.filter((one) => one.type === type).map((one) => [one.name, one]));
}

/** The mocks themselves are told nothing of parents and dependencies: take them from the requests. */
function recordInto(registrations: Registration[]): void {
  const monitor = pulumi.runtime.getMonitor() as any;
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request: any, callback: any) => {
    registrations.push({
      type: request.getType(),
      name: request.getName(),
      inputs: request.getObject().toJavaScript(),
      custom: request.getCustom(),
      parent: nameIn(request.getParent()),
      dependencies: request.getDependenciesList().map(nameIn),
      retainOnDelete: request.getRetainondelete() === true,
      provider: nameIn(request.getProvider().split("::").slice(0, 4).join("::")),
    });
    return register(request, callback);
  };
}

/** The name at the end of a URN; undefined for no URN and for the stack's own. */
function nameIn(urn: string): string | undefined {
  return urn === "" || urn.includes("::pulumi:pulumi:Stack::") ? undefined : urn.split("::").at(-1);
}
