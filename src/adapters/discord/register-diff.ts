type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Discord leaves out, or adds, where a field has its usual value. */
function isUsual(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isJson(value) && Object.keys(value).length === 0)
  );
}

/** A value without what is usual, its keys in order, so that equal commands give equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isJson(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]): [string, unknown] => [key, canonical(item)])
    .filter(([, item]) => !isUsual(item));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The fields that a registration can set; Discord adds ids, versions and more. */
const compared = [
  'type',
  'name',
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
];

function keyOf(command: Json, fields: readonly string[]): string {
  const entries = fields.map((field) => [field, field === 'type' ? (command[field] ?? 1) : command[field]]);
  return JSON.stringify(canonical(Object.fromEntries(entries)));
}

/** Whether the commands that Discord has are others than those wanted; their order does not count. */
export function differs(wanted: readonly unknown[], registered: readonly unknown[]): boolean {
  // Where a guild's commands hold follows from the guild, so Discord's answer says nothing that was asked for.
  const placed = wanted.some((command) => isJson(command) && 'contexts' in command);
  const fields = placed
    ? compared
    : compared.filter((name) => name !== 'contexts' && name !== 'integration_types');
  const keys = (commands: readonly unknown[]) =>
    commands
      .filter(isJson)
      .map((command) => keyOf(command, fields))
      .toSorted();
  return JSON.stringify(keys(wanted)) !== JSON.stringify(keys(registered));
}
