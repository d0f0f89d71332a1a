//go:build unix

package main

import (
	"os"
	"syscall"
)

// handOver turns this process into the host, so that the engine talks to it and ends it directly.
func handOver(host string, args []string) error {
	return syscall.Exec(host, append([]string{host}, args...), os.Environ())
}
