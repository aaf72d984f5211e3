import type { English } from '../en/index.ts';

export default {
  cry: 'Es ist gut, dass du das geschrieben hast. Du bist wichtig, und du musst das nicht allein tragen. Ich bin nur ein Bot; bitte sprich jetzt gleich mit jemandem in deiner Nähe, oder ruf ein Krisentelefon oder den Notruf an.',
  joke: 'Falls mehr als ein Witz dahintersteckt: Du musst das nicht allein tragen. Sprich mit jemandem in deiner Nähe, oder ruf ein Krisentelefon an.',
  someoneElse:
    'Wer das geschrieben hat, ist vielleicht in Not. Wenn du kannst, frag nach, wie es der Person geht; ein Krisentelefon kann dir raten, was du sagen kannst.',
  harmed:
    'Das tut mir sehr leid. Was dir angetan wird, ist nicht deine Schuld, und du musst da nicht allein durch. Ich bin nur ein Bot; bitte sprich mit jemandem, dem du vertraust, oder ruf ein Hilfetelefon an. Wenn du in Gefahr bist, ruf den Notruf an.',
  otherInDanger:
    'Gut, dass du dich kümmerst. Nimm es bitte ernst: Bleib in Kontakt, frag offen nach, und ruf ein Krisentelefon oder bei Gefahr den Notruf an. Auch du musst das nicht allein tragen.',
  threat:
    'Gut, dass du das schreibst, bevor etwas passiert. Geh bitte auf Abstand, in ein anderes Zimmer oder nach draußen, und sprich mit jemandem, dem du vertraust, oder mit einem Hilfetelefon. Wenn jemand verletzt werden könnte, ruf jetzt den Notruf an.',
} satisfies Record<keyof English['distress'], string>;
