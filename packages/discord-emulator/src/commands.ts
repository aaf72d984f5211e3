import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { ApiError } from './api-error.ts';
import type { StoredCommand } from './stored-types.ts';
import { checkCommand } from './validate/command.ts';
import { Form } from './validate/form.ts';
import { CommandKind } from './protocol.ts';
import type { World } from './world.ts';

/** Commands an application may have per scope and kind, and create per day and scope. */
const limits: Readonly<Record<number, number>> = {
  [CommandKind.chatInput]: 100,
  [CommandKind.user]: 15,
  [CommandKind.message]: 15,
};
const createsPerDay = 200;
const dayMs = 86_400_000;

/** The commands of one scope: an application's global ones, or one guild's. */
export interface CommandScope {
  list(): StoredCommand[];
  get(id: string): StoredCommand;
  /** Creates one, or overwrites the one of the same name and kind. */
  create(body: unknown): { command: StoredCommand; created: boolean };
  edit(id: string, body: unknown): StoredCommand;
  remove(id: string): void;
  /** Replaces all; commands of the same name and kind keep their id. */
  replaceAll(body: unknown): StoredCommand[];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const droppedWhenFalse = ['required', 'autocomplete'];

/** Options as Discord gives them back: `required` and `autocomplete` only where true, nothing null. */
function normalizeOptions(options: unknown): unknown {
  if (!Array.isArray(options)) return undefined;
  return options.filter(isJsonObject).map((option) => {
    const entries = Object.entries(option).filter(
      ([key, value]) => value !== null && !(value === false && droppedWhenFalse.includes(key)),
    );
    const nested = normalizeOptions(option['options']);
    return { ...Object.fromEntries(entries), ...(nested === undefined ? {} : { options: nested }) };
  });
}

/** A list of commands as `GET` shows it: localisations only where they were asked for. */
export function withoutLocalizations<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutLocalizations(item)) as T;
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !key.endsWith('_localizations'))
    .map(([key, item]) => [key, withoutLocalizations(item)]);
  return Object.fromEntries(entries) as T;
}

/** Looks up the commands of a guild, or the global ones if no guild is given. */
export function createCommandScopes(world: World): (guildId?: string) => CommandScope {
  const scopes = new Map<string, CommandScope>();
  return (guildId) => {
    const known = scopes.get(guildId ?? '');
    if (known) return known;
    const scope = createScope(world, guildId);
    scopes.set(guildId ?? '', scope);
    return scope;
  };
}

function createScope(world: World, guildId?: string): CommandScope {
  const creates: number[] = [];
  const list = () => [...world.commands.values()].filter(({ guild_id }) => guild_id === guildId);
  const same = (body: JsonObject) =>
    list().find(
      ({ type, name }) => type === (body['type'] ?? CommandKind.chatInput) && name === body['name'],
    );

  const toStored = (body: JsonObject, id: string): StoredCommand => {
    const slash = (body['type'] ?? CommandKind.chatInput) === CommandKind.chatInput;
    const options = normalizeOptions(body['options']);
    const permissions = body['default_member_permissions'];
    // The body has passed `checkCommand`, which is what makes these fields the API's.
    return {
      id,
      application_id: world.applicationId,
      version: world.ids.next(),
      default_member_permissions:
        permissions === undefined || permissions === null ? null : text(permissions),
      type: body['type'] ?? CommandKind.chatInput,
      name: body['name'],
      name_localizations: body['name_localizations'] ?? null,
      description: slash ? body['description'] : '',
      description_localizations: body['description_localizations'] ?? null,
      nsfw: body['nsfw'] ?? false,
      ...(guildId === undefined
        ? {
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- Discord still sends it
            dm_permission: body['dm_permission'] ?? true,
            contexts: body['contexts'] ?? null,
            integration_types: body['integration_types'] ?? [0, 1],
          }
        : { guild_id: guildId }),
      ...(options === undefined || !slash ? {} : { options }),
    } as StoredCommand;
  };

  const checked = (body: unknown): JsonObject => {
    const form = Form.of(body);
    checkCommand(form);
    form.check();
    return form.value;
  };

  const charge = (count: number) => {
    const now = world.clock.now();
    while (creates[0] !== undefined && now - creates[0] >= dayMs) creates.shift();
    if (creates.length + count > createsPerDay) throw new ApiError('tooManyCreates');
    for (let n = 0; n < count; n++) creates.push(now);
  };

  const requireRoom = (kinds: readonly number[]) => {
    for (const kind of new Set(kinds)) {
      if (kinds.filter((other) => other === kind).length > (limits[kind] ?? 0))
        throw new ApiError('tooManyCommands');
    }
  };

  const scope: CommandScope = {
    list,
    get(id) {
      const command = world.commands.get(id);
      if (command?.guild_id !== guildId || command === undefined) throw new ApiError('unknownCommand');
      return command;
    },
    create(body) {
      const value = checked(body);
      const before = same(value);
      const command = toStored(value, before?.id ?? world.ids.next());
      if (before === undefined) {
        requireRoom([...list().map(({ type }) => type), command.type]);
        charge(1);
      }
      world.commands.set(command.id, command);
      return { command, created: before === undefined };
    },
    edit(id, body) {
      const before = scope.get(id);
      const value = checked({ ...before, ...Form.of(body).value, type: before.type });
      const after = toStored(value, id);
      world.commands.set(id, after);
      return after;
    },
    remove(id) {
      world.commands.delete(scope.get(id).id);
    },
    replaceAll(body) {
      const form = Form.of({ commands: body });
      const forms = form.forms('commands', { required: true }) ?? [];
      const seen = new Set<string>();
      for (const command of forms) {
        checkCommand(command);
        const key = `${text(command.value['type'] ?? CommandKind.chatInput)} ${text(command.value['name'])}`;
        if (seen.has(key))
          command.fail(
            'name',
            'APPLICATION_COMMANDS_DUPLICATE_NAME',
            'Application command names must be unique',
          );
        seen.add(key);
      }
      try {
        form.check();
      } catch (error) {
        // The body is the list itself, so its tree starts at the indexes.
        const tree = error instanceof ApiError ? error.errors?.['commands'] : undefined;
        throw tree === undefined || Array.isArray(tree) ? error : new ApiError('invalidFormBody', tree);
      }
      const next = forms.map(({ value }) => toStored(value, same(value)?.id ?? world.ids.next()));
      requireRoom(next.map(({ type }) => type));
      charge(next.filter(({ id }) => !world.commands.has(id)).length);
      for (const { id } of list()) world.commands.delete(id);
      for (const command of next) world.commands.set(command.id, command);
      return next;
    },
  };
  return scope;
}
