import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { counts } from './limits.ts';
import { isAmong, personBehind } from './person.ts';

/** The open connections of the server. */
interface Connections {
  /** Ends those that have not sent anything: browsers open some ahead of time, and Node treats them as busy. */
  endUnused(): void;
}

/**
 * Bounds the server's connections, in all and from one person's address, so that nobody can hold them all and shut out
 * the rest. Trusted proxies stand for many people: the bound for one doesn't apply to them.
 */
export function limitConnections(server: Server, trustedProxies: readonly string[]): Connections {
  const open = new Set<Socket>();
  const perPerson = new Map<string, number>();
  server.maxConnections = counts.connections;

  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    // It is gone already.
    if (remoteAddress === undefined) return;
    const person = personBehind(remoteAddress);
    const theirs = perPerson.get(person) ?? 0;
    if (theirs >= counts.connectionsPerPerson && !isAmong(remoteAddress, trustedProxies)) {
      socket.destroy();
      return;
    }
    open.add(socket);
    perPerson.set(person, theirs + 1);
    socket.once('close', () => {
      open.delete(socket);
      const left = (perPerson.get(person) ?? 1) - 1;
      if (left === 0) perPerson.delete(person);
      else perPerson.set(person, left);
    });
  });

  return {
    endUnused() {
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    },
  };
}
