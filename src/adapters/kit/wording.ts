/** Says that a command took one picture of several; nothing where there was no choice. */
export function firstOf(pictures: number): readonly string[] | undefined {
  if (pictures < 2) return undefined;
  return [`I took the first of the ${pictures} pictures; send the others one by one.`];
}
