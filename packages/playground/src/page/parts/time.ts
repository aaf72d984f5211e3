const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' });
const dayMs = 86_400_000;

function midnightOf(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Whether two times, in ms since 1970, are on the same local day. */
export function sameDay(one: number, other: number): boolean {
  return midnightOf(one) === midnightOf(other);
}

/** Hour and minute in the reader's locale. */
export function timeOf(at: number): string {
  return clock.format(at);
}

/** “Today”, “Yesterday” or the date. */
export function dayOf(at: number): string {
  const days = Math.round((midnightOf(Date.now()) - midnightOf(at)) / dayMs);
  return days === 0 ? 'Today' : days === 1 ? 'Yesterday' : day.format(at);
}

/** The full date and time, for a tooltip. */
export function fullTimeOf(at: number): string {
  return full.format(at);
}
