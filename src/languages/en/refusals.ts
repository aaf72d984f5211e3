/** Why a use is refused or failed, where no command, engine or platform is to blame. */
export default {
  stopping: 'I am being restarted. Please try again in a minute.',
  timedOut: 'This took too long, so I stopped. It doesn’t count toward your limit; please try again.',
  cancelled: 'Cancelled, as you asked.',
  awayFromMemory: 'I can’t reach my memory right now. This wasn’t counted; please try again in a minute.',
  tooMuchAtOnce: 'Too much is going on at once. This wasn’t counted; please try again in a minute.',
  tooManyPeople: 'Too many people are calling at once. Please try again in a minute.',
  throttled:
    'You have used {limit, plural, =1 {your call} other {your # calls}} for this minute. Please try again {when}.',
  throttledToday:
    'You have used {limit, plural, =1 {your call} other {your # calls}} for this minute, and {used} of {perDay} today. Please try again {when}.',
  dailyUsed:
    'You have used {limit, plural, =1 {your call} other {your # calls}} for today. A new day begins {when} (midnight UTC).',
  blockedPerson: 'An admin here has blocked you from using me. Please talk to them about it.',
  switchedOff: 'An admin has switched me off in this channel. Please use another one.',
  networkThrottled:
    'Many people are calling from your network, where some share {limit, plural, one {# call} other {# calls}} a minute. Please try again {when}.',
  crowded: 'Too many people are calling without a key. Please try again {when}.',
  apology:
    'Sorry, something went wrong on my side. It doesn’t count toward your limit; please try again. If it keeps happening, give the bot’s owner the id {id}.',
  unknownCommand: 'I don’t know /{name}. I know {known}.',
  noWorkspace: 'There is no server or workspace here whose limits I could change.',
  tooManyRules: 'I keep at most {most, number} of these. Please remove one first.',
  shortBusy: 'too much was going on at once.',
  shortTimedOut: 'it took too long.',
  shortStopping: 'I am being restarted.',
  shortUnavailable: 'nothing that can do this was ready.',
  shortInternal: 'something went wrong on my side. The bot’s owner finds it under the id {id}.',
} as const;
