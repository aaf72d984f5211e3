const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the folder is read-only',
  EACCES: 'the process may not write there',
  EPERM: 'the process may not write there',
  ENOTDIR: 'a file is in the place of a folder',
};

/** Turns a failed write into an error that says what to do; returns any other error unchanged. */
export function explainDiskError(error: unknown, file: string): unknown {
  const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
  if (reason === undefined) return error;
  const message = `${file} cannot be written: ${reason}. You can set MODEL_CACHE to another folder.`;
  return new Error(message, { cause: error });
}

/** The error for a model that doesn't fit on the disk. */
export function noSpaceError(folder: string, neededBytes: number, freeBytes: number): Error {
  return new Error(
    `${folder} has ${megabytes(freeBytes)} free, but the model needs ${megabytes(neededBytes)} more. ` +
      'Free some space, or set MODEL_CACHE to another folder.',
  );
}

/** A size as people read it, for instance `2.7 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
