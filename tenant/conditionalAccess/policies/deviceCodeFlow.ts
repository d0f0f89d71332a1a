import { anyApp, block, everybody } from "../parts";
import { type Policy } from "../Policy";

export const deviceCodeFlow: Policy = {
  role: "device-code-flow",
  displayName: "EB-CA-11 Block device code flow and authentication transfer",
  description: "Blocks signing in on one device for another (device code flow, authentication transfer), for everyone.",
  control: "EB-CA-11v1",
  licence: "P1",
  variants: () => [
    {
      body: {
        conditions: {
          ...anyApp(everybody),
          authenticationFlowTransferMethods: ["authenticationTransfer", "deviceCodeFlow"],
        },
        ...block,
      },
    },
  ],
};
