import type { Translation } from '../translation.ts';
import commands from './commands.ts';
import distress from './distress.ts';
import hints from './hints.ts';
import options from './options.ts';
import refusals from './refusals.ts';
import smallTalk from './small-talk.ts';

export default {
  messages: { distress, hints, options, refusals, smallTalk },
  commands,
} satisfies Translation;
