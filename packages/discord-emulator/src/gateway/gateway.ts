import type { Server } from 'node:http';
import { WebSocketServer } from 'ws';
import { acceptUpgrades, append, compact, keep, type Logger, refuseUpgrade } from '@toonwit/emulator-kit';
import { createConnection, type Connection, type GatewayHub } from './connection.ts';
import { createSessionStarts } from './session-starts.ts';
import { receives, type Session } from './session.ts';
import { Close, Op } from '../protocol.ts';
import type { Dispatch, World } from '../world.ts';

/** One payload that crossed the gateway. */
interface GatewayRecord {
  readonly direction: 'sent' | 'received';
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly sessionId?: string;
  readonly d: unknown;
  /** By the emulator's clock. */
  readonly at: number;
}

interface GatewayOptions {
  readonly heartbeatIntervalMs: number;
  /** Events that a resume can ask for. */
  readonly replayLimit: number;
  /** What `/gateway/bot` recommends. */
  readonly shards: number;
  /** How many shards may identify within 5 seconds; false for any number. */
  readonly maxConcurrency: number | false;
}

/** The gateway as a test sees it: what went over it, and ways to disturb it. */
export interface Gateway {
  readonly records: readonly GatewayRecord[];
  readonly sessions: readonly Session[];
  /** Open connections that have identified or resumed. */
  readonly connected: number;
  /** Closes every connection with a code; sessions can be resumed unless the code says otherwise. */
  close(code: number, reason?: string): void;
  /** Cuts every connection without a close frame, as a lost network does. */
  cut(): void;
  /** Op 7: asks every client to reconnect and resume. */
  reconnect(): void;
  /** Op 9: tells every client that its session is invalid, resumable or not. */
  invalidate(resumable: boolean): void;
  /** Forgets all sessions, so that the next resume is answered with op 9. */
  forgetSessions(): void;
  /**
   * Ends every session with 4003, as Discord does when the token is reset or an intent is switched off, whether or not the
   * connection uses it (discord-api-docs, issue 6970). What is wrong shows when the bot identifies again.
   */
  revokeSessions(): void;
  /** Whether new connections are accepted; otherwise the handshake gets 503. */
  accepts: boolean;
  /** Changes what the bot is told of an event. */
  rewrite: (payload: unknown, event: string) => unknown;
}

interface GatewayServer extends Gateway {
  readonly info: () => object;
  attach(server: Server): void;
  stop(): void;
}

const maxRecords = 5000;
const maxSessions = 100;

/** Closing with one of these also ends the session. */
const finalCodes: readonly number[] = [
  1000,
  1001,
  Close.notAuthenticated,
  Close.authenticationFailed,
  Close.invalidShard,
  Close.shardingRequired,
  Close.invalidVersion,
  Close.invalidIntents,
  Close.disallowedIntents,
];

/** The gateway: sessions, who receives what, and the sockets under them. */
export function createGateway(world: World, options: GatewayOptions, logger: Logger): GatewayServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const sessions = new Map<string, Session>();
  const connections = new Set<Connection>();
  const records: GatewayRecord[] = [];
  const starts = createSessionStarts(options.maxConcurrency);
  const url = () => `${world.origin.replace('http', 'ws')}/gateway`;

  const record = (entry: Omit<GatewayRecord, 'at'>) => {
    append(records, { ...entry, at: world.clock.now() }, maxRecords);
    world.changes.announce();
  };
  const hub: GatewayHub = {
    world,
    heartbeatIntervalMs: options.heartbeatIntervalMs,
    replayLimit: options.replayLimit,
    url,
    session: (id) => sessions.get(id),
    add: (session) => void keep(sessions, session.id, session, maxSessions),
    remove: (id) => void sessions.delete(id),
    received: (op, d) => record({ direction: 'received', op, d }),
    sent: ({ op, t, s, d }, sessionId) =>
      record({
        direction: 'sent',
        op,
        d,
        ...compact({ t, s, sessionId }),
      }),
    takeStart: (shardId) => starts.take(shardId),
  };

  const gateway: GatewayServer = {
    records,
    accepts: true,
    rewrite: (payload) => payload,
    get sessions() {
      return [...sessions.values()];
    },
    get connected() {
      return [...connections].filter(({ session }) => session !== undefined).length;
    },
    info: () => ({
      url: url(),
      shards: options.shards,
      session_start_limit: starts.info(),
    }),
    close(code, reason = '') {
      for (const connection of connections) {
        if (finalCodes.includes(code) && connection.session) sessions.delete(connection.session.id);
        connection.close(code, reason);
      }
    },
    cut: () => connections.forEach((connection) => connection.cut()),
    reconnect: () => connections.forEach((connection) => connection.send({ op: Op.reconnect, d: null })),
    invalidate: (resumable) => connections.forEach((connection) => connection.invalidate(resumable)),
    forgetSessions: () => sessions.clear(),
    revokeSessions: () => gateway.close(Close.notAuthenticated, 'Not authenticated.'),
    attach(server) {
      acceptUpgrades(server, (request, socket, head) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
        if (pathname.replace(/\/$/, '') !== '/gateway' || !gateway.accepts) {
          const status = gateway.accepts ? '404 Not Found' : '503 Service Unavailable';
          refuseUpgrade(socket, status);
          return;
        }
        sockets.handleUpgrade(request, socket, head, (webSocket) => {
          webSocket.on('error', (error) => {
            logger.debug({ error }, 'Gateway connection failed.');
          });
          if (searchParams.get('v') !== '10') {
            webSocket.close(Close.invalidVersion, 'Invalid API version.');
            return;
          }
          const encoded = (searchParams.get('encoding') ?? 'json') !== 'json' || searchParams.has('compress');
          if (encoded) {
            webSocket.close(Close.decodeError, 'Only plain JSON is spoken here.');
            return;
          }
          const connection = createConnection(webSocket, hub);
          connections.add(connection);
          webSocket.on('close', (code) => {
            connections.delete(connection);
            logger.debug({ code }, 'Gateway connection closed.');
            world.changes.announce();
          });
        });
      });
    },
    stop() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
    },
  };

  world.dispatch = (event: Dispatch) => {
    for (const session of sessions.values()) {
      if (receives(world, session, event))
        session.push(event.t, gateway.rewrite(event.build(session), event.t));
    }
    world.changes.announce();
  };
  return gateway;
}
