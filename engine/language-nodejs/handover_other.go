//go:build !unix

package main

import (
	"os"
	"os/exec"
)

// handOver runs the host as a child, as a process cannot become another one here.
func handOver(host string, args []string) error {
	command := exec.Command(host, args...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	return command.Run()
}
