import { readFile } from 'node:fs/promises';
import type { Sample } from './page/protocol.ts';

/** The pictures in samples/, next to src/ and dist/; drawn by samples/draw.ts. */
const pictures = [
  {
    name: 'cat.jpg',
    title: 'A cat',
    altText: 'A ginger cat with green eyes sits on a windowsill in front of a garden.',
  },
  {
    name: 'city.jpg',
    title: 'A city at dusk',
    altText: 'The skyline of a city at dusk, its windows lit, mirrored in a river below an orange sky.',
  },
  {
    name: 'mug.jpg',
    title: 'A mug',
    altText: 'A steaming blue mug on a wooden desk beside a notebook and a pencil.',
  },
] as const;

/** The sample pictures, in the page's order. */
export const samples: readonly Sample[] = pictures.map(({ name, title, altText }) => ({
  name,
  title,
  altText,
  url: `/playground/samples/${name}`,
}));

/** A sample's bytes; undefined if there is no such sample. */
export async function readSample(name: string): Promise<Buffer | undefined> {
  if (!samples.some((sample) => sample.name === name)) return undefined;
  return readFile(new URL(`../samples/${name}`, import.meta.url));
}
