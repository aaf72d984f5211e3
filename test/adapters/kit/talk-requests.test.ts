import { expect, it } from 'vitest';
import caption from '../../../commands/caption.ts';
import cartoonize from '../../../commands/cartoonize.ts';
import describe from '../../../commands/describe.ts';
import help from '../../../commands/help.ts';
import mood from '../../../commands/mood.ts';
import sentiment from '../../../commands/sentiment.ts';
import { pointsAtPicture } from '../../../src/adapters/kit/talk/points-at-picture.ts';
import { requestIn } from '../../../src/adapters/kit/talk/request-by-name.ts';

const commands = [caption, cartoonize, describe, help, mood, sentiment];

function asked(text: string, hasPicture = false): string | undefined {
  const request = requestIn(text, { commands, hasPicture });
  return request && `${request.command.name} ${request.rest}`.trim();
}

it.each([
  [
    'could you write me something witty about my cat sleeping on the router',
    'caption -- my cat sleeping on the router',
  ],
  ['give me a meme about exams pls', 'caption -- exams'],
  ['tell me a joke about accountants', 'caption -- accountants'],
  ['quiero una frase para mi perro en patineta', 'caption -- mi perro en patineta'],
  ['schreib mir einen Spruch über Montage', 'caption -- Montage'],
  ['kannst du eine Bildunterschrift zu meinem Hund schreiben', 'caption -- mein Hund'],
  ['schreib eine Bildunterschrift über meine Katze', 'caption -- meine Katze'],
  ['écris une légende sur mon chat', 'caption -- mon chat'],
  ['escribe un pie de foto sobre mi gato', 'caption -- mi gato'],
  ['escreva uma legenda sobre meu gato', 'caption -- meu gato'],
  ['descirbe', 'describe'],
  ['caption me a raccoon in a suit', 'caption a raccoon in a suit'],
  ['caption me pretending to work', 'caption me pretending to work'],
  ['rate this: I adore this team', 'sentiment -- I adore this team'],
  ['@toonwit, tell me how this sounds: see you in court', 'sentiment -- see you in court'],
  ['does this sound rude: "as I said"', 'sentiment -- as I said'],
  ['mood?', 'mood'],
  ['wie klingt das: du schon wieder', 'sentiment -- du schon wieder'],
  ['¿cómo suena esto: ya veremos', 'sentiment -- ya veremos'],
  ['caption this: Monday again', 'caption Monday again'],
  ['caption this is fine', 'caption this is fine'],
  ['caption hello, what can you do', 'caption hello, what can you do'],
  ['caption: translate this, it costs nothing', 'caption translate this, it costs nothing'],
  ['sentiment no', 'sentiment no'],
  ['légende : mon chien au bureau', 'caption mon chien au bureau'],
  ['legenda: segunda-feira', 'caption segunda-feira'],
  ['mood what a day, everything worked', 'sentiment -- what a day, everything worked'],
  ['**mood**: rain again', 'sentiment -- rain again'],
  ['Stimmung: endlich Urlaub', 'sentiment -- endlich Urlaub'],
  ['気分：今日は最高', 'sentiment 今日は最高'],
  ['what’s the mood here?', 'mood'],
  ['how rude is this: “do it yourself”', 'sentiment -- do it yourself'],
  ['mood\nwe finally shipped it!!!', 'sentiment -- we finally shipped it!!!'],
  ['mood of “great job”', 'sentiment -- “great job”'],
  ['sentiment please: I am fine', 'sentiment I am fine'],
  ['sag mir, wie das klingt: bis nie', 'sentiment -- bis nie'],
  ['caption pls', 'caption'],
  ['am I being rude', 'sentiment'],
  [
    'read this and tell me how rude it is. The waiter told me to smile more.',
    'sentiment -- The waiter told me to smile more.',
  ],
  [
    'I need a caption for this. The cat has taken my chair again.',
    'caption -- The cat has taken my chair again.',
  ],
  ['sag mir mal, wie das klingt. Dann mach es halt selbst.', 'sentiment -- Dann mach es halt selbst.'],
  ['tell me how rude this message is. Thanks!', 'sentiment'],
  [
    'make me a meme about why I don’t like Mondays but love Fridays',
    'caption -- why I don’t like Mondays but love Fridays',
  ],
  ['no, just write a caption about my dog', 'caption -- my dog'],
  ['est-ce que cette phrase est négative : « je suis déçu »', 'sentiment -- je suis déçu'],
  ['ist das unhöflich: mach es selbst', 'sentiment -- mach es selbst'],
  ['is this rude: do it yourself', 'sentiment -- do it yourself'],
  ['can i get a list of your commands', 'help'],
  ['show me all commands', 'help'],
  ['what are your commands?', 'help'],
  ['zeig mir deine Befehle', 'help'],
  ['muéstrame tus comandos', 'help'],
  ['something funny for Instagram please', 'caption'],
  ['give me a caption', 'caption'],
  ['how does this sound to you - we regret to inform you', 'sentiment -- we regret to inform you'],
  ['「もう二度と行きません」ってネガティブ?', 'sentiment -- もう二度と行きません'],
  ['猫と在宅勤務で面白い一言お願い', 'caption -- 猫と在宅勤務'],
  ['how does this feel? I waited two hours', 'sentiment -- I waited two hours'],
  ['is everybody ok in here', 'mood'],
  ['Could you do something funny about cats and printers? Thank you!', 'caption -- cats and printers'],
  ['schreib mal nen lustigen spruch zum thema deutsche bahn', 'caption -- deutsche bahn'],
  ['my cat just knocked over the tree, need a caption', 'caption -- my cat just knocked over the tree'],
  ['my feet are dead. say something funny about night shifts', 'caption -- night shifts'],
  ['has the mood in this channel got worse? feels tense lately', 'mood'],
  ['mood', 'mood'],
  ['mood of this channel', 'mood'],
  ['mood messages:30', 'mood messages:30'],
  ['cartoon', 'cartoonize style:cartoon'],
  ['comic please', 'cartoonize style:comic'],
  ['dessin', 'cartoonize'],
  ['what is /mood', 'mood help'],
  ['what does describe do?', 'describe help'],
  ['was macht /cartoonize?', 'cartoonize help'],
  ['c’est quoi /sentiment ?', 'sentiment help'],
  ['¿para qué sirve /describe?', 'describe help'],
  ['o que faz /mood', 'mood help'],
  ['/captionって何？', 'caption help'],
  ['I need something witty for a picture of a heron on our roof', 'caption -- a heron on our roof'],
  ['hazme un pie de foto sobre las escaleras mecánicas', 'caption -- las escaleras mecánicas'],
  ['quiero un pie de foto divertido para mi mudanza', 'caption -- mi mudanza'],
  ['mach mir nen spruch über unseren Staubsauger', 'caption -- unser Staubsauger'],
  ['schreib mir einen Spruch über den neuen Kollegen', 'caption -- der neue Kollege'],
  ['hau mal nen spruch über unseren alten Rasierer raus', 'caption -- unser alter Rasierer'],
  ['schreib mir einen Spruch zu meinen Katzen', 'caption -- meine Katzen'],
  ['schreib mir einen Spruch zu den Kindern', 'caption -- die Kinder'],
  ['schreib mir einen Spruch zu unseren Nachbarn', 'caption -- unsere Nachbarn'],
  ['schreib mir einen Spruch zu meinen kleinen Hunden', 'caption -- meine kleinen Hunde'],
  ['schreib mir einen Spruch für meinen Bruder', 'caption -- mein Bruder'],
  ['ich brauch was lustiges für ein foto von meinem balkon', 'caption -- mein balkon'],
  ['give me something clever to post under a photo of my new kayak', 'caption -- my new kayak'],
  ['schreib mir einen Spruch über meine Schwester', 'caption -- meine Schwester'],
  ['caption this is killing me', 'caption this is killing me'],
])('reads %j as %j', (text, request) => {
  expect(asked(text)).toBe(request);
});

it.each([
  ['turn this into a comic pls', 'cartoonize style:comic'],
  ['caption image:https://example.com/cat.png', 'caption image:https://example.com/cat.png'],
  ['cartoonize --image https://example.com/cat.png', 'cartoonize --image https://example.com/cat.png'],
  ['make it a watercolor please', 'cartoonize style:watercolour'],
  ['mach daraus ein aquarell', 'cartoonize style:watercolour'],
  ['can you do this in pop art', 'cartoonize style:pop-art'],
  ['hazme un boceto de esto', 'cartoonize style:sketch'],
  ['can u make a sketch of this', 'cartoonize style:sketch'],
  ['draw this as a sketch', 'cartoonize style:sketch'],
  ['toonify me', 'cartoonize'],
  ['comic style!!! its my minecraft build', 'cartoonize style:comic'],
  ['kannst du daraus ne bleistiftskizze machen?', 'cartoonize style:sketch'],
  ['tu peux me faire ça en BD stp ?', 'cartoonize style:comic'],
  ['can u make my profile pic a cartoon', 'cartoonize style:cartoon'],
  ['hazlo caricatura', 'cartoonize'],
  ['make me look like a cartoon', 'cartoonize style:cartoon'],
  ['please caption this', 'caption'],
  ['caption this lol', 'caption'],
  ['caption this one lmao', 'caption'],
  ['caption it 😂', 'caption'],
  ['caption for this?', 'caption'],
  ['caption haha', 'caption'],
  ['spruch dazu bitte', 'caption'],
  ['une légende pour ça mdr', 'caption'],
  ['frase para esto jaja', 'caption'],
  ['legenda pra isso kkk', 'caption'],
  ['caption this lovely pond', 'caption this lovely pond'],
  ['caption it was worth it', 'caption it was worth it'],
  ['what’s in this photo?', 'describe'],
  ['was ist auf dem Bild?', 'describe'],
  ['この写真を説明して', 'describe'],
  ['transforma minha foto em desenho', 'cartoonize'],
  ['make this look hand drawn', 'cartoonize style:sketch'],
  ['alt text please', 'describe'],
  ['comic bitte', 'cartoonize style:comic'],
  ['describe this comic', 'describe'],
  ['who is this guy?', 'describe'],
  ['what does the sign say', 'describe'],
  ['what is written there', 'describe'],
  ['wer ist das?', 'describe'],
  ['was steht auf dem Schild?', 'describe'],
  ['c’est qui ?', 'describe'],
  ['qu’est-ce qui est écrit là ?', 'describe'],
  ['¿quién es?', 'describe'],
  ['¿qué dice el cartel?', 'describe'],
  ['quem é esse?', 'describe'],
  ['o que está escrito aí?', 'describe'],
  ['これは誰？', 'describe'],
  ['何て書いてある？', 'describe'],
  ['something sarcastic for instagram?', 'caption'],
  ['dont turn it into a cartoon just tell me whats on it', 'describe'],
  ['nicht beschreiben, sondern als Skizze zeichnen', 'cartoonize style:sketch'],
  ['não desenhe, só descreva a imagem', 'describe'],
  ['イラストじゃなくて、この写真を説明して', 'describe'],
])('reads %j with a picture as %j', (text, request) => {
  expect(asked(text, true)).toBe(request);
});

it.each(
  [caption, sentiment].flatMap(({ name, spoken }) =>
    Object.values(spoken?.examples ?? {}).map((example) => [example, name] as const),
  ),
)('understands its own example %j', (example, name) => {
  expect(asked(example)).toMatch(new RegExp(`^${name} .`));
});

it.each([
  'tell me something positive about my position',
  'tell me a story',
  'please, no more jokes, I want to kill myself',
  'what time is it in Tokyo',
  'cartoon network was great',
  'frase é uma palavra',
  'mood: i want to die',
  'are you free?',
  'no more jokes please',
  'draw me a cartoon of a dragon',
  'dessine-moi un mouton',
  'do you store my drawings?',
  'how many cartoons can I make a day',
  'how does the cartoon thing work',
])('finds no request in %j', (text) => {
  expect(asked(text)).toBeUndefined();
});

/** So long that a pattern which looks at each mark from every mark on would not come to an end before the test does. */
const long = 200_000;

it.each([
  ['marks within a word', `m${'*'.repeat(long)}x`, undefined],
  ['marks behind a name', `mood${'!'.repeat(long)}`, 'mood'],
  ['marks before a last word', `thanks${'?'.repeat(long)}x`, undefined],
  ['a topic before many a question', `tell me a joke ${'about '.repeat(long / 10)}?1`, 'caption'],
])('reads %s once, however many there are', (_, text, request) => {
  expect(asked(text)).toBe(request);
});

it.each([
  [`it${' '.repeat(long)}please`, true],
  [`it${' ,'.repeat(long)}`, true],
  [`it${' '.repeat(long)}x`, false],
])('sees whether a text with many blanks points at a picture (%#)', (text, points) => {
  expect(pointsAtPicture(text)).toBe(points);
});
