import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const entry = z.union([
  z.object({ absent: z.literal(true) }),
  z.object({
    bytes: z.int().min(0),
    /** There once the file is whole. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
]);

const schema = z.object({ files: z.record(z.string(), entry) });

/** What is known of a file in the cache: how long it is, and what it hashes to once it is whole. */
export type Entry = z.output<typeof entry>;

/** What is known of a fetched model's files, by their paths. It stands in the model's folder as `toonwit.json`. */
export type ModelRecord = ReadonlyMap<string, Entry>;

const fileName = 'toonwit.json';

/** Reads a model's record; an unreadable one counts as none, so that the files are looked at again. */
export async function readRecord(dir: string): Promise<Map<string, Entry>> {
  try {
    const { files } = schema.parse(JSON.parse(await readFile(join(dir, fileName), 'utf8')));
    return new Map(Object.entries(files));
  } catch {
    return new Map();
  }
}

/** Writes the record in one step, so that nobody reads half of it. */
export async function writeRecord(dir: string, record: ModelRecord): Promise<void> {
  const file = join(dir, fileName);
  const text = JSON.stringify({ files: Object.fromEntries(record) }, undefined, 2);
  await writeFile(`${file}.part`, `${text}\n`);
  await rename(`${file}.part`, file);
}
