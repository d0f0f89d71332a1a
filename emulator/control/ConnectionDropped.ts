/** Asks the server to close the connection without an answer. */
export class ConnectionDropped extends Error {
  constructor() {
    super("The connection is dropped by a fault that was set.");
    this.name = "ConnectionDropped";
  }
}
