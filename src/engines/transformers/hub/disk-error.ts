const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the folder is read-only',
  EACCES: 'the process may not write there',
  EPERM: 'the process may not write there',
  ENOTDIR: 'a file stands where a folder is needed',
};

/** Says of a failed write what to do about it; anything else stays as it is. */
export function explainFileError(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new Error(`${file} cannot be written: ${reason}. MODEL_CACHE may name another folder.`, {
    cause: error,
  });
}

/** Says that a model does not fit. */
export function noRoom(folder: string, neededBytes: number, freeBytes: number): Error {
  return new Error(
    `${folder} has room for ${megabytes(freeBytes)}, and ${megabytes(neededBytes)} are missing of the model. ` +
      'Free some space, or let MODEL_CACHE name another folder.',
  );
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}
