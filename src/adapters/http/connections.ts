import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '../../lib/logger.ts';
import { counts } from './limits.ts';
import { isAmong, personBehind } from './person.ts';

/** The open connections of the server. */
interface Connections {
  /** Ends those that have not sent anything: browsers open some ahead of time, and Node treats them as busy. */
  endUnused(): void;
}

/**
 * Bounds the server's connections, in all and, once half of them are open, from one person's address, so that nobody can
 * hold them all and shut out the rest. An address may stand for many people, as a proxy's does, so while there is room it
 * may use it. To trusted proxies the bound for one person never applies.
 */
export function limitConnections(
  server: Server,
  trustedProxies: readonly string[],
  logger: Pick<Logger, 'warn'>,
): Connections {
  const open = new Set<Socket>();
  const perPerson = new Map<string, number>();
  let hasWarned = false;
  server.maxConnections = counts.connections;

  server.on('connection', (socket: Socket) => {
    const { remoteAddress } = socket;
    // It is gone already.
    if (remoteAddress === undefined) return;
    const person = personBehind(remoteAddress);
    const theirs = perPerson.get(person) ?? 0;
    const isScarce = open.size >= counts.connections / 2;
    if (isScarce && theirs >= counts.connectionsPerPerson && !isAmong(remoteAddress, trustedProxies)) {
      socket.destroy();
      if (!hasWarned)
        logger.warn(
          { connections: theirs },
          'refused connections of one address: if it is your proxy’s, name it in TRUSTED_PROXIES',
        );
      hasWarned = true;
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
