import type { ModalView } from '@slack/types';
import { isJsonObject, type JsonObject } from '@toonwit/emulator-kit';
import { checkView } from './block-kit/check.ts';
import { withIds } from './block-kit/walk.ts';
import type { Ids } from './ids.ts';
import type { Journal } from './journal.ts';
import type { Identity } from './manifest.ts';
import type { Workspace } from './workspace.ts';
import { fillIn, type StateValues } from './view-state.ts';

/** A modal on somebody's screen. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly rootId: string;
  readonly previousId: string | null;
  view: ModalView;
  hash: string;
  values: StateValues;
  /** What the app said is wrong with it, by block id. */
  errors: Readonly<Record<string, string>>;
}

/** The modals of every person: a stack of at most three. */
export interface Modals {
  /** The modal on top. */
  current(user: string): OpenView | undefined;
  find(id: string): OpenView | undefined;
  findExternal(externalId: string): OpenView | undefined;
  /** Starts a new stack. */
  open(user: string, view: ModalView): OpenView;
  /** Puts one on top; `undefined` when there are three already. */
  push(user: string, view: ModalView): OpenView | undefined;
  update(open: OpenView, view: ModalView): void;
  /** Closes the top one, or all. */
  close(user: string, all: boolean): OpenView[];
  payload(open: OpenView): JsonObject;
  /** Does what the app's acknowledgement of a submission asks for; returns what was wrong with it. */
  answer(open: OpenView, ack: unknown): string | undefined;
}

const maxDepth = 3;

/** Creates the stacks of modals of one workspace. */
export function createModals(parts: {
  readonly ids: Ids;
  readonly journal: Journal;
  readonly workspace: Workspace;
  readonly identity: Identity;
}): Modals {
  const { ids, journal, workspace, identity } = parts;
  const stacks = new Map<string, OpenView[]>();
  const stackOf = (user: string): OpenView[] => stacks.get(user) ?? [];
  const note = (what: string, { user, view }: OpenView): void =>
    journal.note({
      what,
      user,
      text: `“${view.title.text}” {${view.blocks.map(({ type }) => type).join(' ')}}`,
    });

  const prepared = (view: ModalView): ModalView => ({ ...view, blocks: withIds(view.blocks, ids) });
  const noFile = (): JsonObject => ({});

  function make(user: string, given: ModalView, below: OpenView | undefined): OpenView {
    const view = prepared(given);
    const id = ids.next('V');
    const { values } = fillIn(view.blocks, {}, noFile);
    return {
      id,
      user,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      view,
      hash: ids.secret(6),
      values,
      errors: {},
    };
  }

  function complain(open: OpenView, given: unknown): string | undefined {
    const errors = isJsonObject(given) ? given : {};
    const inputs = open.view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
    const stray = Object.keys(errors).find((id) => !inputs.includes(id));
    if (stray !== undefined) return `errors name ${stray}, which is no input block`;
    open.errors = Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
    note(`modal errors ${Object.values(open.errors).join(' / ')}`, open);
    return undefined;
  }

  const modals: Modals = {
    current: (user) => stackOf(user).at(-1),
    find: (id) => [...stacks.values()].flat().find((open) => open.id === id),
    findExternal: (externalId) =>
      [...stacks.values()].flat().find((open) => open.view.external_id === externalId),
    open(user, view) {
      const open = make(user, view, undefined);
      stacks.set(user, [open]);
      note('modal', open);
      return open;
    },
    push(user, view) {
      const stack = stackOf(user);
      if (stack.length >= maxDepth) return undefined;
      const open = make(user, view, stack.at(-1));
      stacks.set(user, [...stack, open]);
      note('modal', open);
      return open;
    },
    update(open, given) {
      open.view = prepared(given);
      open.hash = ids.secret(6);
      const fresh = fillIn(open.view.blocks, {}, noFile).values;
      // An input that keeps its ids keeps what the person entered.
      for (const [blockId, actions] of Object.entries(fresh)) {
        for (const actionId of Object.keys(actions))
          actions[actionId] = open.values[blockId]?.[actionId] ?? actions[actionId] ?? {};
      }
      open.values = fresh;
      open.errors = {};
      note('modal updated', open);
    },
    close(user, all) {
      const stack = stackOf(user);
      const gone = all ? stack : stack.slice(-1);
      stacks.set(user, all ? [] : stack.slice(0, -1));
      for (const open of gone) note('modal closed', open);
      return gone;
    },
    payload: ({ id, rootId, previousId, view, hash, values }) => ({
      id,
      team_id: workspace.team.id,
      app_id: identity.appId,
      app_installed_team_id: workspace.team.id,
      bot_id: identity.botId,
      type: 'modal',
      title: view.title,
      close: view.close ?? null,
      submit: view.submit ?? null,
      blocks: view.blocks,
      private_metadata: view.private_metadata ?? '',
      callback_id: view.callback_id ?? '',
      external_id: view.external_id ?? '',
      state: { values },
      hash,
      clear_on_close: view.clear_on_close ?? false,
      notify_on_close: view.notify_on_close ?? false,
      root_view_id: rootId,
      previous_view_id: previousId,
    }),
    answer(open, ack) {
      const fields = isJsonObject(ack) ? ack : {};
      const action = fields['response_action'];
      if (action === undefined || action === 'clear') {
        // The app may have pushed another modal in the meantime.
        if (modals.current(open.user) === open || action === 'clear')
          modals.close(open.user, action === 'clear');
        return undefined;
      }
      if (action === 'errors') return complain(open, fields['errors']);
      const checked = checkView(fields['view']);
      if (!checked.ok) return checked.problems.join('; ');
      if (action === 'push') return modals.push(open.user, checked.value) ? undefined : 'push_limit_reached';
      if (action !== 'update') return `unknown response_action ${JSON.stringify(action)}`;
      modals.update(open, checked.value);
      return undefined;
    },
  };
  return modals;
}
