import { type Sections } from "./sections";

const none = { isMfaAccepted: false, isCompliantDeviceAccepted: false, isHybridAzureADJoinedDeviceAccepted: false };

/** The sections with inbound trust made whole: a trust that is not named is not given. */
export function wholeTrust<Sent extends Sections>(sections: Sent): Sent {
  return sections.inboundTrust ? { ...sections, inboundTrust: { ...none, ...sections.inboundTrust } } : sections;
}
