/** The answers of which one sentence is told here in every language. */
export type Said =
  | 'price'
  | 'human'
  | 'wrong'
  | 'cannot'
  | 'needsPicture'
  | 'off'
  | 'private'
  | 'forget'
  | 'uninstall'
  | 'dislike'
  | 'how'
  | 'help'
  | 'maker'
  | 'formats'
  | 'limit';

/**
 * What people write to a bot, and what fits as an answer: a command's reply, or `hello`, `thanks`, `bye`, `help` (what it can
 * do), `sorry` (for insults), `glad` (for
 * applause), `chat` (anything else) `care` (for somebody who may harm themselves), or `say:` with
 * a sentence of the catalogues.
 */
export interface TalkLine {
  readonly text: string;
  readonly fits:
    | 'hello'
    | 'thanks'
    | 'bye'
    | 'help'
    | 'sorry'
    | 'glad'
    | 'chat'
    | 'care'
    | `say:${Said}`
    | `use:${string}`;
  /** Whether a picture comes with it. */
  readonly picture?: true;
}

/** The lines that the wording of the answers was made with. */
export const knownLines: readonly TalkLine[] = [
  { text: 'hello, what can you do?', fits: 'help' },
  { text: 'hi', fits: 'hello' },
  { text: 'Hey there 👋', fits: 'hello' },
  { text: 'good morning!', fits: 'hello' },
  { text: 'yo toonwit', fits: 'hello' },
  { text: 'hola', fits: 'hello' },
  { text: 'Guten Morgen', fits: 'hello' },
  { text: 'bonjour !', fits: 'hello' },
  { text: 'thanks!', fits: 'thanks' },
  { text: 'thank you so much, that was great', fits: 'thanks' },
  { text: 'ty', fits: 'thanks' },
  { text: 'danke dir', fits: 'thanks' },
  { text: 'merci beaucoup', fits: 'thanks' },
  { text: 'bye, see you tomorrow', fits: 'bye' },
  { text: 'Help!', fits: 'help' },
  { text: 'how do I use this?', fits: 'help' },
  { text: 'who are you', fits: 'help' },
  { text: 'was kannst du?', fits: 'help' },
  { text: 'what commands are there', fits: 'help' },
  { text: '?', fits: 'help' },
  { text: '', fits: 'help' },
  { text: '😂😂😂', fits: 'glad' },
  { text: 'caption a cat who runs meetings', fits: 'use:caption' },
  { text: 'Caption: monday morning coffee', fits: 'use:caption' },
  { text: '/caption rain in Hamburg', fits: 'use:caption' },
  { text: 'please caption this', fits: 'use:caption', picture: true },
  { text: 'can you write me a caption about rainy weekends?', fits: 'use:caption' },
  { text: 'captoin a dog on a skateboard', fits: 'use:caption' },
  { text: 'cartoonize', fits: 'use:cartoonize', picture: true },
  { text: 'turn this into a cartoon please', fits: 'use:cartoonize', picture: true },
  { text: 'cartoonise', fits: 'use:cartoonize', picture: true },
  { text: 'sentiment I love this place', fits: 'use:sentiment' },
  { text: 'how does this sound: "we need to talk about your work"', fits: 'use:sentiment' },
  { text: 'sentimant the food was awful', fits: 'use:sentiment' },
  { text: 'you are useless', fits: 'sorry' },
  { text: 'stupid bot', fits: 'sorry' },
  { text: 'i feel like nobody would miss me', fits: 'care' },
  { text: 'I want to kill myself', fits: 'care' },
  { text: 'ich will nicht mehr leben', fits: 'care' },
  { text: 'I had the strangest day at work today', fits: 'chat' },
];

/** The lines that nobody looked at while the answers were made. */
export const heldOutLines: readonly TalkLine[] = [
  { text: 'hiya!', fits: 'hello' },
  { text: 'Good evening', fits: 'hello' },
  { text: 'hey bot, are you there?', fits: 'hello' },
  { text: 'sup', fits: 'hello' },
  { text: 'Ciao!', fits: 'hello' },
  { text: 'buenos días', fits: 'hello' },
  { text: 'привет', fits: 'hello' },
  { text: 'こんにちは', fits: 'hello' },
  { text: 'thx', fits: 'thanks' },
  { text: 'Thanks a lot, you made my day', fits: 'thanks' },
  { text: 'gracias', fits: 'thanks' },
  { text: 'vielen Dank!', fits: 'thanks' },
  { text: 'that was awesome, cheers', fits: 'thanks' },
  { text: 'good night', fits: 'bye' },
  { text: 'what is this', fits: 'help' },
  { text: 'can you help me', fits: 'help' },
  { text: 'how does this work', fits: 'help' },
  { text: 'commands', fits: 'help' },
  { text: '¿qué puedes hacer?', fits: 'help' },
  { text: 'que peux-tu faire ?', fits: 'help' },
  { text: 'are you a real person?', fits: 'help' },
  { text: '👍', fits: 'glad' },
  { text: 'lol', fits: 'glad' },
  { text: 'CAPTION when the wifi dies in the middle of a call', fits: 'use:caption' },
  { text: '*caption* my plants are judging me', fits: 'use:caption' },
  { text: 'could you caption this one too?', fits: 'use:caption', picture: true },
  { text: 'give me a funny caption for a broken printer', fits: 'use:caption' },
  { text: 'captio my cat stole the sandwich', fits: 'use:caption' },
  { text: 'make a cartoon of this', fits: 'use:cartoonize', picture: true },
  { text: 'cartonize this pls', fits: 'use:cartoonize', picture: true },
  { text: 'mach daraus einen Comic', fits: 'use:cartoonize', picture: true },
  { text: 'sentiment: this meeting could have been an email', fits: 'use:sentiment' },
  { text: 'is this message rude? "do it yourself"', fits: 'use:sentiment' },
  { text: 'what is the sentiment of "the service was slow but friendly"', fits: 'use:sentiment' },
  { text: 'this bot sucks', fits: 'sorry' },
  { text: 'shut up', fits: 'sorry' },
  { text: "i don't want to be here anymore", fits: 'care' },
  { text: 'everyone would be better off without me', fits: 'care' },
  { text: 'je veux mourir', fits: 'care' },
  { text: 'do you like pizza?', fits: 'chat' },
];

/** What people say in each language, and what fits. */
export const linesInLanguages: readonly TalkLine[] = [
  { text: 'do I need to pay for this?', fits: 'say:price' },
  { text: 'was kostest du', fits: 'say:price' },
  { text: 'c’est payant ?', fits: 'say:price' },
  { text: '¿es gratis usarte?', fits: 'say:price' },
  { text: 'preciso pagar?', fits: 'say:price' },
  { text: '料金はかかりますか', fits: 'say:price' },
  { text: 'bist du ein Mensch?', fits: 'say:human' },
  { text: 'você é um robô ou uma pessoa?', fits: 'say:human' },
  { text: 'no, that’s wrong', fits: 'say:wrong' },
  { text: 'c’est faux', fits: 'say:wrong' },
  { text: 'それは違います', fits: 'say:wrong' },
  { text: 'remind me tomorrow', fits: 'say:cannot' },
  { text: 'übersetze das bitte', fits: 'say:cannot' },
  { text: '¿qué tiempo hace hoy?', fits: 'say:cannot' },
  { text: 'cartoonize', fits: 'say:needsPicture' },
  { text: 'please cartoonize my pic', fits: 'say:needsPicture' },
  { text: 'mach bitte einen Cartoon', fits: 'say:needsPicture' },
  { text: 'dessin', fits: 'say:needsPicture' },
  { text: 'mood: we finally did it, I love it', fits: 'use:sentiment' },
  { text: 'Stimmung: I am so happy', fits: 'use:sentiment' },
  { text: 'caption hello, what can you do', fits: 'use:caption' },
  { text: 'légende : mon chat au bureau', fits: 'use:caption' },
  { text: 'sketch', fits: 'use:sketch', picture: true },
  { text: 'stop messaging me', fits: 'say:off' },
  { text: 'please leave me alone', fits: 'say:off' },
  { text: "don't read my messages", fits: 'say:off' },
  { text: 'schreib mir bitte nicht mehr', fits: 'say:off' },
  { text: 'lass mich bitte in Ruhe', fits: 'say:off' },
  { text: 'arrête de m’écrire', fits: 'say:off' },
  { text: 'deja de escribirme', fits: 'say:off' },
  { text: 'não me mande mais mensagens', fits: 'say:off' },
  { text: 'is this private?', fits: 'say:private' },
  { text: 'can other people see what I write to you', fits: 'say:private' },
  { text: 'wer kann das lesen?', fits: 'say:private' },
  { text: 'c’est privé ?', fits: 'say:private' },
  { text: '¿es privado?', fits: 'say:private' },
  { text: 'delete all my data please', fits: 'say:forget' },
  { text: 'lösche meine Daten', fits: 'say:forget' },
  { text: 'efface toutes mes données', fits: 'say:forget' },
  { text: 'borra mis datos', fits: 'say:forget' },
  { text: 'how do I uninstall you from our workspace', fits: 'say:uninstall' },
  { text: 'remove the bot', fits: 'say:uninstall' },
  { text: 'wie kann ich den Bot entfernen?', fits: 'say:uninstall' },
  { text: 'comment supprimer ce bot ?', fits: 'say:uninstall' },
  { text: 'quiero quitar el bot', fits: 'say:uninstall' },
  { text: 'como remover o bot?', fits: 'say:uninstall' },
  { text: 'write me a python script', fits: 'say:cannot' },
  { text: 'translate this', fits: 'say:cannot' },
  { text: 'schreib mir ein Gedicht', fits: 'say:cannot' },
  { text: 'who made you', fits: 'say:maker' },
  { text: 'how does the cartoon thing work, is it AI?', fits: 'say:how' },
  { text: 'that caption is wrong, it’s a cat', fits: 'say:dislike' },
  { text: 'como eu te uso?', fits: 'say:help' },
  { text: 'is "I guess it\'s fine" positive or negative?', fits: 'use:sentiment' },
  { text: 'transforma minha foto em desenho', fits: 'use:cartoonize', picture: true },
  { text: '漫画にして', fits: 'use:cartoonize', picture: true },
];
