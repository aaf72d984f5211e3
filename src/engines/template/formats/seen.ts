/**
 * For what a model saw in a picture: `{s}` and `{S}` stand for a thing or an animal, "a dog", "two penguins"; `{l}` for
 * where it is, "on a beach", or for nothing. No verb depends on them.
 */
export const seenThing = [
  'Plan A: {s}{l}. There is no plan B.',
  'Out of office. Reason: {s}{l}.',
  'Breaking: {s}{l}. Experts describe the mood as relatable.',
  'Me: today I’ll be productive.\nAlso me: {s}{l}.',
  'Nature documentary voice: “{S}{l}. Magnificent.”',
  'Nobody:\nAbsolutely nobody:\n{S}{l}: showtime.',
  'Therapist: so, what brings you here today?\nMe: {s}{l}.',
  'Historians will call this era “{S}{l}”.',
  'Employee of the month: {s}{l}.',
  '{S}{l}. No notes.',
  '{S}{l}. My therapist will hear about this.',
  '{S}{l}, and somehow it’s only Tuesday.',
] as const;

/** For where a picture was taken, with people or nobody in it: `{l}` and `{L}` stand for "on a beach". */
export const seenPlace = [
  'Out of office. Last seen {l}.',
  'Current location: {l}. Current plan: none.',
  'Five stars. Would stand around {l} again.',
  'Status update, live from somewhere {l}: snacks first.',
  'Anything can be a meeting room, even {l}.',
  'If anybody needs me: {l}, not reading emails.',
  'Plot twist: this all happened {l}.',
  '{L}, where nobody can ask about the deadline.',
  'Weekend plan: be {l}. Weekday plan: think about it.',
  'Not lost. Just {l} with confidence.',
] as const;
