import { type ResolvedRole, type SettingGroups } from "./resolveRoles";

/** The authentication contexts that roles ask for when they are activated, each once and in order. */
export function activationContexts(resolved: readonly Pick<ResolvedRole<SettingGroups>, "settings">[]): string[] {
  const asked = resolved.map(({ settings }) => contextOf(settings)).filter((context) => context !== undefined);
  return [...new Set(asked)].sort();
}

/**
 * Asks for multifactor authentication in the place of an authentication context that no policy answers for: PIM would hand
 * the question to conditional access, where nothing was asked at all.
 */
export const withMfaForContext = <Settings extends SettingGroups>(
  role: ResolvedRole<Settings>,
): ResolvedRole<Settings> =>
  contextOf(role.settings) === undefined
    ? role
    : {
        ...role,
        settings: {
          ...role.settings,
          activation: {
            ...role.settings.activation,
            authenticationContext: "none",
            requireMultifactorAuthentication: true,
          },
        },
      };

/** The context that is known to be asked for. */
function contextOf({ activation = {} }: SettingGroups): string | undefined {
  const { authenticationContext: context } = activation as { authenticationContext?: unknown };
  return typeof context === "string" && context !== "none" ? context : undefined;
}
