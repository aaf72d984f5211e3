import { traced } from '../../lib/trace.ts';
import { isAttachment, type AnyCommand } from '../command.ts';
import { imageOptionOf } from '../options.ts';

/** The options with the picture read in a person's name, so that nobody can have everything downloaded for them. */
export function readInNameOf(
  person: string,
  command: AnyCommand,
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const image = imageOptionOf(command);
  const given = image && options[image.name];
  if (!image || !isAttachment(given)) return options;
  // What came from an earlier use by somebody else is now read for this person.
  const attachment = {
    ...given,
    read: (signal: AbortSignal, by = person) => traced('picture', {}, () => given.read(signal, by)),
  };
  return { ...options, [image.name]: attachment };
}
