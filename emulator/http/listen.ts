import { type RequestListener, type Server } from "node:http";
import { type AddressInfo } from "node:net";
import { EmulatorError } from "../EmulatorError";

/** The only address that the emulator listens on: it believes every token, so nobody else may reach it. */
export const loopback = "127.0.0.1";

/** Starts a server on loopback. Returns its port; throws an `EmulatorError` when the port is taken. */
export async function listen(server: Server, listener: RequestListener, port: number): Promise<number> {
  server.on("request", listener);
  // Clients poll every few seconds; a connection that closes between two polls makes the next one fail.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? busy(port) : error));
    server.listen(port, loopback, resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Stops a server and ends its connections. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

const busy = (port: number) =>
  new EmulatorError(
    "PORT_IN_USE",
    `Port ${port} on ${loopback} is in use. Stop what listens there, or choose another port (0 = any free one).`,
  );
