/** What people read who write that they may harm themselves, and who ask about such a text. */
export default {
  cry: 'I’m really glad that you wrote this. You matter, and you don’t have to carry it alone. I’m only a bot, so please talk to somebody near you right now, or call a local helpline or your emergency number.',
  joke: 'If more is behind this than a joke: you don’t have to carry it alone. Talk to somebody near you, or call a local helpline.',
  someoneElse:
    'Whoever wrote this may be in need. If you can, ask how they are; a local helpline can tell you what to say.',
  harmed:
    'I’m so sorry. What is being done to you is not your fault, and you don’t have to face it alone. I’m only a bot, so please talk to somebody you trust or to a local helpline; if you are in danger, call your emergency number.',
  otherInDanger:
    'It’s good that you look out for them. Please take it seriously: stay in touch, ask them openly how they are, and call a local helpline or, in danger, the emergency number. You don’t have to carry this alone either.',
  threat:
    'I’m glad that you wrote this before doing anything. Please step away from them, to another room or outside, and talk to somebody you trust or to a local helpline. If somebody may get hurt, call your emergency number now.',
} as const;
