/**
 * Opens transformers.js for files on this machine alone. It is imported here, and not at the top of a file, because
 * the loader that a worker has for TypeScript leaves `import()` alone; otherwise it would rewrite the library's
 * 1.3 MB, which costs 0.4 s and 150 MB.
 */
export async function openLibrary() {
  const library = await import('@huggingface/transformers');
  library.env.allowRemoteModels = false;
  library.env.useFSCache = false;
  return library;
}
