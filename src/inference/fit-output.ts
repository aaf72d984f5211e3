import { fitDescription } from '../safety/description/fit-description.ts';
import { fitToPost, UnfitToPost } from '../safety/fit-to-post.ts';
import { EngineError } from './engine-error.ts';
import type { Output, TaskId } from './task.ts';

/** What fits, or the engine's failure. @throws EngineError `unfit`. */
function orUnfit(check: (text: string) => string, text: string): string {
  try {
    return check(text);
  } catch (error) {
    throw error instanceof UnfitToPost ? new EngineError('unfit', error.message) : error;
  }
}

/** What fits among several captions, each once and with its seed. @throws EngineError `unfit` if nothing does. */
function fitAmong(
  captions: readonly string[],
  seeds: readonly number[] | undefined,
  fit: (caption: string) => string,
): Pick<Output<'image-text-to-text'>, 'caption' | 'others' | 'seeds'> {
  const fitting = new Map<string, number | undefined>();
  let reason: unknown;
  for (const [place, caption] of captions.entries()) {
    try {
      const one = orUnfit(fit, caption);
      if (!fitting.has(one)) fitting.set(one, seeds?.[place]);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      reason ??= error;
    }
  }
  const [caption, ...others] = fitting.keys();
  if (caption === undefined) throw reason;
  const seedsOfFit = [...fitting.values()].filter((seed) => seed !== undefined);
  return { caption, others, ...(seedsOfFit.length === fitting.size && { seeds: seedsOfFit }) };
}

/** A description beside a caption is no reason to lose the caption. */
function ifFit(description: string): { readonly description?: string } {
  try {
    return { description: fitDescription(description) };
  } catch (error) {
    if (error instanceof UnfitToPost) return {};
    throw error;
  }
}

/**
 * An engine's output as it may be posted: what a model wrote is never shown unchecked. A drawing's description comes
 * from measurements and passes. Of several captions, those that may not be posted are left out.
 * @throws EngineError `unfit` for a caption or description that may not be posted.
 */
export function fitOutput<T extends TaskId>(output: Output<T>): Output<T> {
  if ('caption' in output) {
    const { description, others, seeds, reviewed = false, ...rest } = output;
    const toPost = (caption: string) => fitToPost(caption, reviewed ? 'reviewed caption' : 'caption');
    const fit = others
      ? fitAmong([output.caption, ...others], seeds, toPost)
      : { caption: orUnfit(toPost, output.caption) };
    return { ...rest, ...fit, ...(description !== undefined && ifFit(description)) };
  }
  if ('description' in output && !('image' in output))
    return { ...output, description: orUnfit(fitDescription, output.description) };
  return output;
}
