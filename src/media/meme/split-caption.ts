/** A caption's parts: above and below, either of which can be missing, and the whole with its own line breaks. */
interface Halves {
  readonly whole: string;
  readonly top?: string;
  readonly bottom?: string;
}

/** Up to this many characters, a caption stays in one piece unless it is two sentences. */
const shortLength = 28;
/** From this many characters on, a caption may be cut between any two words. */
const longLength = 32;

/** In a caption of whole sentences, a cut within one costs this much more, unless the sentences are this uneven. */
const withinSentence = 0.2;
const mostUneven = 0.6;

/** Words that lead on to the next; no part ends with one. */
const leading =
  /(?:^|\s)(?:an?|the|of|to|in|on|at|for|from|by|with|my|your|his|her|its|our|their|is|are|was|were|i|it|you|we|and|or|but|no|not|so|very|than|as|when|if)$/i;
const conjunctions =
  /^(?:and|but|or|when|while|because|until|if|so|then|that|who|which|where|after|before|since|without|with)\b/i;

const sentenceEnd = /[.!?…]["'”’»)]*$/;

/** How unnatural a cut between two texts is: 0 at the end of a sentence, near 1 within a phrase. */
function awkwardness(before: string, after: string): number {
  if (sentenceEnd.test(before)) return 0;
  if (/[:;—–]$/.test(before) || /^[—–]/.test(after)) return 0.08;
  if (/,["'”’»)]*$/.test(before)) return 0.12;
  if (leading.test(before)) return 0.7;
  return conjunctions.test(after) ? 0.15 : 0.4;
}

interface Cut {
  readonly top: string;
  readonly bottom: string;
  readonly awkward: number;
  /** 0 if both are equally long, near 1 if one is nearly everything. */
  readonly imbalance: number;
}

function cutAt(text: string, at: number): Cut {
  const top = text.slice(0, at).trim();
  const bottom = text.slice(at).trim();
  const imbalance = Math.abs(top.length - bottom.length) / (top.length + bottom.length);
  return { top, bottom, awkward: awkwardness(top, bottom), imbalance };
}

function best(cuts: readonly Cut[], cost: (cut: Cut) => number): Cut | undefined {
  return cuts.reduce<Cut | undefined>(
    (one, other) => (one && cost(one) <= cost(other) ? one : other),
    undefined,
  );
}

/** The caption's own lines: "Me: … / Boss: …" is written as two. */
function linesOf(caption: string): string[] {
  return caption
    .replace(/\s\/\s(?=\p{Lu}[^:/\n]{0,30}:)/gu, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Decides what goes above the picture's middle and what below. The cut is at the caption's own line break, or else where
 * a sentence or phrase ends, as near the middle as possible. A short caption stays in one piece, below.
 */
export function splitCaption(caption: string): Halves {
  const lines = linesOf(caption);
  const text = lines.join('\n');
  if (lines.length > 1) {
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => cutAt(text, index));
    const { top = text, bottom } = best(ends, ({ imbalance }) => imbalance) ?? {};
    return { whole: text, top, ...(bottom !== undefined && { bottom }) };
  }
  const gaps = [...text.matchAll(/\s+/g)].map(({ index }) => cutAt(text, index));
  const fitting = gaps.filter(({ awkward, imbalance }) => {
    if (text.length <= shortLength) return awkward === 0 && imbalance < 0.5;
    return text.length >= longLength || awkward < 0.1;
  });
  // "First, coffee. Then, more coffee." is two sentences, although its second comma is nearer to the middle.
  const sentences = fitting.some(({ awkward, imbalance }) => awkward === 0 && imbalance < mostUneven);
  const cost = ({ awkward, imbalance }: Cut) =>
    awkward + imbalance / 2 + (sentences && awkward > 0 ? withinSentence : 0);
  const cut = best(fitting, cost);
  return { whole: text, ...(cut ? { top: cut.top, bottom: cut.bottom } : { bottom: text }) };
}
