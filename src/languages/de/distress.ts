import type { English } from '../en/index.ts';

export default {
  cry: 'Gut, dass du das geschrieben hast. Du bist wichtig und musst das nicht allein tragen. Ich bin nur ein Bot: Bitte sprich jetzt mit jemandem in deiner Nähe, oder ruf eine Hilfsnummer oder den Notruf an.',
  joke: 'Falls mehr als ein Witz dahintersteckt: Du musst das nicht allein tragen. Sprich mit jemandem in deiner Nähe, oder ruf eine Hilfsnummer an.',
  someoneElse:
    'Wer das geschrieben hat, ist vielleicht in Not. Frag nach, wenn du kannst; eine Hilfsnummer vor Ort weiß, was man sagen kann.',
  harmed:
    'Das tut mir sehr leid. Was dir angetan wird, ist nicht deine Schuld, und du musst da nicht allein durch. Ich bin nur ein Bot: Bitte sprich mit jemandem, dem du vertraust, oder ruf eine Hilfsnummer an; bist du in Gefahr, wähl den Notruf.',
} satisfies Record<keyof English['distress'], string>;
