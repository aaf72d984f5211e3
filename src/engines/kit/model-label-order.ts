/** The five labels of a sentiment model, in the order of every answer's probabilities. */
export const starLabels = ['1 star', '2 stars', '3 stars', '4 stars', '5 stars'] as const;

/**
 * Finds the index of each of the five labels in a model's configuration.
 * @throws Error that names the model's labels if they are different.
 */
export function labelOrderOf(config: object): number[] {
  const names =
    'id2label' in config && config.id2label instanceof Object ? Object.entries(config.id2label) : [];
  return starLabels.map((label) => {
    const found = names.find(([, name]) => String(name).toLowerCase() === label);
    if (!found)
      throw new Error(
        `expected a sentiment model with the labels ${starLabels.join(', ')}, got ${namesOf(names)}`,
      );
    return Number(found[0]);
  });
}

/** Characters of a model's labels that are quoted: some models have a thousand labels. */
const maxQuoted = 200;

function namesOf(names: readonly (readonly [string, unknown])[]): string {
  const quoted = names.map(([, name]) => String(name)).join(', ');
  return quoted === '' ? 'none' : quoted.slice(0, maxQuoted);
}
