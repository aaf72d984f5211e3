import type { Provenance } from '../../core/interaction.ts';

/** Where a reply came from: its engine and model and, on a second line, the model that saw the picture for it. Some platforms take `a@b` for an address. */
export function sourceLines({ engine, model, revision, seed, describedBy }: Provenance, at = '@'): string[] {
  const own = [engine, `${model}${at}${revision}`, ...(seed === undefined ? [] : [`seed ${seed}`])].join(
    ' · ',
  );
  if (!describedBy) return [own];
  return [
    own,
    `picture described by ${describedBy.engine} · ${describedBy.model}${at}${describedBy.revision}`,
  ];
}
