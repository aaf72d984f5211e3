/** The answer of /limits. */
export default {
  title: 'Limits',
  adminsOnly: 'Only people who manage this server or workspace can see and change its limits.',
  mention:
    'For “{action}”, please mention {kind, select, person {a person} group {a role or user group} other {a channel}} in “who”.',
  reset: '@{name} has all calls back.',
  everybody: 'Everybody has {calls} calls a minute.',
  everybodyDay: 'Everybody has {calls} calls a minute and {perDay} a day.',
  group: '@{name} has {calls} a minute.',
  exempt: 'Nothing is counted for {names}.',
  blocked: 'Blocked: {names}.',
  off: 'I am off in {channels}.',
  here: 'this channel',
} as const;
