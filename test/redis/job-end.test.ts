import { Job, Queue, Worker } from 'bullmq';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { jobEndOf } from '../../src/redis/job-end.ts';
import { connect, hasRedis, useRedis } from '../support/redis.ts';

describe.skipIf(!hasRedis)('the end of a job', () => {
  const server = useRedis();

  it('is not missed or made up where it comes while somebody looks', async () => {
    const redis = await connect(server());
    const connection = redis.connectPatiently();
    const queue = new Queue('jobs', { connection });
    const worker = new Worker('jobs', null, { connection });
    onTestFinished(async () => {
      await Promise.all([queue.close(), worker.close()]);
    });
    expect(await jobEndOf(queue, 'one')).toEqual({ lost: 'it is gone' });
    await queue.add('work', {}, { jobId: 'one' });
    const job = (await worker.getNextJob('token')) as Job<unknown, string>;
    const read = Job.fromId.bind(Job);
    vi.spyOn(Job, 'fromId').mockImplementation(async (...args) => {
      const found = await read(...args);
      if (await job.isActive()) await job.moveToCompleted('done', 'token', false);
      return found;
    });
    expect(await jobEndOf(queue, 'one')).toBeUndefined();
    if (await job.isActive()) await job.moveToCompleted('done', 'token', false);
    expect(await jobEndOf(queue, 'one')).toEqual({ value: 'done' });
  });
});
