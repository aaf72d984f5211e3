import type { English } from '../en/index.ts';

export default {
  hello: 'Hallo! Ich schreibe Sprüche zu Bildern, mache Cartoons daraus und sage, wie ein Text klingt.',
  thanks: 'Gern geschehen! Ich freue mich auf das nächste Mal.',
  bye: 'Bis bald! Komm wieder, wenn ein Bild einen Spruch braucht.',
  help: 'Ich bin ein Bot: Ich schreibe Bildsprüche, mache aus Bildern Cartoons und sage, wie ein Text klingt.',
  insult:
    'Tut mir leid, dass ich dir nicht helfen konnte. Sag mir, was du wolltest, dann versuche ich es noch einmal.',
  again: 'Noch einer? Drück unter der letzten Antwort auf „{again}“ oder sag noch einmal, worum es geht.',
  broken:
    'Tut mir leid, dass es nicht geklappt hat. Schick das Bild noch einmal, zusammen mit dem Wort „{word}“; {help} zeigt, wie man jeden Befehl schreibt.',
  privacy:
    'Bilder speichere ich nicht. Von dem, was du schickst, behalte ich einen Tag lang verschlüsselt nur, was meine Knöpfe brauchen. Ich trainiere nichts damit. {privacy} nennt alles; wer mich betreibt, welche Modelle ich nutze.',
  private:
    'Was du mir direkt schreibst, lesen nur du und ich; in einem Kanal alle, die dort sind. Was meine Knöpfe brauchen, behalte ich einen Tag lang verschlüsselt; mehr sagt {privacy}.',
  forget:
    'Von dem, was du schickst, behalte ich einen Tag lang nur, was meine Knöpfe brauchen; „{delete}“ unter einer Antwort entfernt es sofort. {privacy} nennt alles.',
  uninstall:
    'Wer den Server oder Workspace verwaltet, kann mich entfernen: auf Discord unter Servereinstellungen ▸ Integrationen, auf Slack unter „Apps verwalten“. Nur für dich genügt {privacy} optout.',
  off: 'Ich antworte nur denen, die mir schreiben, einen Befehl benutzen oder einen Knopf drücken. Tippe {privacy} optout, dann lasse ich deine Bilder und Worte überall in Ruhe; wer den Kanal verwaltet, kann dort {uploads} off tippen.',
  limit:
    'Es gibt eine Zahl von Aufrufen pro Minute, und eine pro Tag nur, wo ein Admin sie festgelegt hat. {help} zeigt, wie viele du noch hast.',
  price:
    'Ich koste dich nichts: Wer mich hier betreibt, zahlt, was ich verbrauche. Nur die Zahl der Aufrufe ist begrenzt; {help} zeigt sie.',
  languages:
    'Ich antworte auf Deutsch, Englisch, Französisch, Spanisch, Portugiesisch und Japanisch. Sprüche und Stimmungen gelingen auf Englisch am besten.',
  maker:
    'Ich bin Toonwit, ein Programm mit mehreren Autoren. Wer mich hierhergeholt hat, betreibt mich und weiß, wie ich eingestellt bin.',
  human:
    'Ich bin Toonwit, ein Bot: weder ein Mensch noch ChatGPT, sondern ein Programm, das Bildsprüche schreibt, Cartoons zeichnet und sagt, wie ein Text klingt.',
  how: 'Ein Modell gibt einem Text ein bis fünf Sterne, Sprüche kommen aus Vorlagen oder einem Modell, Cartoons aus einem Filter oder einem Modell; in jeder Antwort steht, woher. Ich kann mich irren, vor allem bei Ironie.',
  stars:
    'Ein Modell liest die Wörter und schätzt, wie viele von fünf Sternen sie bekämen: einer ist sehr negativ, drei sind neutral, fünf sehr positiv; die Balken zeigen, wie sicher es sich jeweils ist. Was du gemeint hast, weiß es nicht: Ironie oder ein einziges starkes Wort kann es täuschen.',
  deadButton:
    'Tut mir leid, dass der Knopf nichts getan hat. Manche Knöpfe sind nur für die Person, die gefragt hat, und ich merke mir jeden einen Tag lang. Frag noch einmal nach demselben, dann bekommst du neue; gehen die auch nicht, sag es bitte der Person, die mich betreibt.',
  formats:
    'Ich lese Bilder: {formats}, bis {megabytes, number} MB pro Bild, aber keine Videos oder Dokumente. Animationen bleiben animiert; HEIC vom iPhone schick bitte als JPEG.',
  duration: 'Meist ein paar Sekunden; bei Animationen und viel Betrieb länger.',
  slow: 'Entschuldige die Wartezeit! Bilder brauchen einige Sekunden, bei viel Betrieb mehr. Wenn nach einer Minute nichts kommt, schick es noch einmal.',
  wrong:
    'Tut mir leid, dass ich danebenlag, und danke für den Hinweis. Sag mir, was du wolltest, oder schreib „nochmal“. Ironie in einem Text entgeht mir oft.',
  dislike:
    'Das tut mir leid. „{again}“ bringt einen anderen Spruch, „caption …“ mit dem, was auf dem Bild ist, einen besseren; „{comic}“ und „{sketch}“ unter einem Cartoon bringen einen anderen Stil.',
  remove:
    'Drück unter der Antwort auf „{delete}“, dann ist sie weg; das geht bei allem, was du selbst angefordert hast.',
  nothingAgain: 'Ich finde hier keine frühere Antwort, die ich wiederholen könnte.',
  nothingToRemove:
    'Ich finde hier keine Antwort, die ich löschen könnte: Antworte auf die, die du meinst, oder drück darunter auf „{delete}“.',
  no: 'In Ordnung! Schreib einfach, wenn du etwas möchtest.',
  stop: 'In Ordnung, ich bin still. {privacy} optout hält mich ganz von deinen Bildern fern.',
  ok: '👍',
  glad: 'Freut mich, dass es dir gefällt! 😊',
  sad: 'Oh nein. Ich bin nur ein Bot, aber ich hoffe, dass dich jemand in deiner Nähe aufmuntern kann.',
  grief:
    'Das tut mir sehr leid. Du musst dich nicht beeilen mit dem Traurigsein, und ich mache darüber keine Witze. Ich bin nur ein Bot und hoffe, dass heute jemand bei dir ist.',
  lonely:
    'Es tut mir leid, dass es sich gerade so anfühlt. Vielen geht es manchmal so, und du bist deswegen nicht weniger wert. Ich bin nur ein Bot; erzähl jemandem, dem du vertraust, was du mir erzählt hast.',
  chat: 'Mir geht’s gut, danke! Ich schlafe nie und lebe von Strom, für einen Spruch bin ich also immer zu haben.',
  news: 'Das sind ja tolle Neuigkeiten, herzlichen Glückwunsch! 🎉',
  styles:
    'Ich zeichne in diesen Stilen: {styles}. Schick ein Bild zusammen mit einem dieser Wörter, oder drück unter einem Cartoon auf einen Stil.',
  cannot:
    'Das kann ich leider nicht. Ich kann einen Spruch schreiben, aus einem Bild einen Cartoon machen oder sagen, wie ein Text klingt.',
  draw: 'Aus Worten kann ich nicht zeichnen. Schick mir aber ein Bild mit dem Wort „{word}“, dann mache ich einen Cartoon daraus.',
  other: 'Plaudern ist nicht meine Stärke, aber Bildsprüche, Cartoons und Stimmungen liegen mir.',
} satisfies Record<keyof English['smallTalk'], string>;
