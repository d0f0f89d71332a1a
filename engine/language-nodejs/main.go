// Command pulumi-language-nodejs starts Pulumi's Node language host with the options of the project.
//
// The engine tells a language host the project's `runtime.options` in the request to run the program. The last host that
// Pulumi published as a Go module is older than that: it takes them as flags, and would otherwise run every program
// under its own TypeScript compiler. So this reads them from the project file, and hands over to that host beside it.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"gopkg.in/yaml.v3"
)

// The options that the host knows, with the names of its flags.
var flags = []string{"typescript", "tsconfig", "nodeargs"}

func main() {
	self, err := os.Executable()
	if err != nil {
		fail(err)
	}
	name := "pulumi-language-nodejs-host"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	directory, err := os.Getwd()
	if err != nil {
		fail(err)
	}
	options, err := projectOptions(directory)
	if err != nil {
		fail(err)
	}
	var args []string
	for _, flag := range flags {
		if value, given := options[flag]; given {
			args = append(args, fmt.Sprintf("-%s=%v", flag, value))
		}
	}
	if err := handOver(filepath.Join(filepath.Dir(self), name), append(args, os.Args[1:]...)); err != nil {
		fail(err)
	}
}

// projectOptions reads runtime.options of the nearest project file, in the folder or above it. Without one there are
// none: the engine also starts a host to ask what it is.
func projectOptions(directory string) (map[string]any, error) {
	for {
		for _, name := range []string{"Pulumi.yaml", "Pulumi.yml", "Pulumi.json"} {
			file := filepath.Join(directory, name)
			text, err := os.ReadFile(file)
			if os.IsNotExist(err) {
				continue
			}
			if err != nil {
				return nil, err
			}
			var project struct{ Runtime yaml.Node }
			// JSON is YAML, too.
			if err := yaml.Unmarshal(text, &project); err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			if project.Runtime.Kind != yaml.MappingNode {
				return nil, nil
			}
			var runtime struct{ Options map[string]any }
			if err := project.Runtime.Decode(&runtime); err != nil {
				return nil, fmt.Errorf("%s: %w", file, err)
			}
			return runtime.Options, nil
		}
		parent := filepath.Dir(directory)
		if parent == directory {
			return nil, nil
		}
		directory = parent
	}
}

func fail(err error) {
	fmt.Fprintf(os.Stderr, "pulumi-language-nodejs: %v\n", err)
	os.Exit(1)
}
