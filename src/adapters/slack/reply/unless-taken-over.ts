import { AnsweredElsewhereError } from '../errors.ts';
import type { Place } from './outgoing-message.ts';

/**
 * Sends only while no other process has taken the use over, as happens to one that was paused.
 * @throws AnsweredElsewhereError
 */
export async function unlessTakenOver<Result>({ use }: Place, send: () => Promise<Result>): Promise<Result> {
  if (use && !(await use.mayDeliver())) throw new AnsweredElsewhereError('another process answers this');
  return send();
}
