/** Stands for a value that is not known yet: in a preview, whatever only the deployment itself will tell. */
export const unknownValue: unique symbol = Symbol("not known yet");
