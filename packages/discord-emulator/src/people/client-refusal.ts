/** What a person tried and Discord's own client would not have let them do. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** @throws ClientRefusal unless the condition holds. */
export function insist(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new ClientRefusal(sentence);
}
