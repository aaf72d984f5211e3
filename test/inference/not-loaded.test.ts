import { expect, it, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { createInference } from '../../src/inference/inference.ts';
import { createFakeEngine, createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';

const task = 'text-classification';
const { signal } = new AbortController();

/** The only engine there is, and it fails to load. */
function setUp(failure: Error) {
  const { logger, lines } = createTestLogger();
  const engine = createFakeEngine(task, () => Promise.reject(new Error('expected no run')), {
    label: 'the larger model',
    load: () => Promise.reject(failure),
  });
  const inference = createInference({
    engines: { [task]: [engine], 'image-text-to-text': [], 'image-to-text': [], 'image-to-image': [] },
    maxWaiting: 8,
    logger,
  });
  return { inference, lines };
}

it.each([
  new Error('the hub cannot be reached'),
  new UserError('engine_unavailable', 'It does not run. Please try again later.'),
])('tells people in a sentence of a pinned engine that could not be loaded: %o', async (failure) => {
  const { inference } = setUp(failure);
  await expect(inference.infer(task, { text: 'hi' }, { signal })).rejects.toMatchObject({
    code: 'engine_unavailable',
    message:
      'The larger model could not be loaded. It doesn’t count toward your limit; please try again in a few minutes.',
    cause: failure,
  });
});

it('tells the owner why an engine could not be loaded', async () => {
  const cause = new Error('expected config.json, got nothing');
  const { inference, lines } = setUp(new UserError('engine_unavailable', 'It does not run.', { cause }));
  inference.warmUp();
  const reason = 'It does not run. (expected config.json, got nothing)';
  await vi.waitFor(
    () => expect(lines).toContainEqual(expect.objectContaining({ msg: 'engine failed to load', reason })),
    patiently,
  );
});
