import { type Route } from "../route";
import { applications } from "./applications";
import { authenticationContexts } from "./authenticationContexts";
import { authenticationStrengths } from "./authenticationStrengths";
import { conditionalAccess } from "./conditionalAccess";
import { deletedDirectoryObjects } from "./deletedDirectoryObjects";
import { directoryObjects } from "./directoryObjects";
import { groups } from "./groups";
import { namedLocations } from "./namedLocations";
import { roleAssignments } from "./roleAssignments";
import { roleDefinitions } from "./roleDefinitions";
import { servicePrincipals } from "./servicePrincipals";
import { users } from "./users";

/** Every operation of Microsoft Graph that the emulator serves: one array a file. */
export const routes: readonly Route[] = [
  ...applications,
  ...authenticationContexts,
  ...authenticationStrengths,
  ...conditionalAccess,
  ...deletedDirectoryObjects,
  ...directoryObjects,
  ...groups,
  ...namedLocations,
  ...roleAssignments,
  ...roleDefinitions,
  ...servicePrincipals,
  ...users,
];
