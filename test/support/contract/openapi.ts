import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** A JSON schema as it stands in an OpenAPI 3.1 document. */
export type Schema = { [key: string]: any };

/** One of Graph's OpenAPI documents, as far as the contract check reads it. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

export interface Operation {
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, Response | { $ref: string }>;
}

interface Response {
  content?: Record<string, { schema: Schema }>;
}

/** Where the published shapes lie: beside the checkout. They are no part of this project, so they may be absent. */
const folder = path.resolve(__dirname, "..", "..", "..", "..", "shared", "graph", "openapi");

/** Reads a published document, or undefined where it is absent. */
export function readOpenApi(version: "v1.0" | "beta"): OpenApi | undefined {
  const file = path.join(folder, `${version}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as OpenApi) : undefined;
}
