/** An action that Discord's own client would not have let a person take. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}

/** @throws ClientRefusal unless the condition holds. */
export function refuseUnless(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new ClientRefusal(sentence);
}
