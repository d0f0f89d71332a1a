import { type Field, type Fields, type Values, asBlock } from "./Field";

/**
 * The inputs that describe a state that was read. With `declared`, the inputs that the program gave last, only those
 * properties are described; without (an import), everything that a program could declare and that isn't its zero value.
 */
export function inputsFromState(fields: Fields, state: Values, declared?: Values): Values {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => !field.output && (!declared || isSet(declared[name])))
      .map(
        ([name, field]) =>
          [name, inputFromState(field, state[name], declared?.[name], declared !== undefined)] as const,
      )
      .filter(([, value]) => value !== undefined),
  );
}

function inputFromState(field: Field, value: unknown, declared: unknown, refresh: boolean): unknown {
  if (!isSet(value)) return undefined;
  if (field.kind === "block") {
    const inputs = inputsFromState(field.fields, asBlock(value) ?? {}, refresh ? (asBlock(declared) ?? {}) : undefined);
    // Imported, a block that holds nothing describes nothing.
    return !refresh && !field.required && Object.values(inputs).every(isEmptyList) ? undefined : inputs;
  }
  if (Array.isArray(value)) {
    if (value.length === 0 && !refresh && !field.required) return undefined;
    const of = (field as { of?: Field }).of;
    return of?.kind === "block" ? value.map((item) => inputFromState(of, item, undefined, false)) : value;
  }
  const zero = value === "" || value === false || value === 0;
  return zero && !refresh && !field.required ? undefined : value;
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const isSet = (value: unknown): boolean => value !== undefined && value !== null;
