import { act } from '../act.ts';
import { toast } from '../announce.ts';
import type { Action, ActAnswer } from '../protocol.ts';

/** Sends a person's action and shows a toast if it is refused. */
export async function perform(action: Action): Promise<ActAnswer> {
  const answer = await act(action);
  if (!answer.ok) toast(answer.message);
  return answer;
}
