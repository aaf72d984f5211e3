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
 * from measurements and passes. @throws EngineError `unfit` for a caption or description that may not be posted.
 */
export function fitOutput<T extends TaskId>(output: Output<T>): Output<T> {
  if ('caption' in output) {
    const { description, ...rest } = output;
    const caption = orUnfit(fitToPost, output.caption);
    return { ...rest, caption, ...(description !== undefined && ifFit(description)) };
  }
  if ('description' in output && !('image' in output))
    return { ...output, description: orUnfit(fitDescription, output.description) };
  return output;
}
