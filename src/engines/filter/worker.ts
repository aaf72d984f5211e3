import type { Job } from './draw.ts';

// The pool requires this module, and tsx then turns what it imports into CommonJS, where each call from one module
// into another goes through a getter: drawing takes three times as long. Imported as ES modules they run at full speed.
const drawing = import('tsx/esm/api').then(async ({ register }) => {
  register();
  return import('./draw.ts');
});

/** Does one thread's part of a drawing. */
export default async function work(job: Job): Promise<void> {
  const { draw } = await drawing;
  draw(job);
}
