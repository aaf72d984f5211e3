import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createResolve } from '../../src/media/resolve-host.ts';
import { patiently } from '../support/patience.ts';

const typeA = 1;
const rcode = { ok: 0, serverFailure: 2, unknownName: 3 };

interface Answer {
  readonly rcode: number;
  /** Bytes of the one address in the answer. */
  readonly address?: readonly number[];
}

/** A name server that answers by the kind of question; without an answer it stays silent. */
async function nameServer(answerTo: (type: number) => Answer | undefined) {
  const socket = createSocket('udp4');
  const questions: number[] = [];
  socket.on('message', (query, from) => {
    const nameEnd = query.indexOf(0, 12) + 1;
    const type = query.readUInt16BE(nameEnd);
    questions.push(type);
    const answer = answerTo(type);
    if (!answer) return;
    const { address = [] } = answer;
    const header = Buffer.from(query.subarray(0, 12));
    header.writeUInt16BE(0x8180 | answer.rcode, 2);
    header.writeUInt16BE(address.length > 0 ? 1 : 0, 6);
    header.writeUInt32BE(0, 8);
    const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length, ...address]);
    const question = query.subarray(12, nameEnd + 4);
    socket.send(Buffer.concat([header, question, ...(address.length > 0 ? [record] : [])]), from.port);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => {
    socket.close();
  });
  return { resolve: createResolve({ servers: [`127.0.0.1:${socket.address().port}`] }), questions };
}

const signal = new AbortController().signal;
const v6 = [0x26, 6, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

describe('a look-up', () => {
  it('finds addresses of both kinds', async () => {
    const { resolve } = await nameServer((type) => ({
      rcode: rcode.ok,
      address: type === typeA ? [93, 184, 215, 14] : v6,
    }));
    expect(await resolve('cat.example', signal)).toEqual(['93.184.215.14', '2606:4700::1']);
  });

  it('is content with one kind when the other fails', async () => {
    const { resolve } = await nameServer((type) =>
      type === typeA ? { rcode: rcode.ok, address: [1, 1, 1, 1] } : { rcode: rcode.serverFailure },
    );
    expect(await resolve('cat.example', signal)).toEqual(['1.1.1.1']);
  });

  it('finds nothing for a name that does not exist', async () => {
    const { resolve } = await nameServer(() => ({ rcode: rcode.unknownName }));
    expect(await resolve('cat.example', signal)).toEqual([]);
  });

  it('fails when the name servers do', async () => {
    const { resolve } = await nameServer(() => ({ rcode: rcode.serverFailure }));
    await expect(resolve('cat.example', signal)).rejects.toThrow('ESERVFAIL');
  });

  it('ends with the signal while the name server is silent', async () => {
    const { resolve, questions } = await nameServer(() => undefined);
    const controller = new AbortController();
    const looking = resolve('cat.example', controller.signal);
    const ended = expect(looking).rejects.toThrow('ECANCELLED');
    await vi.waitFor(() => expect(questions.length).toBeGreaterThan(1), patiently);
    controller.abort();
    await ended;
  });
});
