/** The five labels of a sentiment model, in the order in which every answer gives their probabilities. */
export const labels = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'] as const;

/**
 * Finds where each of the five labels stands among a model's own, given its configuration.
 * @throws Error that names the model's labels when they are others.
 */
export function placesOf(config: object): number[] {
  const names =
    'id2label' in config && config.id2label instanceof Object ? Object.entries(config.id2label) : [];
  return labels.map((label) => {
    const found = names.find(([, name]) => String(name).toLowerCase() === label);
    if (!found)
      throw new Error(
        `expected a sentiment model with the labels ${labels.join(', ')}, got ${namesOf(names)}`,
      );
    return Number(found[0]);
  });
}

/** The longest list of labels that is quoted, in characters: some models have a thousand. */
const maxQuoted = 200;

function namesOf(names: readonly (readonly [string, unknown])[]): string {
  const quoted = names.map(([, name]) => String(name)).join(', ');
  return quoted === '' ? 'none' : quoted.slice(0, maxQuoted);
}
