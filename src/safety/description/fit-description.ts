import { capitalised } from '../../lib/text-beginning.ts';
import { fitToPost, UnfitToPost } from '../fit-to-post.ts';
import { namesSomebody } from './names.ts';
import { withoutGuesses } from './people.ts';

/** How models begin when they describe; a reader knows that it is a picture. */
const leadIn =
  /^(?:in (?:this|the) (?:image|picture|photo|photograph),? (?:(?:we|you|i) can see |there (?:is|are) )?|(?:the|this) (?:image|picture|photo|photograph) (?:shows|is showing|depicts|features|contains|displays|captures|is of) |(?:(?:this|it) is )?(?:an?|the) (?:image|picture|photo|photograph) (?:of|showing|depicting) |there (?:is|are) )/iu;

/** Where else should it be? */
const inPicture =
  /(?<! (?:is|are|seen|shown|visible)) in (?:the|this) (?:image|picture|photo|photograph)(?=[.,;])/giu;

/** Small words of other languages that English hardly has; the rules about people read English only. */
const foreign =
  /(?<!\p{L})(?:ein|eine|einen|einem|der|das|und|mit|auf|une|dans|avec|sur|qui|una|unos|una|con|mujer|hombre|um|uma|com|mulher|homem|een|het|vrouw|een|och|med|jest|kobieta|donna|uomo|femme|homme|frau|mann|jeune|joven|jovem|giovane|junge[rs]?)(?!\p{L})/giu;

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** What is left in front of a name. */
const title = /^(?:dr|mr|mrs|ms|prof|st)\.$/iu;

/** At most as many sentences as an alternative text should have. */
const mostSentences = 3;

function isEnglish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters && (text.match(foreign)?.length ?? 0) < 2;
}

/** The sentences of a text; the last one goes if it was cut off and others are there. */
function sentencesOf(text: string): string[] {
  const all = Array.from(sentences.segment(text), ({ segment }) => segment.trim()).filter(
    (each) => each !== '',
  );
  const isCut = !/[.!?…]["”’)]*$/u.test(text);
  if (isCut && all.length > 1) all.pop();
  return all.slice(0, mostSentences);
}

/**
 * Makes a model's description of a picture fit to be posted, as captions are, and neutral about people: sentences that
 * name somebody go, and so do guesses about age, gender, origin and body. It reads English only.
 * @throws UnfitToPost if nothing is left, or if a caption like it could not be posted.
 */
export function fitDescription(description: string): string {
  const text = fitToPost(description, 'description').replace(/\s+/g, ' ').trim();
  if (!isEnglish(text)) throw new UnfitToPost('another language than English');
  const neutral = sentencesOf(text)
    .map((sentence) => capitalised(sentence.replace(leadIn, '').replace(inPicture, '')))
    .filter((sentence) => !namesSomebody(sentence) && !title.test(sentence))
    .flatMap((sentence) => withoutGuesses(sentence) ?? []);
  const told = neutral.join(' ').trim();
  if (!/\p{L}{2}/u.test(told)) throw new UnfitToPost('nothing but guesses about people');
  return /[.!?…]["”’)]*$/u.test(told) ? told : `${told}.`;
}
