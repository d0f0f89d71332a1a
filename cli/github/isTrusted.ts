/** Who wrote a comment or an issue, as GitHub tells it. */
export interface Authored {
  user: { type: string } | null;
  author_association: string;
}

/**
 * Whether a comment or an issue is by a bot or by somebody of the repository. Anybody can write one that begins with the
 * marker; filling a stranger's would leave them able to edit what reviewers take for the report.
 */
export const isTrusted = ({ user, author_association: association }: Authored): boolean =>
  user?.type === "Bot" || ["OWNER", "MEMBER", "COLLABORATOR"].includes(association);
