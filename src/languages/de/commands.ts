/** How the commands and their options are described, and what their menu entries are called; at most 100 characters each, menus 32. */
export default {
  caption: {
    description: 'Ein witziger Spruch zu einem Bild oder zu deinen Worten',
    menu: 'Spruch dazu schreiben',
    options: {
      prompt: 'Worum es im Spruch geht, bis zu 500 Zeichen',
      image: 'Das Bild, das einen Spruch braucht: JPEG, PNG, WebP, GIF oder AVIF',
      seed: 'Mit derselben Zahl und denselben Angaben kommt derselbe Spruch wieder',
      meme: 'Ob der Spruch auch aufs Bild kommt; ohne Angabe ja',
      layout: 'Über dem Bild (bar), darauf (classic) oder da, wo er nichts verdeckt (auto)',
      choices: 'Wie viele Sprüche zur Auswahl, 1–3; ab zwei siehst nur du sie',
    },
  },
  cartoonize: {
    description: 'Aus einem Bild einen Cartoon machen',
    menu: 'Als Cartoon zeichnen',
    options: {
      image: 'Das Bild, das gezeichnet wird: JPEG, PNG, WebP, GIF oder AVIF',
      style:
        'cartoon: weich; comic: Tusche; sketch: Bleistift; watercolour: Aquarell; pop-art: Punkte, grell',
      strength: 'Wie stark sich die Zeichnung vom Bild löst; ohne Angabe normal',
      size: 'large vergrößert kleine Bilder, original behält die Größe; beides, soweit ich zeichnen kann',
      compare: 'Ob Bild und Zeichnung nebeneinander stehen',
    },
  },
  describe: {
    description: 'Was auf einem Bild ist, als Alternativtext zum Kopieren; nur du siehst ihn',
    menu: 'Bild beschreiben',
    options: { image: 'Das Bild, das beschrieben wird: JPEG, PNG, WebP, GIF oder AVIF' },
  },
  help: {
    description: 'Was ich hier kann und wie viele Aufrufe du noch hast',
    options: {},
  },
  limits: {
    description: 'Wie oft mich die Leute hier nutzen dürfen und wer nicht (Admins)',
    options: {
      action: 'minute, day, exempt, unexempt, block, unblock, off, on oder reset; sonst zeige ich die Limits',
      who: 'Die Person, die Rolle oder Benutzergruppe, oder der Kanal',
      number: 'Aufrufe pro Minute oder Tag; ohne Zahl fällt das Limit weg',
    },
  },
  mood: {
    description: 'Die Stimmung des Gesprächs hier, als Bild; niemand wird genannt',
    menu: 'Stimmung dieses Threads',
    options: {
      messages: 'Wie viele der letzten Nachrichten; ohne Angabe 50',
      theme: 'Der Hintergrund des Bildes; sonst der, den hier die meisten haben',
      weekly: 'Die Stimmung dieses Kanals jede Woche posten (Admins)',
    },
  },
  privacy: {
    description: 'Was ich speichere und wie ich dich in Ruhe lasse',
    options: { mode: 'optout: Ich lasse deine Bilder und Worte überall in Ruhe; optin macht das rückgängig' },
  },
  sentiment: {
    description: 'Wie ein Text klingt, von einem bis zu fünf Sternen',
    menu: 'Wie klingt das?',
    options: { text: 'Der Text, bis zu 2.000 Zeichen' },
  },
  uploads: {
    description: 'Was ich mit Bildern mache, die hier gepostet werden, und mit deinen',
    options: {
      mode: 'off, offer oder auto für diesen Kanal (Admins); optout oder optin für deine eigenen Bilder',
    },
  },
};
