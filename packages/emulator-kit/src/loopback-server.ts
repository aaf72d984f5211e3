import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Clock } from './clock.ts';
import { isForeign } from './foreign-requests.ts';

/** Bounds of what a server reads. */
interface LoopbackServerOptions {
  /** Bytes of one request body, unless a route says otherwise. */
  readonly maxBodyBytes: number;
  /** Characters of one path parameter. */
  readonly maxParamLength?: number;
  /** Tells the time in each answer's `Date`. */
  readonly clock: Clock;
}

/**
 * Creates an HTTP server that ends its open connections when it closes and refuses foreign web pages: any page that the
 * browser of this machine's owner shows could reach it otherwise. Start it with `listenOnLoopback`.
 */
export function createLoopbackServer({
  maxBodyBytes,
  maxParamLength = 100,
  clock,
}: LoopbackServerOptions): FastifyInstance {
  const server = fastify({
    bodyLimit: maxBodyBytes,
    forceCloseConnections: true,
    routerOptions: { maxParamLength },
  });
  server.addHook('onRequest', async ({ headers }, reply) => {
    void reply.header('date', new Date(clock.now()).toUTCString());
    if (isForeign(headers))
      await reply.code(403).send({ message: 'Web pages of other origins are refused.' });
  });
  return server;
}

/** Handles an attempt to open a WebSocket. */
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Lets a server accept WebSockets, but not those of foreign web pages: CORS doesn't hold for them. */
export function acceptUpgrades(server: Server, upgrade: Upgrade): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isForeign(request.headers)) refuseUpgrade(socket, '403 Forbidden');
    else upgrade(request, socket, head);
  });
}

/** Starts to listen on 127.0.0.1 only; port 0 takes any free one. Resolves with the origin, `http://127.0.0.1:port`. */
export function listenOnLoopback(server: FastifyInstance, port: number): Promise<string> {
  return server.listen({ host: '127.0.0.1', port });
}

/** Cuts a request's connection without a response, as a lost network does. */
export function cutConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.socket?.resetAndDestroy();
  return reply;
}

/** Refuses a WebSocket handshake with a status line such as `403 Forbidden`. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
