import type { Command } from "commander";

/** A sign-in as the command line describes it. */
export interface SignInOptions {
  as: string;
  user?: string;
  principal?: string;
  home?: string;
  groups?: string[];
  roles?: string[];
  app?: string[];
  action?: string;
  context?: string;
  client?: string;
  platform?: string;
  ip?: string;
  country?: string;
  device?: string;
  risk?: string;
  userRisk?: string;
  insiderRisk?: string;
  flow?: string;
  present?: string[];
}

const list = (text: string): string[] => text.split(",").map((part) => part.trim());

/** Gives a command the options that describe a sign-in. */
export const withSignInOptions = (command: Command): Command =>
  command
    .requiredOption(
      "--as <type>",
      "who signs in: member, servicePrincipal, internalGuest, b2bCollaborationGuest, b2bCollaborationMember, " +
        "b2bDirectConnectUser, serviceProvider or otherExternalUser",
    )
    .option("--user <object id>", "a certain user of this tenant; groups and roles are then looked up")
    .option("--principal <object id>", "the service principal that signs in")
    .option("--home <tenant>", "the home of an external person: tenant id, or a partner's name in the tenant file")
    .option("--groups <ids>", "groups of this tenant that the person is in, separated by commas", list)
    .option("--roles <names>", "roles that are active for the person, by name or template id", list)
    .option(
      "--app <apps>",
      "apps, separated by commas: app ids, azurePortal, microsoftGraph, MicrosoftAdminPortals, …",
      list,
    )
    .option("--action <action>", "instead of an app: registerSecurityInformation or registerOrJoinDevices")
    .option("--context <id>", "instead of an app: an authentication context, c1 to c99")
    .option("--client <type>", "browser, mobileAppsAndDesktopClients, exchangeActiveSync or other", "browser")
    .option("--platform <name>", "windows, macOS, linux, iOS, android, windowsPhone or unknown")
    .option("--ip <address>", "the public address")
    .option("--country <code>", "the country of the address, such as NL; none for an address of no country")
    .option("--device <state>", "none, registered, compliant or hybridJoined")
    .option("--risk <level>", "risk of the sign-in, or of the service principal: none, low, medium or high")
    .option("--user-risk <level>", "risk of the user: none, low, medium or high")
    .option("--insider-risk <level>", "none, minor, moderate or elevated")
    .option("--flow <method>", "none, deviceCodeFlow or authenticationTransfer", "none")
    .option(
      "--present <methods>",
      "what the person can present, such as password,microsoftAuthenticatorPush,fido2",
      list,
    );
