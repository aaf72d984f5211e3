import { expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import { createInference } from '../../src/inference/inference.ts';
import { createFakeEngine, createGate, createTestLogger } from '../support/core.ts';
import { patiently } from '../support/patience.ts';

const task = 'text-classification';
const { signal } = new AbortController();

/** When to come back, and who is told why. */
const toldAfterFailure =
  /^The larger model could not be loaded\. It doesn’t count toward your limit; please try again in \d+ seconds\. “npm run doctor” tells whoever runs me why\.$/;

/** The only engine there is, and it fails to load. */
function setUp(load: () => Promise<void>) {
  const { logger, lines } = createTestLogger();
  const engine = createFakeEngine(task, () => Promise.reject(new Error('expected no run')), {
    label: 'the larger model',
    load,
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
  const { inference } = setUp(() => Promise.reject(failure));
  const asked = inference.infer(task, { text: 'hi' }, { signal });
  await expect(asked).rejects.toMatchObject({ code: 'engine_unavailable', cause: failure });
  await expect(asked).rejects.toThrow(toldAfterFailure);
});

it('tells whoever asks before the next try is due the same at once, and loads again then', async () => {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => clock.mockRestore());
  const load = vi.fn(() => Promise.reject(new Error('the hub cannot be reached')));
  const { inference } = setUp(load);
  const ask = () => inference.infer(task, { text: 'hi' }, { signal });
  await expect(ask()).rejects.toThrow('again in 30 seconds');
  await expect(ask()).rejects.toThrow('again in 30 seconds');
  expect(load).toHaveBeenCalledTimes(1);
  clock.mockReturnValue(30_000);
  await expect(ask()).rejects.toThrow('again in 60 seconds');
  expect(load).toHaveBeenCalledTimes(2);
});

it('does not call an engine loading that has failed and is at it again without getting anywhere', async () => {
  const late = new AbortController();
  const timer = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
  onTestFinished(() => timer.mockRestore());
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
  onTestFinished(() => clock.mockRestore());
  const gate = createGate();
  const load = vi.fn(() => Promise.reject(new Error('the hub cannot be reached')));
  const { inference } = setUp(load);
  await expect(inference.infer(task, { text: 'hi' }, { signal })).rejects.toThrow('could not be loaded');
  clock.mockReturnValue(30_000);
  load.mockReturnValue(gate.opened.then(() => Promise.reject(new Error('the hub cannot be reached'))));
  const asked = inference.infer(task, { text: 'hi' }, { signal });
  late.abort(new Error('15 seconds are over'));
  await expect(asked).rejects.toThrow(/^The larger model could not be loaded\. .* in 60 seconds\./);
  gate.open();
});

it('tells the owner why an engine could not be loaded', async () => {
  const cause = new Error('expected config.json, got nothing');
  const failure = new UserError('engine_unavailable', 'It does not run.', { cause });
  const { inference, lines } = setUp(() => Promise.reject(failure));
  inference.warmUp();
  const reason = 'It does not run. (expected config.json, got nothing)';
  await vi.waitFor(
    () => expect(lines).toContainEqual(expect.objectContaining({ msg: 'engine failed to load', reason })),
    patiently,
  );
});
