import type { Redis } from 'ioredis';

/**
 * Lets no command of a client wait for more than `ms`, and none at all while Redis is known to be silent. What has arrived and
 * only wasn't read yet is an answer: a process that stood still, or gets no processor, must not take Redis for silent.
 */
export function limitWait(client: Redis, ms: number): void {
  const send = client.sendCommand.bind(client);
  const bytesRead = () =>
    client.status === 'ready' || client.status === 'connect' ? client.stream.bytesRead : undefined;
  /** What had been read from the connection when Redis was found silent. */
  let silentAt: number | undefined;

  client.sendCommand = (command, stream) => {
    const before = bytesRead();
    if (silentAt !== undefined && silentAt === before) {
      command.reject(new Error('Redis is silent: an earlier command timed out'));
      return command.promise;
    }
    silentAt = undefined;
    let isSettled = false;
    const timer = setTimeout(() => setImmediate(giveUp), ms);
    const settle = () => {
      isSettled = true;
      clearTimeout(timer);
    };
    /** Runs after what lies in the socket has been read. */
    function giveUp(): void {
      if (isSettled) return;
      if (bytesRead() === before) silentAt = before;
      command.reject(new Error(`the command timed out: Redis did not answer it within ${ms} ms`));
    }
    command.promise.then(settle, settle);
    return send(command, stream);
  };
}
