import { type Route } from "../route";

/** Every operation of Microsoft Graph that the emulator serves: one array a file. */
export const routes: readonly Route[] = [];
