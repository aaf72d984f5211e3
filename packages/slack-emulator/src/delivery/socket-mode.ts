import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import {
  type Changes,
  type Clock,
  compact,
  isJsonObject,
  parseJson,
  acceptUpgrades,
  refuseUpgrade,
} from '@toonwit/emulator-kit';
import type { Timing } from '../timing.ts';
import type { Sent, Transport } from './deliveries.ts';

/** What Slack's end of Socket Mode is made from. */
interface SocketModeOptions {
  readonly appId: string;
  readonly clock: Clock;
  readonly timing: Timing;
  readonly changes: Changes;
}

/** The connections of Socket Mode, and ways to disturb them. */
export interface Sockets {
  /** Open connections. */
  readonly connected: number;
  /** Connections made so far. */
  readonly opened: number;
  /** Cuts every connection without a word, as a lost network does. */
  cut(): void;
  /** Warns every connection, and closes it some time later, as Slack does every few hours. */
  refresh(): void;
  /** Whether the app's settings have Socket Mode on. Switched off, every connection is told `link_disabled` and closed. */
  enabled: boolean;
}

/** Slack's end of Socket Mode (docs.slack.dev/apis/events-api/using-socket-mode). */
export interface SocketMode extends Transport, Sockets {
  /** A one-time ticket for a connection; `undefined` when there are ten already. */
  ticket(): string | undefined;
  attach(server: Server): void;
  close(): void;
}

const maxConnections = 10;

/** Creates Slack's end. Each delivery goes to one connection, in turn. */
export function createSocketMode({ appId, clock, timing, changes }: SocketModeOptions): SocketMode {
  const wss = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, (body: unknown) => void>();
  const debug_info = { host: 'applink-emulated', build_number: 1, approximate_connection_time: 3600 };
  let enabled = true;
  let opened = 0;
  let turn = 0;

  const say = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));
  const disconnect = (socket: WebSocket, reason: string): void =>
    say(socket, { type: 'disconnect', reason, debug_info });

  function turnAway(socket: WebSocket): void {
    disconnect(socket, 'link_disabled');
    socket.close();
  }

  function accept(socket: WebSocket): void {
    socket.on('error', () => socket.terminate());
    if (!enabled) {
      turnAway(socket);
      return;
    }
    opened += 1;
    sockets.add(socket);
    const ping = setInterval(() => socket.ping('Ping from applink-emulated'), timing.socketPingMs);
    ping.unref();
    socket.on('close', () => {
      clearInterval(ping);
      sockets.delete(socket);
      changes.announce();
    });
    socket.on('message', (data: Buffer) => {
      const message = parseJson(data.toString());
      if (!isJsonObject(message) || typeof message['envelope_id'] !== 'string') return;
      waiting.get(message['envelope_id'])?.(message['payload'] ?? {});
    });
    say(socket, {
      type: 'hello',
      num_connections: sockets.size,
      connection_info: { app_id: appId },
      debug_info,
    });
    changes.announce();
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== '/link/' || !tickets.delete(searchParams.get('ticket') ?? '')) {
      refuseUpgrade(socket, '403 Forbidden');
      return;
    }
    wss.handleUpgrade(request, socket, head, accept);
  }

  return {
    get connected() {
      return sockets.size;
    },
    get opened() {
      return opened;
    },
    get enabled() {
      return enabled;
    },
    set enabled(on) {
      enabled = on;
      if (!on) sockets.forEach(turnAway);
    },
    ticket() {
      if (sockets.size >= maxConnections) return undefined;
      const ticket = randomUUID();
      tickets.add(ticket);
      if (tickets.size > 1_000) tickets.clear();
      return ticket;
    },
    attach: (server) => acceptUpgrades(server, upgrade),
    send(kind, payload, retry) {
      const started = performance.now();
      const open = [...sockets].filter((socket) => socket.readyState === socket.OPEN);
      turn += 1;
      const socket = open[turn % Math.max(1, open.length)];
      if (!socket) return Promise.resolve<Sent>({ ok: false, ms: 0, reason: 'no_connection' });
      const envelope_id = randomUUID();
      const again =
        kind === 'events_api' ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' } : {};
      const accepts_response_payload = kind !== 'events_api';
      return new Promise<Sent>((resolve) => {
        const finish = (sent: Sent): void => {
          cancel();
          waiting.delete(envelope_id);
          resolve(sent);
        };
        const cancel = clock.after(timing.ackMs, () =>
          finish({ ok: false, ms: performance.now() - started, reason: 'timeout' }),
        );
        waiting.set(envelope_id, (body) => finish({ ok: true, ms: performance.now() - started, body }));
        say(socket, compact({ envelope_id, type: kind, payload, accepts_response_payload, ...again }));
      });
    },
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    refresh() {
      for (const socket of sockets) {
        disconnect(socket, 'warning');
        clock.after(timing.socketWarningMs, () => {
          if (socket.readyState !== socket.OPEN) return;
          disconnect(socket, 'refresh_requested');
          socket.close();
        });
      }
    },
    close() {
      for (const socket of sockets) socket.terminate();
      wss.close();
    },
  };
}
