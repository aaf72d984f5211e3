/** One line of a meme: who speaks, and what; the words are empty where the caption is to answer. */
interface Line {
  readonly speaker: string;
  readonly says: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Who speaks: anybody at the beginning, after a stroke or a sentence, and elsewhere those whom memes quote. */
const speaker =
  /(?:^|\s*\/+\s*|(?<=[.?!])\s+)([\p{L}\p{N}’'. ]{1,25}?)\s*:(?!\d)|(?<=[\p{L}\p{P}]\s+)((?:also )?(?:me|nobody|(?:absolutely )?no ?(?:body|one)|(?:my|the) (?:brain|cat|dog|boss|mom|mum|dad)))\s*:(?!\d)/giu;

/** Reads "boss: can you stay late? me:" and "nobody: / my cat at 3am"; undefined for other texts. */
export function readDialogue(text: string): readonly Line[] | undefined {
  const starts = [...text.matchAll(speaker)];
  if (starts.length === 0 || starts[0]?.index !== 0) return undefined;
  const lines = starts.map((start, at) => ({
    speaker: capital((start[1] ?? start[2] ?? '').trim()),
    says: text.slice(start.index + start[0].length, starts[at + 1]?.index).replace(/^[\s/]+|[\s/]+$/g, ''),
  }));
  const asked = lines.length > 1 || /^(?:absolutely )?(?:nobody|no one)$/i.test(lines[0]?.speaker ?? '');
  return asked || lines[0]?.says !== '' ? lines : undefined;
}

/** Who says nothing in a meme. */
const silent = /^(?:absolutely )?(?:nobody|no one)$/i;

const write = ({ speaker: who, says }: Line) => (says === '' ? `${who}:` : `${who}: ${says}`);

/** What somebody answers to anything. */
const answers = [
  '(slides slowly under the desk)',
  '(pretends to be a houseplant)',
  '(leaves through the window, waving)',
  '(types for ten minutes) ok',
  '(smiles, screams inside)',
  '(buffering)',
  'new phone, who is this?',
  '(looks up how to become a lighthouse keeper)',
];

/** What follows what somebody had planned. */
const turns = [
  '(does the exact opposite, with snacks)',
  '(lasted four minutes)',
  'yes, but first one more video.',
  '(opens the fridge and stares)',
  'who said that?',
  '(three hours later, deep in a film about ants)',
];

/** What is answered where it may be no laughing matter. */
const hushed = ['(takes a deep breath)', '(needs a minute)', '(silence)'];

/** What a thing does when it is its turn. */
const entrances = ['surprise!', '(enters in slow motion, with smoke)', '(evil laughter)', '(buffering)'];

const closings = ['(dramatic violin)', '(awkward lift music)', '(the audience gasps)', '(cut to the cat)'];

/** Captions that go on with a dialogue in its own form; of what is no laughing matter, the dialogue as it stands. */
export function captionsOfDialogue(lines: readonly Line[], light: boolean): readonly string[] {
  const [first, ...rest] = lines;
  const last = lines.at(-1);
  const told = lines.map(write).join('\n');
  if (!first || !last) return [];
  if (silent.test(first.speaker)) {
    // "absolutely nobody: my neighbour at 7 am": what a silent one says is who is not silent.
    const then = [first, ...rest].flatMap((line) => {
      if (!silent.test(line.speaker)) return write(line);
      return line.says === '' ? [] : `${capital(line.says.replace(/[.:]$/, ''))}:`;
    });
    return ['Nobody:', 'Nobody:\nAbsolutely nobody:', 'Nobody:\nNot a single soul:'].map((silence) =>
      [silence, ...then].join('\n'),
    );
  }
  if (last.says !== '') return light ? closings.map((closing) => `${told}\n${closing}`) : [told];
  if (!light) return hushed.map((answer) => `${told} ${answer}`);
  const again =
    /^also /i.test(last.speaker) ||
    (first !== last && /^me$/i.test(first.speaker) && /^me\b/i.test(last.speaker));
  return (again ? turns : /^the /i.test(last.speaker) ? entrances : answers).map(
    (answer) => `${told} ${answer}`,
  );
}
