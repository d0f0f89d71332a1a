/** How the pack is used, in Markdown. */
export const usage = (count: number): string =>
  `
\`entra-guardrails\` is a [Pulumi policy pack](https://www.pulumi.com/docs/insights/policy/) of ${count} rules for any program that changes a
Microsoft Entra tenant through \`azuread\`, \`azure-native\` or \`entra\`, with or without the components of this package. A rule says what is wrong,
what to do about it, and which [control](controls/README.md) it comes from.

    pulumi preview --policy-pack node_modules/entra-baseline/policies/entra-guardrails
    pulumi up --policy-pack node_modules/entra-baseline/policies/entra-guardrails --policy-pack-config guardrails.json
    npx entra-baseline preview --all --policy-pack entra-guardrails

The first two name an executable (\`entra-guardrails.cmd\` on Windows), which Pulumi 3.255 starts by itself. The folder around it,
\`node_modules/entra-baseline/policies\`, is the same pack for older engines, and for language hosts that start the folder of a pack, as those of
Pulumi's own releases do. The host that this package builds where Pulumi can't be downloaded, from the last one published as a Go module (3.68), says
"could not read plugin: not supported" to a folder: give it the executable. \`entra-baseline preview\` and \`up\` do so by themselves.

## Configuration

The levels are \`mandatory\` (the preview or update fails), \`advisory\` (it is told) and \`disabled\`. A level and parameters of a rule come from the file
that \`--policy-pack-config\` names; \`all\` sets the level of every rule. A parameter that a rule doesn't have is an error, as a misspelt one would
leave it without what it goes by.

\`\`\`json
{
  "all": "advisory",
  "no-lockout": { "enforcementLevel": "mandatory", "live": "required" },
  "partner-trust-declared": {
    "trusted": [
      { "tenantId": "8d2e4f60-1a3b-4c5d-8e7f-9a0b1c2d3e4f", "claims": ["mfa"], "reason": "Contract, annex 4." }
    ]
  },
  "no-client-secrets": { "exemptions": [{ "resource": "legacy", "reason": "The vendor's app takes nothing else." }] }
}
\`\`\`

What a tenant file of this package declares (break-glass, partners with their trust, who is meant to be shut out) needs no second declaration: in a
project whose stack has one, the rules that go by it read it.

## What a preview can't tell

A value that only the update will tell, such as the id of a group that is still to be made, keeps a preview from answering some rules. Such a rule
is then told as an advice, "can't run policy …", whatever its level, unless what is known is wrong already. The update itself knows every value of a
resource before it is written, and a mandatory rule that is broken then keeps it from being written. Properties that a program doesn't declare are
not managed by it, and not looked at.

## The lockout proof

\`no-lockout\` looks at all resources together: conditional access, cross-tenant access, named locations, strengths, groups. It lays the plan over the
tenant as it is and proves that everybody who must have one keeps a way in ([how](whatif.md#lockout-proof)), naming those who don't, the
policies that close each way, and the smallest change. The tenant is read with the credentials of the providers (\`ARM_CLIENT_ID\` and the like, or an
explicit provider's own). Where it can't be read, the program's policies are proven alone, break-glass among them, and an advice says that the
tenant's own did not take part; \`"live": "required"\` makes that a violation. What could be read only in part is never taken for whole. Locations and
groups that the plan itself makes take part where only they can be meant.

It needs what the engine shows to the other rules, so at least one of them must not be \`disabled\`. And the engine asks rules over a stack when the
stack is done: \`pulumi up\` previews first, and is refused then; \`pulumi up --skip-preview\` hears of it when the policies are written.
`.trim();
