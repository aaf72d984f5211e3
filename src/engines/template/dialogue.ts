import { capitalised } from '../../lib/text-beginning.ts';
import type { Dialogue } from './formats/formats.ts';

/** One line of a meme: who speaks, and what; the words are empty where the caption is to answer. */
interface Line {
  readonly speaker: string;
  readonly says: string;
}

/** Who says nothing in a meme. */
const silent =
  /^(?:(?:absolutely|wirklich|absolument|absolutamente|absolut) )?(?:nobody|no one|niemand|personne|nadie|ninguém|誰も)$/i;

/** Who speaks: anybody at the beginning, after a stroke or a sentence, and elsewhere those whom memes quote. */
const speaker =
  /(?:^|\s*\/+\s*|(?<=[.?!])\s+)([\p{L}\p{N}’'. ]{1,25}?)\s*[:：](?!\d)|(?<=[\p{L}\p{P}]\s+)((?:also )?(?:me|ich|moi|yo|eu|nobody|niemand|personne|nadie|ninguém|(?:absolutely )?no ?(?:body|one)|(?:my|the) (?:brain|cat|dog|boss|mom|mum|dad)))\s*[:：](?!\d)/giu;

/** Reads "boss: can you stay late? me:" and "nobody: / my cat at 3am"; undefined for other texts. */
export function readDialogue(text: string): readonly Line[] | undefined {
  const starts = [...text.matchAll(speaker)];
  if (starts.length === 0 || starts[0]?.index !== 0) return undefined;
  const lines = starts.map((start, at) => ({
    speaker: capitalised((start[1] ?? start[2] ?? '').trim()),
    says: text.slice(start.index + start[0].length, starts[at + 1]?.index).replace(/^[\s/]+|[\s/]+$/g, ''),
  }));
  const [{ speaker: first, says } = { speaker: '', says: '' }] = lines;
  if (lines.length > 1 || silent.test(first)) return lines;
  // "Monday:" and "Diet day 1: no cake" have no speaker.
  return says === '' || /\d/.test(first) ? undefined : lines;
}

function write({ speaker: who, says }: Line): string {
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(who)) return `${who}：${says}`;
  return says === '' ? `${who}:` : `${who}: ${says}`;
}

/** Captions that go on with a dialogue in its own form; of what is no laughing matter, the dialogue as it stands. */
export function captionsOfDialogue(
  lines: readonly Line[],
  { nobody, answers, closings }: Dialogue,
  light: boolean,
): readonly string[] {
  const [first, ...rest] = lines;
  const last = lines.at(-1);
  const told = lines.map(write).join('\n');
  if (!first || !last) return [];
  if (silent.test(first.speaker)) {
    // "absolutely nobody: my neighbour at 7 am": what a silent one says is who is not silent.
    const then = [first, ...rest].flatMap((line) => {
      if (!silent.test(line.speaker)) return write(line);
      if (line.says === '') return [];
      const shown = capitalised(line.says.replace(/[.:]$/, ''));
      return shown.includes(': ') ? shown : `${shown}:`;
    });
    const silence = nobody[lines.filter((line) => silent.test(line.speaker)).length > 1 ? 1 : 0];
    const meme = [silence, ...then].join('\n');
    return light
      ? closings.map((closing) => `${meme}${meme.endsWith(':') ? ' ' : '\n'}${closing}`)
      : [`${meme}${meme.endsWith(':') ? ' …' : ''}`];
  }
  if (last.says !== '') return light ? closings.map((closing) => `${told}\n${closing}`) : [told];
  return (light ? answers : ['…']).map((answer) => `${told}${told.endsWith('：') ? '' : ' '}${answer}`);
}
