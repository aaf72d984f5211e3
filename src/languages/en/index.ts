import distress from './distress.ts';
import hints from './hints.ts';
import options from './options.ts';
import refusals from './refusals.ts';
import smallTalk from './small-talk.ts';

/** English, the source of the other languages: a message's arguments are typed by its English text. */
const en = { distress, hints, options, refusals, smallTalk };
export default en;

export type English = typeof en;
