import { describe, expect, it } from 'vitest';
import { cleanPrompt } from '../../../src/engines/template/clean.ts';
import { writeCaption } from '../../../src/engines/template/caption.ts';
import { formatsOf } from '../../../src/engines/template/formats/languages.ts';
import { readPrompt } from '../../../src/engines/template/reading.ts';
import { isFitToPost } from '../../../src/safety/fit-to-post.ts';

const prompts = [
  'my cat sees a cucumber',
  'a dog eating pizza',
  'an owl, an umbrella and an honest uncle',
  'Elon Musk on Mars',
  'scissors',
  'Monday morning',
  'I forgot my keys',
  'I passed my driving test',
  'you never call me',
  'should I text my ex?',
  'is the oven off',
  'call your mother',
  'happy birthday Sarah',
  'good morning everybody',
  'trying to look busy at work',
  'when the pizza arrives',
  'MY BOSS SCHEDULED A MEETING',
  'toddlers refusing to put on shoes',
  'iPhone users',
  'wifi is down 😂',
  'first coffee. then everything else.',
  '我的猫看到一根黄瓜',
  'قطتي ترى خيارة',
  'mon chat mange une pizza',
  'el perro come pizza',
  'Kaffee am Montag',
  '😂😂😂',
  '2024',
];

const mistakes: readonly (readonly [string, RegExp])[] = [
  ['an empty slot', /undefined|NaN|\[object|[{}]|“”|(?<!„[^“]*)“ | ”/],
  ['two spaces, or one at a line’s end', / {2}|^ | $/m],
  ['an empty line', /\n\n|^\n|\n$/],
  ['a word twice', /\b(\p{L}{3,}) \1\b/iu],
  ['odd punctuation', /\?\.|!\.|(?<!\.)\.\.(?!\.)|(?<=[\p{Script=Latin}”]) [,.]/u],
];

const written = new Map<string, string[]>();

/** The captions of so many seeds that each format comes up; written once, whichever tests look at them. */
function captionsOf(prompt: string): string[] {
  const captions =
    written.get(prompt) ?? Array.from({ length: 66 }, (_, seed) => writeCaption({ prompt, seed }).caption);
  written.set(prompt, captions);
  return captions;
}

describe('the formats', () => {
  it.each(prompts)('make clean text of “%s”', (prompt) => {
    const found = captionsOf(prompt).flatMap((caption) =>
      mistakes.filter(([, sign]) => sign.test(caption)).map(([what]) => `${what}: ${caption}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['I forgot my keys', 'I forgot my keys. Please clap.'],
    ['my grumpy cat', 'Therapist: so, what brings you here today?\nMe: My grumpy cat.'],
    ['group chat', 'Game show host: pick a category.\nMe: “Group chat” for 800.'],
    [
      'my boss when I ask for a raise',
      'Rent-free in my head: My boss when I ask for a raise. Utilities included.',
    ],
    ['we painted it six times', 'Therapist: so, what brings you here today?\nMe: We painted it six times.'],
    ['airport prices be like', 'Airport prices be like: surprise!'],
    ['when you open the fridge', 'When you open the fridge: roll credits.'],
    ['Please caption this: me trying to park', 'Me trying to park: unpaid, untrained, unstoppable.'],
    [
      'nobody: absolutely nobody: my cat at 7 am',
      'Nobody:\nAbsolutely nobody:\nMy cat at 7 am: (laugh track)',
    ],
    ['¿quién dejó los platos sucios?', 'Pregunto por un amigo: ¿Quién dejó los platos sucios?'],
    ['Qui a pris mon chargeur ?', 'Je demande pour un ami\u202f: Qui a pris mon chargeur\u202f?'],
    ['happy birthday Sarah', 'Happy birthday Sarah! The cake is not optional.'],
    ['feed the raccoon', 'Sticky note on my monitor since March: “Feed the raccoon”.'],
    ['when the pizza arrives', 'The face when the pizza arrives: buffering.'],
    ['why is my code slow?', 'Asking for a friend: Why is my code slow?'],
    ['boss: can you stay late? me:', 'Boss: can you stay late?\nMe: (buffering)'],
    ['me: I will sleep early\nalso me:', 'Me: I will sleep early\nAlso me: (buffering)'],
    [
      'nobody: my brain at 3am: do fish have knees',
      'Nobody:\nMy brain at 3am: do fish have knees\n(laugh track)',
    ],
    ['上司：ちょっといい？ 私：', '上司：ちょっといい?\n私：（読み込み中）'],
    ['nobody: / my cat at 3am', 'Nobody:\nMy cat at 3am: (dramatic violin)'],
    ['満員電車', '面接官：あなたの短所は？\n応募者：満員電車です。'],
    ['POV：終電を逃した', 'POV：終電を逃した（つづく）'],
    ['猫', '得意な話題：\n1. 猫\n2. 以上'],
    ['¿Otra reunión? Yo no voy', '¿Otra reunión? Yo no voy. Se aceptan aplausos.'],
    ['mi mamá pregunta ¿ya comiste?', 'Psicóloga: ¿qué te trae por aquí?\nYo: Mi mamá pregunta ¿ya comiste?'],
    [
      "Patron : t'as une minute ? Moi :",
      "Patron\u202f: t'as une minute\u202f?\nMoi\u202f: (chargement en cours)",
    ],
    ['mom: we all miss her. me:', 'Mom: we all miss her.\nMe: …'],
    ['POV: you open the fridge', 'POV: You open the fridge. Record scratch, freeze frame.'],
    [
      'mon chat mange une pizza',
      'Mon cerveau à 3\u202fh du matin\u202f: Mon chat mange une pizza.\nMoi\u202f: pitié, je bosse demain.',
    ],
    ['Bonne année 🎉 !', 'Bonne année 🎉\u202f! Signé\u202f: tout le groupe WhatsApp.'],
    ['Bonne année 👍🏽 !', 'Bonne année 👍🏽\u202f! Signé\u202f: tout le groupe WhatsApp.'],
    [
      'mon chat et 4 000 croquettes à 20 %',
      'Mon chat et 4\u202f000 croquettes à 20\u202f%. Merci d’applaudir.',
    ],
    ['Mi papá dice «¿ya llegaste?»', 'Psicóloga: ¿qué te trae por aquí?\nYo: Mi papá dice «¿ya llegaste?».'],
    ['Le prof de maths', 'Psy\u202f: qu’est-ce qui vous amène\u202f?\nMoi\u202f: Le prof de maths.'],
    ['whoever ate my yogurt', 'Wanted: Whoever ate my yogurt. Reward: one cookie.'],
    ['wenn der Kaffee leer ist', 'Puls beim Sport: 120.\nPuls, wenn der Kaffee leer ist: ja.'],
    ['Grillen am Samstag', 'Der neue Sonntagskrimi: „Grillen am Samstag“. Der Kommissar ist ratlos.'],
  ])('make of “%s”, among others, “%s”', (prompt, caption) => {
    expect(captionsOf(prompt)).toContain(caption);
  });

  it.each([
    ['The wifi is down. Met my family, they seem nice.', /^(?:“.*nice\.”\n— |The wifi.*nice\. )/],
    ["I'm not lazy, I'm just on energy saving mode", /^(?:“.*mode\.”\n— |I'm not.*mode\. )/],
    ['Ich bin nicht faul, ich bin im Energiesparmodus.', /^(?:„.*modus\.“\n— |Ich bin.*modus\. )/],
    [
      "Je ne suis pas en retard, j'économise mon énergie.",
      /^(?:«\u202f.*énergie\.\u202f»\n— |Je ne.*énergie\. )/,
    ],
    ['No soy flojo, estoy en modo ahorro de energía.', /^(?:«.*energía»\.\n— |No soy.*energía\. )/],
    ['私は遅刻しない。時計が早いだけだ。', /^「私は.*だけだ」/],
  ])('let “%s”, which is finished, stand first as it is', (prompt, asItIs) => {
    expect(captionsOf(prompt).filter((caption) => !asItIs.test(caption))).toEqual([]);
    expect(new Set(captionsOf(prompt)).size).toBeGreaterThan(3);
  });

  it.each([
    'I ran my first marathon',
    'just finished my thesis',
    'I beat the final boss on try 47',
    'Wir haben gewonnen!',
    'J’ai eu mon permis !',
    '¡Aprobé el examen!',
    'Passei no vestibular!',
    'テストで満点とった！',
  ])('cheer for good news: “%s”', (prompt) => {
    expect(captionsOf(prompt).filter((caption) => !/[!！]/.test(caption))).toEqual([]);
  });

  it.each([
    'Monday mornings:',
    'my cat',
    'nobody: my boss:',
    'boss: where are you? me:',
    'Montag:',
    'lundi :',
  ])('end in no colon for “%s” where no picture follows', (prompt) => {
    const captions = Array.from({ length: 66 }, (_, seed) => writeCaption({ prompt, seed, isAlone: true }));
    expect(captions.map(({ caption }) => caption).filter((caption) => /[:：]\s*$/.test(caption))).toEqual([]);
    expect(captions.every(({ words }) => words === 'used')).toBe(true);
  });

  it.each(['my cat sees a cucumber', 'happy birthday Sarah', 'pizza', 'call your mother'])(
    'repeat the words of “%s” in each caption',
    (prompt) => {
      const lower = prompt.toLowerCase();
      expect(captionsOf(prompt).filter((caption) => !caption.toLowerCase().includes(lower))).toEqual([]);
    },
  );

  it.each([
    ["when the dentist asks if I've been flossing", /\byou\b/i],
    ['when you wave back at a stranger', /\b(?:me|my(?: \p{L}+){1,3}) when you/iu],
    ['quand tu dis bonjour au mauvais étage', /\b(?:moi|m(?:on|a)(?: \p{L}+){1,2}) quand tu/iu],
    ['cuando dices adiós y te quedas', /\b(?:yo|mi(?: \p{L}+){1,2}) cuando/iu],
    ['上司に「ちょっといい?」って言われた時の俺', /私|「[^」]*「/],
    ['僕の財布', /私/],
    ['Ich, wenn der Drucker geht', /Ich: Ich/],
    ['moi qui cherche mes clés', /Moi : Moi/],
    ['Wenn Mama fragt, ob ich schon gegessen habe', /\p{L},? Wenn/u],
    ['Quand le prof dit bonjour', /\p{L} Quand/u],
    ['meeting that could have been an email', /hobb|cardio|\bme meeting/i],
    ['moving to Berlin next month', /hobb|cardio|\bme moving/i],
    ["it's raining on my day off", /weakness|\bmic\b|Honor|magnificent/i],
    ['Stau auf der A8', /Schwäche|Mikro|Euer Ehren|Elternabend/],
    ['prova de matemática amanhã', /defeito|microfone|meritíssimo/],
  ])('say nothing of “%s” like %s', (prompt, clash) => {
    expect(captionsOf(prompt).filter((caption) => clash.test(caption))).toEqual([]);
    expect(new Set(captionsOf(prompt)).size).toBeGreaterThan(2);
  });

  it.each(['pizza', 'group project with three ghosts', 'spatula'])(
    'put “%s”, which has no article, into the middle of no sentence',
    (prompt) => {
      const inside = new RegExp(`\\p{L} ${prompt}|${prompt} \\p{L}`, 'iu');
      expect(captionsOf(prompt).filter((caption) => inside.test(caption))).toEqual([]);
    },
  );

  it.each(['my grumpy cat', 'I forgot my keys', 'pizza', 'trying to look busy', 'when the pizza arrives'])(
    'do not repeat within ten seeds in a row for “%s”',
    (prompt) => {
      for (let start = 0; start < 60; start += 7) {
        const captions = captionsOf(prompt).slice(start, start + 10);
        expect(new Set(captions).size, `from seed ${start}`).toBe(10);
      }
    },
  );
});

describe('the formats of every language', () => {
  const every = [
    ...Object.values(formatsOf).flatMap(({ kinds = [], dialogue, ...lists }) => [
      ...Object.values(lists).flat(),
      ...(dialogue?.answers ?? []),
      ...(dialogue?.closings ?? []),
      ...kinds.flatMap(({ formats }) => formats),
    ]),
  ];

  it('are fit to post', () => {
    expect(every.filter((format) => !isFitToPost(format.replace(/\{x\}/i, 'Pizza')))).toEqual([]);
  });

  it('never mourn, and add something to the words', () => {
    const mourning = /wanted to say|had to tell|on my mind|keep coming back|stays with me|^\{x\}[.:…]?$/i;
    expect(every.filter((format) => mourning.test(format) && format !== '{X}…')).toEqual([]);
    const mereLeadIn =
      /^(?:\p{Script=Latin}+|for the record|today’s \p{L}+|記録|メモ)\s?[:：]\s?[“„«「]?\s?\{x\}\s?[”“»」]?[.。]?$/iu;
    expect(every.filter((format) => mereLeadIn.test(format))).toEqual([]);
  });

  it('go by each prompt’s own language', () => {
    const prompts = {
      de: ['wenn der Bus wieder zu spät kommt', 'wer hat die Milch leer gemacht?', 'POV: du hast Urlaub'],
      fr: ['quand le bus est encore en retard', 'qui a fini le lait ?', 'POV : tu es en vacances'],
      es: ['cuando el bus llega tarde otra vez', '¿quién acabó la leche?', 'POV: estás de vacaciones'],
      pt: ['quando o ônibus atrasa de novo', 'quem acabou com o leite?', 'POV: você está de férias'],
      ja: ['バスがまた遅れたとき', '誰が牛乳を飲んだ？', 'POV：あなたは休暇中です'],
    } as const;
    for (const [language, own] of Object.entries(prompts))
      for (const prompt of own) expect(readPrompt(cleanPrompt(prompt)).language, prompt).toBe(language);
  });
});
