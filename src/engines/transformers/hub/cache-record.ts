import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const entry = z.union([
  z.object({ absent: z.literal(true) }),
  z.object({
    bytes: z.int().min(0),
    /** Present once the file is complete. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
]);

const schema = z.object({ files: z.record(z.string(), entry) });

/** What is known about a file in the cache: that the model has none, or its length and, once complete, its SHA-256. */
export type Entry = z.output<typeof entry>;

/** The files of a cached model by path, kept in the model's folder as `toonwit.json`. */
export type CacheRecord = ReadonlyMap<string, Entry>;

const fileName = 'toonwit.json';

/** Reads a model's record; an unreadable one counts as empty, so that the files are checked again. */
export async function readRecord(dir: string): Promise<Map<string, Entry>> {
  try {
    const { files } = schema.parse(JSON.parse(await readFile(join(dir, fileName), 'utf8')));
    return new Map(Object.entries(files));
  } catch {
    return new Map();
  }
}

/** Writes the record atomically, so that nobody reads half of it. */
export async function writeRecord(dir: string, record: CacheRecord): Promise<void> {
  const file = join(dir, fileName);
  await writeFile(`${file}.part`, `${JSON.stringify({ files: Object.fromEntries(record) }, undefined, 2)}\n`);
  await rename(`${file}.part`, file);
}
