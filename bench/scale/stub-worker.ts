import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '../../src/lib/logger.ts';
import { taskIds } from '../../src/inference/task.ts';
import { connectShared } from '../../src/redis/index.ts';
import { stubCommand, stubMs } from './stub.ts';

// A worker whose engine takes 100 ms and no processor.
const [url = '', prefix = ''] = process.argv.slice(2);
const logger = await createLogger({ level: 'silent', readable: false });
const shared = connectShared({ url, blobsUrl: url, prefix, dailyUsd: undefined, answerBytes: 0, logger });
shared.join(() => ({ role: 'worker', tasks: taskIds, engines: [] }));
shared.serve({
  tasks: ['text-classification'],
  concurrency: 4,
  commands: [stubCommand],
  runs: {
    async run() {
      await pause(stubMs);
      return { kind: 'reply', title: 'stub', text: 'done', data: {} };
    },
  },
  fromRef: () => {
    throw new Error('expected no picture');
  },
});
process.send?.('ready');
