/** One choice of a menu or group. */
export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description: string;
  /** From the beginning. */
  readonly chosen: boolean;
}

/** The values that are chosen from the beginning. */
export function chosenOf(options: readonly Option[]): readonly string[] {
  return options.filter(({ chosen }) => chosen).map(({ value }) => value);
}

/** People or channels to choose from. */
export function optionsFrom(
  named: readonly { readonly id: string; readonly name: string }[],
  chosen: readonly string[] = [],
): readonly Option[] {
  return named.map(({ id, name }) => ({
    label: name,
    value: id,
    description: '',
    chosen: chosen.includes(id),
  }));
}
