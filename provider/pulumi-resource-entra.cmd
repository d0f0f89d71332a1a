@rem The `entra` provider as the Pulumi engine starts it on Windows.
@node "%~dp0pulumi-resource-entra" %*
