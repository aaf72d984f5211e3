type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a default, which Discord may add or leave out. */
function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0) ||
    (isJson(value) && Object.keys(value).length === 0)
  );
}

/** A value without defaults and with sorted keys, so that equal commands give equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isJson(value)) return value;
  const entries = Object.entries(value)
    .map(([key, item]): [string, unknown] => [key, canonical(item)])
    .filter(([, item]) => !isDefault(item));
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fields that a registration can set; Discord adds ids, versions and more. */
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

/** How the commands that Discord has differ from those wanted, by name. */
interface Differences {
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  readonly unwanted: readonly string[];
}

/** Commands of different types may share a name. */
function byIdentity(commands: readonly unknown[]): ReadonlyMap<string, Json> {
  return new Map(commands.filter(isJson).map((command) => [keyOf(command, ['type', 'name']), command]));
}

/** Compares the commands that Discord has with those wanted, in any order. */
export function differencesOf(wanted: readonly unknown[], registered: readonly unknown[]): Differences {
  // Commands of one guild don't say where they may be used, but Discord's answer does.
  const placed = wanted.some((command) => isJson(command) && 'contexts' in command);
  const fields = placed
    ? compared
    : compared.filter((name) => name !== 'contexts' && name !== 'integration_types');
  const [ours, theirs] = [byIdentity(wanted), byIdentity(registered)];
  const names = (commands: ReadonlyMap<string, Json>, isMeant: (command: Json, key: string) => boolean) =>
    [...commands].filter(([key, command]) => isMeant(command, key)).map(([, { name }]) => String(name));
  return {
    missing: names(ours, (_, key) => !theirs.has(key)),
    changed: names(ours, (command, key) => {
      const there = theirs.get(key);
      return there !== undefined && keyOf(command, fields) !== keyOf(there, fields);
    }),
    unwanted: names(theirs, (_, key) => !ours.has(key)),
  };
}

/** Whether the commands that Discord has differ from those wanted, in any order. */
export function differs(wanted: readonly unknown[], registered: readonly unknown[]): boolean {
  return Object.values(differencesOf(wanted, registered)).some(
    (names: readonly string[]) => names.length > 0,
  );
}
