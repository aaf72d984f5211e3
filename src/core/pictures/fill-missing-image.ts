import { beginLife, untilAborted } from '../../lib/abort.ts';
import type { AnyCommand } from '../command.ts';
import type { Interaction } from '../interaction.ts';
import { imageOptionOf, lacksImage } from '../options.ts';

/** The options, with the picture that the person most likely means if the command needs one. */
export async function optionsWithImage(
  command: AnyCommand,
  interaction: Interaction,
  { signal, withinMs }: { readonly signal: AbortSignal; readonly withinMs: number },
): Promise<Readonly<Record<string, unknown>>> {
  const image = imageOptionOf(command);
  if (!image || !interaction.findImage || !lacksImage(command, interaction.options))
    return interaction.options;
  const quickly = beginLife({
    parent: signal,
    onParentAbort: () => new Error('the interaction is over'),
    deadlineMs: withinMs,
    onDeadline: () => new Error(`expected a picture within ${withinMs} ms, got none`),
  });
  const found = await untilAborted(interaction.findImage(quickly.signal), quickly.signal)
    .catch(() => undefined)
    .finally(() => quickly[Symbol.dispose]());
  signal.throwIfAborted();
  return found ? { ...interaction.options, [image.name]: found } : interaction.options;
}
