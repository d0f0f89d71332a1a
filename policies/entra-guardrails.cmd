@rem The guardrails as the Pulumi engine starts them on Windows: pulumi preview --policy-pack <this file>.
@node "%~dp0entra-guardrails" %*
