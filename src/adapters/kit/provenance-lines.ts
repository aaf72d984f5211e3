import type { Provenance, Reply } from '../../core/reply.ts';
import { sayIn } from '../../languages/in-language.ts';
import type { Language } from '../../languages/language.ts';

/** Where a reply came from: each engine and model and, on a line of its own, the model that saw the picture for it. Some platforms take `a@b` for an address. */
export function sourceLines({ provenance, parts }: Reply, at: string, language: Language): string[] {
  const all = parts ? parts.map((part) => part.provenance) : [provenance];
  const byModel = new Map<string, Provenance>();
  for (const one of all) {
    if (!one) continue;
    const key = linesOf({ ...one, seed: 0 }, at, language).join('\n');
    // The first seed stands for those of all pictures, which follow from it.
    if (!byModel.has(key)) byModel.set(key, one);
  }
  return [...byModel.values()].flatMap((one) => linesOf(one, at, language));
}

function linesOf(
  { engine, model, revision, seed, describedBy }: Provenance,
  at: string,
  language: Language,
): string[] {
  const own = [engine, `${model}${at}${revision}`, ...(seed === undefined ? [] : [`seed ${seed}`])].join(
    ' · ',
  );
  if (!describedBy) return [own];
  const source = `${describedBy.engine} · ${describedBy.model}${at}${describedBy.revision}`;
  return [own, sayIn(language)('answers.describedBy', { source })];
}
