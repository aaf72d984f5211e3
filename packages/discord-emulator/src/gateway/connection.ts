import { deflateSync } from 'node:zlib';
import { WebSocket, type RawData } from 'ws';
import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { announceReady, sendMembers } from './ready.ts';
import { createSession, type Session } from './session.ts';
import { Close, Intent, Op, knownIntents } from '../protocol.ts';
import type { World } from '../world.ts';

/** What all connections share. */
export interface GatewayHub {
  readonly world: World;
  readonly heartbeatIntervalMs: number;
  readonly replayLimit: number;
  readonly url: () => string;
  session(id: string): Session | undefined;
  add(session: Session): void;
  remove(id: string): void;
  received(op: number, d: unknown): void;
  sent(payload: { op: number; t?: string; s?: number; d?: unknown }, sessionId: string | undefined): void;
  /** Takes a start from the day's budget; false when there is none left, or when the shard identifies too early. */
  takeStart(shardId: number): boolean;
}

export interface Connection {
  readonly session: Session | undefined;
  send(payload: { op: number; t?: string; s?: number; d: unknown }): void;
  /** Ends the connection; the session stays for a resume. */
  close(code: number, reason: string): void;
  /** Cuts the connection without a close frame. */
  cut(): void;
  /** Op 9: the session may be resumed or not, on this connection or another. */
  invalidate(resumable: boolean): void;
}

/** Discord refuses longer payloads and more than 120 of them a minute (events/gateway, "Sending Events"). */
const maxPayloadBytes = 4096;
const sendLimit = { count: 120, perMs: 60_000 };

const privileged = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;

/** A reason to close, with its code; thrown while a payload is handled. */
class Refusal extends Error {
  readonly code: number;

  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
  }
}

function parse(data: RawData): JsonObject | undefined {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
  if (bytes.byteLength > maxPayloadBytes) return undefined;
  try {
    const payload: unknown = JSON.parse(bytes.toString('utf8'));
    return isJsonObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

function parseShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined) return [0, 1];
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const pair: readonly unknown[] = value;
  const [id, count] = pair;
  const valid =
    Number.isInteger(id) && Number.isInteger(count) && Number(id) >= 0 && Number(id) < Number(count);
  return valid ? [Number(id), Number(count)] : undefined;
}

/** Speaks the gateway's protocol on one socket, from hello to close. */
export function createConnection(socket: WebSocket, hub: GatewayHub): Connection {
  const { world } = hub;
  let session: Session | undefined;
  let compress = false;
  let zombie: NodeJS.Timeout | undefined;
  let windowStart = performance.now();
  let inWindow = 0;

  const connection: Connection = {
    get session() {
      return session;
    },
    send(payload) {
      if (socket.readyState !== WebSocket.OPEN) return;
      hub.sent(payload, session?.id);
      const text = JSON.stringify({ t: null, s: null, ...payload });
      socket.send(compress ? deflateSync(text) : text);
    },
    close: (code, reason) => socket.close(code, reason),
    cut: () => socket.terminate(),
    invalidate(resumable) {
      session?.detach();
      if (!resumable && session) hub.remove(session.id);
      session = undefined;
      connection.send({ op: Op.invalidSession, d: resumable });
    },
  };

  const watch = () => {
    clearTimeout(zombie);
    const patienceMs = hub.heartbeatIntervalMs * 2 + 1000;
    zombie = setTimeout(() => socket.close(Close.sessionTimedOut, 'Session timed out.'), patienceMs).unref();
  };

  const authenticate = (token: unknown) => {
    if (session) throw new Refusal(Close.alreadyAuthenticated, 'Already authenticated.');
    if (token !== world.token) throw new Refusal(Close.authenticationFailed, 'Authentication failed.');
  };

  const identify = (d: JsonObject) => {
    const { token, intents, shard: rawShard } = d;
    authenticate(token);
    const shard = parseShard(rawShard);
    if (shard === undefined) throw new Refusal(Close.invalidShard, 'Invalid shard.');
    if (typeof intents !== 'number' || !Number.isInteger(intents) || (intents & ~knownIntents) !== 0) {
      throw new Refusal(Close.invalidIntents, 'Invalid intent(s).');
    }
    if ((intents & privileged & ~world.portalIntents) !== 0) {
      throw new Refusal(Close.disallowedIntents, 'Disallowed intent(s).');
    }
    if (!hub.takeStart(shard[0])) {
      connection.invalidate(false);
      return;
    }
    compress = d['compress'] === true;
    session = createSession({ intents, shard, replayLimit: hub.replayLimit });
    hub.add(session);
    session.attach((event) => connection.send(event));
    announceReady(world, session, hub.url());
  };

  const resume = ({ token, session_id: id, seq }: JsonObject) => {
    authenticate(token);
    const found = hub.session(typeof id === 'string' ? id : '');
    if (found === undefined || typeof seq !== 'number') {
      connection.invalidate(false);
      return;
    }
    if (seq > found.sequence) throw new Refusal(Close.invalidSeq, 'Invalid seq.');
    session = found;
    if (!found.replay(seq, (event) => connection.send(event))) {
      connection.invalidate(false);
      return;
    }
    found.attach((event) => connection.send(event));
    found.push('RESUMED', { _trace: [] });
  };

  const receive = (op: number, d: unknown) => {
    const fields = isJsonObject(d) ? d : {};
    switch (op) {
      case Op.heartbeat:
        watch();
        connection.send({ op: Op.heartbeatAck, d: null });
        break;
      case Op.identify:
        identify(fields);
        break;
      case Op.resume:
        resume(fields);
        break;
      case Op.presence:
      case Op.voiceState:
      case Op.requestMembers:
        if (!session) throw new Refusal(Close.notAuthenticated, 'Not authenticated.');
        if (op === Op.requestMembers) sendMembers(world, session, fields);
        break;
      default:
        throw new Refusal(Close.unknownOpcode, 'Unknown opcode.');
    }
  };

  const open = (data: RawData) => {
    const payload = parse(data);
    const op = payload?.['op'];
    if (payload === undefined || typeof op !== 'number')
      throw new Refusal(Close.decodeError, 'Decode error.');
    const now = performance.now();
    if (now - windowStart > sendLimit.perMs) [windowStart, inWindow] = [now, 0];
    if (++inWindow > sendLimit.count) throw new Refusal(Close.rateLimited, 'Rate limited.');
    hub.received(op, payload['d']);
    receive(op, payload['d']);
  };

  socket.on('message', (data) => {
    try {
      open(data);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      socket.close(error.code, error.message);
    }
  });
  socket.on('close', (code) => {
    clearTimeout(zombie);
    session?.detach();
    // A client that closes with one of these gives its session up (events/gateway, "Disconnecting").
    if (session && (code === 1000 || code === 1001)) hub.remove(session.id);
  });

  watch();
  connection.send({ op: Op.hello, d: { heartbeat_interval: hub.heartbeatIntervalMs } });
  return connection;
}
