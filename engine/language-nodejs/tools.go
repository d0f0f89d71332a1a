//go:build tools

// Pins the host that runs Node programs for the Pulumi command line. It is a module of its own
// because the last version that Pulumi published as part of sdk/v3 is much older than the command line: required
// together, the newer sdk/v3 would win, and that one no longer holds this package.
package main

import _ "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs"
