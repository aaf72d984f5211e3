import type { Translation } from '../translation.ts';
import commands from './commands.ts';
import distress from './distress.ts';
import options from './options.ts';
import refusals from './refusals.ts';

export default { messages: { distress, options, refusals }, commands } satisfies Translation;
