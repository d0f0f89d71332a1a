import { checkAssertion } from "./checkAssertion";
import { type Client } from "./Client";
import { SignInProblem } from "./SignInProblem";

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Refuses a token request whose secret or assertion does not belong to the client, as Microsoft Entra would. */
export function checkCredential(form: URLSearchParams, client: Client, now: Date): void {
  const secret = form.get("client_secret");
  const assertion = form.get("client_assertion");
  if (assertion !== null && form.get("client_assertion_type") === assertionType) {
    checkAssertion(assertion, client, now);
  } else if (secret !== null && secret !== "") {
    checkSecret(secret, client, now);
  } else {
    throw new SignInProblem(
      401,
      "invalid_client",
      7000216,
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    );
  }
}

function checkSecret(value: string, client: Client, now: Date): void {
  const secret = client.secrets.find((known) => known.value === value);
  if (!secret) {
    throw new SignInProblem(
      401,
      "invalid_client",
      7000215,
      `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${client.appId}'.`,
    );
  }
  if (secret.endDateTime !== undefined && new Date(secret.endDateTime) <= now) {
    throw new SignInProblem(
      401,
      "invalid_client",
      7000222,
      `The provided client secret keys for app '${client.appId}' are expired. Visit the Azure portal to create new keys for your app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.`,
    );
  }
}
