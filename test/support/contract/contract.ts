import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { readOpenApi, type OpenApi, type Schema } from "./openapi";
import { plainSchemas, references } from "./schemas";

/** One request to Graph and its answer, with the path below the version segment (`/policies/…`). */
export interface Exchange {
  method: string;
  version: "v1.0" | "beta";
  path: string;
  requestBody?: unknown;
  status: number;
  responseBody?: unknown;
}

/**
 * Parts of Graph that the published subset does not describe: directory objects, whose calls come from the azuread
 * provider, and the authentication flows policy; and Graph's answers to what it does not know (501 here).
 */
const notPublished = [
  /^\/groups(\/|$)/,
  /^\/users(\/|$)/,
  /^\/directoryObjects\//,
  /^\/directory\/deletedItems/,
  /^\/servicePrincipals\//,
  /^\/policies\/authenticationFlowsPolicy$/,
];

/** Checks exchanges with Graph against its published shapes: requests closed, answers open. */
export class Contract {
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly ajv = addFormats(new Ajv2020({ strict: false, allErrors: true, validateFormats: true }));

  private constructor(private readonly documents: Record<"v1.0" | "beta", OpenApi>) {
    // Graph's durations include designators that the JSON schema format leaves out, so they are only strings here.
    this.ajv.addFormat("duration", true);
  }

  /** The contract, or undefined where the published shapes are absent. */
  static load(): Contract | undefined {
    const v1 = readOpenApi("v1.0");
    const beta = readOpenApi("beta");
    return v1 && beta ? new Contract({ "v1.0": v1, beta }) : undefined;
  }

  /** Says what is wrong with an exchange, one line each; an empty list when nothing is. */
  problemsOf(exchange: Exchange): string[] {
    if (exchange.path === "/$batch") return this.problemsOfBatch(exchange);
    const label = `${exchange.method} /${exchange.version}${exchange.path}`;
    // A refused request needs no right shape: sending a wrong one may be what the test is about.
    const refused = exchange.status >= 400;
    const document = this.documents[exchange.version];
    const template = Object.keys(document.paths).find((path) => matcher(path).test(exchange.path));
    if (!template) {
      const known = exchange.status === 501 || notPublished.some((path) => path.test(exchange.path));
      return known ? [] : [`${label}: no such path is published`];
    }
    const operation = document.paths[template]![exchange.method.toLowerCase()];
    if (!operation) return refused ? [] : [`${label}: ${exchange.method} is not published for ${template}`];

    const problems: string[] = [];
    const key = `${exchange.version} ${exchange.method} ${template}`;
    const request = operation.requestBody?.content["application/json"]?.schema;
    if (!refused && exchange.requestBody !== undefined) {
      if (!request) problems.push(`${label}: a request body was sent, none is published`);
      else problems.push(...this.check(`${key} request`, request, document, true, exchange.requestBody, label));
    }
    problems.push(...this.problemsOfAnswer(key, exchange, operation.responses, document, label));
    return problems;
  }

  private problemsOfAnswer(
    key: string,
    exchange: Exchange,
    responses: Record<string, any>,
    document: OpenApi,
    label: string,
  ): string[] {
    const status = String(exchange.status);
    const declared = responses[status] ?? responses[`${status[0]}XX`];
    if (!declared) return [`${label}: answer ${status} is not published (${Object.keys(responses).join(", ")} are)`];
    const response = declared.$ref ? document.components.responses[declared.$ref.split("/").pop()!]! : declared;
    const schema = response.content?.["application/json"]?.schema as Schema | undefined;
    const empty = exchange.responseBody === undefined || exchange.responseBody === "";
    if (!schema) return empty ? [] : [`${label}: answer ${status} carries a body, none is published`];
    if (empty) return [`${label}: answer ${status} carries no body`];
    return this.check(`${key} ${status}`, schema, document, false, exchange.responseBody, `${label} answer ${status}`);
  }

  private problemsOfBatch(exchange: Exchange): string[] {
    if (exchange.status !== 200) return [];
    const requests = (exchange.requestBody as { requests: any[] }).requests;
    const responses = (exchange.responseBody as { responses: any[] }).responses;
    return requests.flatMap((request) => {
      const response = responses.find(({ id }) => id === request.id);
      if (!response) return [`$batch: request ${request.id} (${request.url}) has no response`];
      return this.problemsOf({
        method: request.method,
        version: exchange.version,
        path: request.url.split("?")[0],
        requestBody: request.body,
        status: response.status,
        responseBody: response.body,
      });
    });
  }

  private check(key: string, schema: Schema, document: OpenApi, closed: boolean, body: unknown, label: string) {
    let validate = this.validators.get(key);
    if (!validate) {
      const $defs = plainSchemas(document.components.schemas, closed);
      validate = this.ajv.compile({ ...references(schema), $defs });
      this.validators.set(key, validate);
    }
    if (validate(body)) return [];
    return (validate.errors ?? [])
      .filter((error) => error.keyword !== "if")
      .map(
        ({ instancePath, message, params }) =>
          `${label}: ${instancePath || "body"} ${message} ${JSON.stringify(params)}`,
      );
  }
}

function matcher(template: string): RegExp {
  const pattern = template
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith("{") ? "[^/]+" : part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")))
    .join("");
  return new RegExp(`^${pattern}$`);
}
