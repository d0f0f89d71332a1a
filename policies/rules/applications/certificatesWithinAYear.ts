import { z } from "zod";
import { parameters } from "../../rule/parameters";
import { resourceRule } from "../../rule/Rule";
import { certificateEnd, certificateStart } from "./certificateEnd";
import { applicationCertificate, servicePrincipalCertificate } from "./tokens";

const day = 24 * 60 * 60 * 1000;

/** A certificate of ten years is stolen once and used for ten. */
export const certificatesWithinAYear = resourceRule({
  name: "certificates-within-a-year",
  description: "No certificate of an application or service principal lives longer than a year",
  controls: ["EB-AM-10v1"],
  remedy: "Set endDate or endDateRelative (8760h) within a year of the start, and renew the certificate before.",
  enforcementLevel: "mandatory",
  types: [applicationCertificate, servicePrincipalCertificate],
  parameters: parameters({
    maximumDays: z
      .number()
      .int()
      .min(1)
      // A leap year, so that "the same day next year" is always within it.
      .default(366)
      .describe("How many days a certificate may live at most."),
  }),
  ask: ({ properties }, { parameters: { maximumDays } }) => [
    () => {
      const now = Date.now();
      const days = (certificateEnd(properties, now) - certificateStart(properties, now)) / day;
      if (Number.isNaN(days))
        return "When the certificate ends can't be told: neither its dates nor itself can be read.";
      return days > maximumDays
        ? `The certificate lives ${Math.round(days)} days, more than ${maximumDays}.`
        : undefined;
    },
  ],
});
