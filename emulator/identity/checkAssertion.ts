import { type Client } from "./Client";
import { decodeJwt, type Jwt } from "./jwt";
import { SignInProblem } from "./SignInProblem";

/**
 * Refuses a client assertion that Microsoft Entra would refuse by its shape: signed by the application's own certificate
 * (issuer = the application), or a token of another issuer that the application trusts. Signatures are not verified.
 */
export function checkAssertion(assertion: string, client: Client, now: Date): void {
  const token = decodeJwt(assertion);
  if (!token) {
    throw invalid(50027, "JWT token is invalid or malformed.");
  }
  const expiry = Number(token.claims["exp"]);
  if (!(expiry * 1000 > now.getTime())) {
    throw invalid(700024, "Client assertion is not within its valid time range.");
  }
  if (token.claims["iss"] === client.appId) {
    checkOwn(token, client);
  } else {
    checkFederated(token, client);
  }
}

function checkOwn({ header, claims }: Jwt, client: Client): void {
  if (claims["sub"] !== client.appId) {
    throw invalid(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
  }
  const thumbprint = header["x5t#S256"] ?? header["x5t"] ?? header["kid"];
  const hex = typeof thumbprint === "string" ? Buffer.from(thumbprint, "base64url").toString("hex") : undefined;
  const registered = client.certificates.length === 0 || client.certificates.some((known) => sameHex(known, hex));
  if (hex === undefined || !registered) {
    throw invalid(
      700027,
      `The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found., Thumbprint of key used by client: '${hex?.toUpperCase() ?? ""}']`,
    );
  }
}

function checkFederated({ claims }: Jwt, client: Client): void {
  const { iss: issuer, sub: subject } = claims;
  if (typeof issuer !== "string" || typeof subject !== "string") {
    throw invalid(50027, "JWT token is invalid or malformed: a federated assertion has an issuer and a subject.");
  }
  const trusted = client.federatedCredentials;
  if (trusted.length > 0 && !trusted.some((one) => one.issuer === issuer && one.subject === subject)) {
    throw invalid(
      700213,
      `No matching federated identity record found for presented assertion subject '${subject}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`,
    );
  }
}

const invalid = (code: number, text: string) => new SignInProblem(401, "invalid_client", code, text);

const sameHex = (one: string, other: string | undefined) => one.toLowerCase() === other;
