import { describe, expect, it } from 'vitest';
import { cleanPrompt } from '../../../src/engines/template/clean.ts';
import { guessLanguage } from '../../../src/engines/template/language.ts';
import { readPrompt } from '../../../src/engines/template/reading.ts';

const read = (prompt: string) => readPrompt(cleanPrompt(prompt));

describe('readPrompt', () => {
  it.each([
    ['why is my code slow?', 'question'],
    ['who ate my yogurt', 'question'],
    ['is cereal soup', 'question'],
    ['what a day', 'words'],
    ['do you like soup', 'question'],
    ['do the dishes', 'words'],
    ['don’t forget to vote', 'words'],
    ['call your mother', 'words'],
    ['water the plants', 'words'],
    ['happy birthday Sarah', 'noun'],
    ['thank you all', 'words'],
    ['I forgot my keys', 'words'],
    ['I’m late again', 'words'],
    ['I just got promoted', 'words'],
    ['the wifi is down', 'words'],
    ['my cat stole my sandwich', 'words'],
    ['my son got accepted to college', 'words'],
    ['my ex got engaged', 'words'],
    ['when the bus comes', 'words'],
    ['that feeling when the bus comes', 'words'],
    ['trying to look busy at work', 'doing'],
    ['me pretending to work', 'doing'],
    ['a dog eating pizza', 'noun'],
    ['my boss when I ask for a day off', 'noun'],
    ['my cat sleeps on my keyboard', 'words'],
    ['group chat', 'noun'],
    ['Dave from accounting', 'noun'],
    ['meeting that could have been an email', 'noun'],
    ['moving to Berlin next month', 'words'],
    ['so tired', 'words'],
    ['Bahn', 'noun'],
    ['Grillen am Samstag', 'noun'],
    ['Mein Chef hat Urlaub', 'words'],
    ['le prof de maths', 'noun'],
    ['Le PSG a encore perdu', 'words'],
    ['残業', 'noun'],
    ['傘を忘れた', 'words'],
    ['POV：終電を逃した', 'pov'],
    ['cats vs dogs', 'noun'],
    ['client: can you make it bigger', 'dialogue'],
    ['Diet day 1: no more cake', 'words'],
    ['boss: can you stay late? me:', 'dialogue'],
    ['nobody: / my cat at 3am', 'dialogue'],
    ['POV: you open the fridge', 'pov'],
    ['POV : tu as oublié ton parapluie en Bretagne', 'pov'],
    ['POV: du hast den Bus verpasst', 'pov'],
    ['me explaining minecraft to my dad', 'doing'],
    ['introverts when the doorbell rings', 'noun'],
    ['my brain at 3am', 'noun'],
    ['fired up the grill for the first time', 'words'],
    ['how it feels to close 40 tabs', 'words'],
    ['how do I exit vim', 'question'],
    ['just got a puppy', 'words'],
    ['nobody told me happy birthday Sarah was load-bearing', 'words'],
    ['my grumpy cat', 'noun'],
    ['a robot that wants to nap', 'noun'],
    ['at the dentist', 'words'],
    ['first coffee. then everything else.', 'words'],
    ['😂😂😂', 'noun'],
    ['2024', 'noun'],
  ])('takes “%s” for %s', (prompt, shape) => {
    expect(read(prompt).shape).toBe(shape);
  });

  it.each([
    ['make a funny meme about cats', 'cats'],
    ['Please write me a caption for a penguin on ice', 'a penguin on ice'],
    ['a photo of my desk', 'my desk'],
    ['something funny about cats pls', 'cats'],
    ['roast my fantasy team', 'my fantasy team'],
    ['haz un meme sobre los lunes por favor', 'los lunes'],
    ['POV: you open the fridge', 'you open the fridge'],
    ['that feeling when the bus comes', 'when the bus comes'],
    ['THE WIFI IS DOWN', 'the wifi is down'],
    ['so much to do...', 'so much to do'],
    ['can someone make one about Priya’s desk', 'Priya’s desk'],
    ['do something funny with the printer', 'the printer'],
    ['mach mal ein meme über unseren Drucker', 'unser Drucker'],
    ['kannst du ein Meme über den Chef machen', 'der Chef'],
    ['tu peux faire un mème sur le train', 'le train'],
    ['alguien puede hacer un chiste de mi jefe', 'mi jefe'],
    ['cria uma piada sobre a impressora', 'a impressora'],
    ['escribe un pie de foto sobre mi gato', 'mi gato'],
    ['necesito una leyenda graciosa para mi perro', 'mi perro'],
    ['schreib eine Bildunterschrift über meine Katze', 'meine Katze'],
    ['écris-moi une légende drôle sur les lundis', 'les lundis'],
    ['preciso de uma legenda engraçada pro meu cachorro', 'meu cachorro'],
    ['会議についてミームを作って', '会議'],
  ])('repeats “%s” as “%s”', (prompt, phrase) => {
    expect(read(prompt).phrase).toBe(phrase);
  });

  it('repeats no more than 100 characters of a long prompt', () => {
    const { phrase, shape } = read(
      'we are pleased to announce our annual company picnic in the park '.repeat(4),
    );
    expect(phrase.length).toBeLessThanOrEqual(100);
    expect(shape).toBe('words');
  });
});

describe('the language of a caption', () => {
  it.each([
    ['hazme un meme de Paco', undefined, 'es'],
    ['Paco que siempre llega tarde a la daily', undefined, 'es'],
    ['perdemos a casa no deslizamento', undefined, 'pt'],
    ['sushi', undefined, 'en'],
    ['burrito', undefined, 'en'],
    ['猫', 'en', 'ja'],
    ['Kaffee', 'de', 'de'],
    ['sushi', 'de', 'de'],
    ['the printer is on fire again', 'de', 'en'],
    ['le chat dort', 'de', 'fr'],
    ['月末', 'ja', 'ja'],
  ] as const)('of “%s” for a reader of %s is %s', (prompt, reader, language) => {
    expect(readPrompt(cleanPrompt(prompt), reader).language).toBe(language);
  });
});

describe('guessLanguage', () => {
  it.each([
    ['my cat sleeps on the sofa', 'en'],
    ['pizza', 'en'],
    ['Die Katze schläft auf dem Sofa', 'de'],
    ['mon chat mange une pizza', 'fr'],
    ['eu tentando economizar dinheiro', 'pt'],
    ['hospital drama binge all weekend', 'en'],
    ['el perro come la pizza', 'es'],
    ['o meu gato não quer dormir', 'pt'],
    ['il mio gatto non dorme', 'it'],
    ['mijn kat slaapt niet', 'nl'],
    ['mój kot nie śpi', 'pl'],
    ['кошка видит огурец', 'ru'],
    ['猫がきゅうりを見た', 'ja'],
    ['我的猫看到一根黄瓜', 'zh'],
    ['고양이가 오이를 봤다', 'ko'],
    ['قطتي ترى خيارة', 'other'],
  ])('reads “%s” as %s', (text, language) => {
    expect(guessLanguage(text).language).toBe(language);
  });
});
