import type { ModalView } from '@slack/types';
import { checkView } from '../block-kit/check.ts';
import { slackFileProblems } from '../block-kit/slack-files.ts';
import type { Trigger } from '../triggers.ts';
import { ApiError, refuse, type Call, type Method } from './call.ts';

function viewOf(call: Call): ModalView {
  const given = call.args.json('view');
  if (given === undefined) throw refuse('invalid_arguments', ['missing required field: view']);
  const checked = checkView(given);
  if (!checked.ok) throw refuse('invalid_arguments', checked.problems);
  const files = slackFileProblems(checked.value.blocks, call.world.files);
  if (files.length > 0) throw refuse('invalid_arguments', files);
  const { external_id } = checked.value;
  const taken = external_id === undefined ? undefined : call.world.modals.findExternal(external_id);
  if (taken && call.args.optional('view_id') !== taken.id && call.args.optional('external_id') === undefined)
    throw new ApiError('duplicate_external_id');
  return checked.value;
}

function trigger(call: Call): Trigger {
  const found = call.world.triggers.check(call.args.string('trigger_id'));
  if (typeof found === 'string') throw new ApiError(found);
  return found;
}

const open: Method = {
  scopes: [],
  token: 'bot',
  run(call) {
    const view = viewOf(call);
    const used = trigger(call);
    used.used = true;
    return { view: call.world.modals.payload(call.world.modals.open(used.user, view)) };
  },
};

const push: Method = {
  scopes: [],
  token: 'bot',
  run(call) {
    const view = viewOf(call);
    const used = trigger(call);
    if (used.view === undefined || !call.world.modals.current(used.user)) throw new ApiError('not_found');
    used.used = true;
    const pushed = call.world.modals.push(used.user, view);
    if (!pushed) throw new ApiError('push_limit_reached');
    return { view: call.world.modals.payload(pushed) };
  },
};

const update: Method = {
  scopes: [],
  token: 'bot',
  run(call) {
    const { world, args } = call;
    const view = viewOf(call);
    const found =
      world.modals.find(args.optional('view_id') ?? '') ??
      world.modals.findExternal(args.optional('external_id') ?? '');
    if (!found) throw new ApiError('not_found');
    const hash = args.optional('hash');
    if (hash !== undefined && hash !== found.hash) throw new ApiError('hash_conflict');
    world.modals.update(found, view);
    return { view: world.modals.payload(found) };
  },
};

/** `views.*` */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
};
