import distress from './distress.ts';
import options from './options.ts';
import refusals from './refusals.ts';

/** English, the source of the other languages: a message's arguments are typed by its English text. */
const en = { distress, options, refusals };
export default en;

export type English = typeof en;
