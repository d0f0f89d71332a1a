//go:build tools

// Package cli pins the Pulumi command line that engine/buildEngine.ts builds. It holds no code of its own: the import,
// kept out of every build by its tag, makes `go mod tidy` keep the requirements.
package cli

import _ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
