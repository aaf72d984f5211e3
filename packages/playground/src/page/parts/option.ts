/** One choice of a menu or group. */
export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description: string;
  /** Whether it is selected initially. */
  readonly chosen: boolean;
}

/** The initially selected values. */
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
