const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the folder is read-only',
  EACCES: 'the process may not write there',
  EPERM: 'the process may not write there',
  ENOTDIR: 'a file stands where a folder is needed',
};

/** Turns a failed write into an error that says what to do; returns any other error unchanged. */
export function explainDiskError(error: unknown, file: string): unknown {
  const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
  if (reason === undefined) return error;
  const message = `${file} cannot be written: ${reason}. MODEL_CACHE may name another folder.`;
  return new Error(message, { cause: error });
}

/** The error for a model that does not fit on the disk. */
export function noSpaceError(folder: string, neededBytes: number, freeBytes: number): Error {
  return new Error(
    `${folder} has room for ${megabytes(freeBytes)}, and ${megabytes(neededBytes)} are missing of the model. ` +
      'Free some space, or let MODEL_CACHE name another folder.',
  );
}

/** A size as people read it, for instance `2.7 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
