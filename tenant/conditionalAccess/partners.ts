import { type PolicyFacts, type PolicyPartner } from "./PolicyFacts";

/** Whether a partner is let in at all. */
export const isActive = ({ status }: PolicyPartner): boolean => status !== "suspended";

/** The partners that are let in. */
export const activePartners = ({ partners = [] }: PolicyFacts): PolicyPartner[] => partners.filter(isActive);

/** The service providers that are let in. */
export const serviceProviders = (facts: PolicyFacts): PolicyPartner[] =>
  activePartners(facts).filter(({ relationship }) => relationship === "serviceProvider");

/** Whether a device that a partner calls managed counts as managed here. */
export const trustsDevices = ({ trust }: PolicyPartner): boolean =>
  trust?.compliantDevice === true || trust?.hybridJoinedDevice === true;

/** Whether a partner's people get in as guests, or in shared channels. */
export const comesIn = ({ collaboration, directConnect }: PolicyPartner): boolean =>
  collaboration?.inbound !== undefined || directConnect?.inbound !== undefined;

/** The partners whose people have accounts here, and have to register MFA here because theirs isn't believed. */
export const provesMfaHere = (facts: PolicyFacts): PolicyPartner[] =>
  activePartners(facts).filter((partner) => comesIn(partner) && partner.trust?.mfa !== true);

/** Tenant ids in one spelling and one order, so that two files that mean the same give the same policy. */
export const idsOf = (partners: readonly PolicyPartner[]): string[] =>
  [...new Set(partners.map(({ tenantId }) => tenantId.toLowerCase()))].sort();

/** Names partners for a sentence. */
export const named = (partners: readonly PolicyPartner[]): string =>
  partners.map(({ name, tenantId }) => name ?? tenantId).join(", ");
