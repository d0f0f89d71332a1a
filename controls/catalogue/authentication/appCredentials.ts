import type { Control } from "../../Control";
import { given } from "../../given";
import type { Application, Credential } from "../../state/Applications";
import { deviates, met, unknown } from "../../verdict";

const day = 24 * 60 * 60 * 1000;

export const appCredentials: Control = {
  id: "EB-AM-10v1",
  title: "No application has a client secret, and no certificate lives longer than a year",
  rationale:
    "A secret that exists can be copied, and was, if it has ever been in a mail or a pipeline's log; a certificate of ten years is stolen once and used for ten. A rule for new credentials leaves those that exist, and an intruder's are among them.",
  severity: "high",
  mappings: {
    zeroTrust: ["21992"],
    notes: { "21992": "asks that certificates are younger than 180 days" },
  },
  lastModified: "2026-11-22",
  remedy:
    "Move each application named to a federated credential or to a certificate in Key Vault that is renewed within the year, and remove the old credential.",
  predicate: given(["applications", "servicePrincipals"], ({ applications, servicePrincipals }) => {
    const apps = [
      ...applications.map((app) => ({ what: "Application", app })),
      ...servicePrincipals
        .filter(({ preferredSingleSignOnMode }) => preferredSingleSignOnMode !== "saml")
        .map((app) => ({ what: "Service principal", app })),
    ];
    const found = apps.flatMap(({ what, app }) => weak(app, `${what} "${app.displayName ?? app.id}"`));
    if (found.length > 0) return deviates(...found);
    const unread = apps.filter(({ app }) => !app.passwordCredentials || !app.keyCredentials);
    return unread.length > 0
      ? unknown(...unread.map(({ app }) => `The credentials of "${app.displayName ?? app.id}" could not be read.`))
      : met("No application has a secret or a long-lived certificate.");
  }),
};

function weak({ passwordCredentials, keyCredentials }: Application, name: string): string[] {
  const secrets = (passwordCredentials ?? []).length;
  return [
    ...(secrets > 0 ? [`${name} has ${secrets} client ${secrets === 1 ? "secret" : "secrets"}.`] : []),
    ...(keyCredentials ?? [])
      .filter((key) => !(lifetime(key) <= 366 * day))
      .map((key) => `${name} has the certificate "${key.displayName ?? key.keyId}", which lives longer than a year.`),
  ];
}

const lifetime = ({ startDateTime, endDateTime }: Credential): number =>
  Date.parse(endDateTime ?? "") - Date.parse(startDateTime ?? "");
