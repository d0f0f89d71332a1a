import { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { ConnectionDropped } from "../control/ConnectionDropped";

/** As large as Microsoft Graph accepts. */
const largestBody = 4 * 1024 * 1024;

const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Serves a function from Request to Response over Node's HTTP servers. */
export function nodeListener(
  scheme: "http" | "https",
  handle: (request: Request) => Promise<Response>,
): RequestListener {
  return (incoming, outgoing) => {
    serve(scheme, handle, incoming, outgoing).catch((error: unknown) => {
      if (!(error instanceof ConnectionDropped)) console.error(error);
      incoming.socket.destroy();
    });
  };
}

async function serve(
  scheme: string,
  handle: (request: Request) => Promise<Response>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const host = incoming.headers.host ?? "";
  if (!loopbackHost.test(host)) {
    // A web page whose name was pointed at loopback must not get to the emulator.
    outgoing.writeHead(421, { "Content-Type": "text/plain" }).end(`This server is not ${host}.`);
    return;
  }
  const body = await readBody(incoming);
  if (!body) {
    outgoing.writeHead(413, { Connection: "close" }).end();
    return;
  }
  const { method = "GET", headers } = incoming;
  const request = new Request(`${scheme}://${host}${incoming.url}`, {
    method,
    headers: new Headers(Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])),
    ...(method === "GET" || method === "HEAD" ? {} : { body: new Uint8Array(body) }),
  });
  const response = await handle(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
