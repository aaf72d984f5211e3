import { UserError } from '../errors.ts';
import type { Interaction } from '../interaction.ts';
import type { Reply } from '../reply.ts';
import { cryIn } from './kind-answer.ts';

/**
 * Refuses a text in which somebody cries for help, in favour of a kind answer, which only they see.
 * @throws UserError with that answer.
 */
export function refuseCry(text: string): void {
  const cry = cryIn(text);
  if (cry && !cry.isJoke) throw new UserError('content_refused', cry.answer);
}

/**
 * What stands beside the reply to a use whose texts are somebody else's and cry for help, or laugh about it. Undefined for
 * any other use.
 * @throws UserError with a kind answer instead of any reply, where the person cries for help.
 */
export function careFor({ options, isQuoted = false }: Interaction): string | undefined {
  for (const text of Object.values(options)) {
    const cry = typeof text === 'string' ? cryIn(text) : undefined;
    if (!cry) continue;
    if (isQuoted) return cry.say('distress.someoneElse');
    if (!cry.isJoke) throw new UserError('content_refused', cry.answer);
    return cry.say('distress.joke');
  }
  return undefined;
}

/** The reply with a kind sentence first among its notes; nobody can show it to others. */
export function withCare(reply: Reply, care: string): Reply {
  const { notes = [], data } = reply;
  const inData = Array.isArray(data['notes']) && { notes: [care, ...data['notes'].map(String)] };
  return { ...reply, shareable: false, notes: [care, ...notes], data: { ...data, ...inData } };
}
