import { type Values, asBlock } from "../../../../azureadShapes/schema/Field";
import { StandinError } from "../StandinError";

/** An answer of Graph outside what a request accepts. */
export class GraphError extends StandinError {
  constructor(
    readonly status: number,
    override readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** Reads Graph's error body: `{"error":{"code","message","innerError":{"code","message"}}}`. */
  static of(status: number, statusText: string, body: unknown): GraphError {
    const error = asBlock(asBlock(body)?.error);
    const message = asBlock(error?.message)?.value ?? error?.message;
    const parts = [error?.code, message, innerText(asBlock(error?.innerError))].filter(isText);
    const detail = parts.length > 0 ? ` with error: ${parts.join(": ")}` : "";
    return new GraphError(
      status,
      String(error?.code ?? ""),
      `unexpected status ${status} (${status} ${statusText})${detail}`,
    );
  }

  static isNotFound(error: unknown): boolean {
    return error instanceof GraphError && error.status === 404;
  }
}

const isText = (part: unknown): part is string => typeof part === "string" && part !== "";

const innerText = (inner: Values | undefined): string => [inner?.code, inner?.message].filter(isText).join("/");
