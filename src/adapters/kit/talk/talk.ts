import type { AnyCommand } from '../../../core/command.ts';
import { imageOptionOf, optionInfos } from '../../../core/options.ts';
import { inLanguage, sayIn } from '../../../languages/in-language.ts';
import type { Language } from '../../../languages/language.ts';
import { message } from '../../../languages/message.ts';
import { decodedFormats } from '../../../media/picture-types.ts';
import { textOptionOf } from '../command-text.ts';
import type { SmallTalk } from './talk-classifier.ts';
import { smallTalkIn } from './small-talk.ts';

interface TalkOptions {
  readonly commands: readonly AnyCommand[];
  /** How people type a command here, such as `/toonwit-help`. */
  readonly slashOf: (name: string) => string;
  /** What else people can press here, in English. */
  readonly press: string;
  /** The largest picture that is read, in bytes. */
  readonly maxBytes: number;
}

/** Answers people who write to the bot. */
interface Talk {
  /** A short friendly answer to a message that asks for no command, in the language of the text, or in the one that the person reads. */
  answer(this: void, text: string, reads?: Language): string;
  /** The answer about one thing. */
  say(this: void, about: SmallTalk, language: Language): string;
  /** What a person is told who names a command and leaves out what it needs. */
  whatIsMissing(this: void, command: AnyCommand, language: Language): string;
}

/** The subjects after whose answer it is said what people can write. */
const inviting: ReadonlySet<string> = new Set(['hello', 'help', 'other', 'nothingAgain']);

/** What people can write to use a command, in their language where it has an example in it. */
function exampleOf({ name, spoken }: AnyCommand, language: Language): string {
  const { examples = {}, example = name } = spoken ?? {};
  return (language === 'en' ? undefined : examples[language]) ?? example;
}

/** Creates the answers of one platform. */
export function createTalk({ commands, slashOf, press, maxBytes }: TalkOptions): Talk {
  const spoken = commands.filter((command) => command.spoken);
  const writing = spoken.find(textOptionOf);
  const drawing = spoken.find((command) => imageOptionOf(command)?.required);
  const [styles = []] = drawing
    ? optionInfos(drawing).flatMap(({ schema }) => (schema.enum ? [schema.enum] : []))
    : [];
  const known = {
    help: slashOf('help'),
    uploads: slashOf('uploads'),
    privacy: slashOf('privacy'),
    word: drawing?.name ?? '',
    styles: styles.join(', '),
    formats: decodedFormats.join(', '),
    again: message('buttons.again'),
    comic: message('buttons.comic'),
    sketch: message('buttons.sketch'),
    delete: message('buttons.delete'),
    megabytes: Math.floor(maxBytes / 2 ** 20),
  };

  function invitation(language: Language): string {
    const example = writing ? exampleOf(writing, language) : '';
    const invite = sayIn(language)('howToAsk.invite', { example, word: known.word });
    return language === 'en'
      ? `${invite} ${press}`
      : `${invite} ${sayIn(language)('howToAsk.more', { help: known.help })}`;
  }

  function say(about: SmallTalk, language: Language): string {
    const answer = inLanguage({ key: `smallTalk.${about}`, values: known }, language);
    return inviting.has(about) ? `${answer} ${invitation(language)}` : answer;
  }

  return {
    answer(text, reads) {
      const { about, language } = smallTalkIn(text, reads);
      return say(about, language);
    },
    say,
    whatIsMissing(command, language) {
      const hint = sayIn(language);
      const { name } = command;
      const example = exampleOf(command, language);
      if (imageOptionOf(command)?.required) return hint('howToAsk.needsPicture', { command: name });
      return imageOptionOf(command)
        ? hint('howToAsk.needsEither', { command: name, example })
        : hint('howToAsk.needsText', { example });
    },
  };
}
