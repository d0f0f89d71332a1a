import { X509Certificate } from "node:crypto";
import type { Property } from "../../values/Property";
import { relativeDuration } from "./relativeDuration";

/**
 * When a certificate that azuread is given ends, as milliseconds since 1970: by `endDate`, else by `endDateRelative` from
 * its start, else by the certificate itself. NaN when none of them can be read.
 */
export function certificateEnd(certificate: Property, now: number): number {
  const endDate = certificate.at("endDate");
  if (endDate.isSet) return Date.parse(endDate.text() ?? "");
  const relative = certificate.at("endDateRelative");
  if (relative.isSet) return certificateStart(certificate, now) + relativeDuration(relative.text() ?? "");
  return read(certificate)?.validToDate ?? NaN;
}

/** When it begins; a start that isn't given is the moment of the deployment. */
export function certificateStart(certificate: Property, now: number): number {
  const startDate = certificate.at("startDate");
  if (startDate.isSet) return Date.parse(startDate.text() ?? "");
  return certificate.at("endDate").isSet || certificate.at("endDateRelative").isSet
    ? now
    : (read(certificate)?.validFromDate ?? NaN);
}

function read(certificate: Property): { validFromDate: number; validToDate: number } | undefined {
  const value = certificate.at("value").text() ?? "";
  const encoding = certificate.at("encoding").word() ?? "pem";
  try {
    const bytes = encoding === "pem" ? value : Buffer.from(value, encoding === "hex" ? "hex" : "base64");
    const { validFrom, validTo } = new X509Certificate(bytes);
    return { validFromDate: Date.parse(validFrom), validToDate: Date.parse(validTo) };
  } catch {
    return undefined;
  }
}
