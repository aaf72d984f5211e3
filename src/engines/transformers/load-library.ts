/** Imports transformers.js and restricts it to files on this machine. */
export async function openLibrary() {
  const library = await import('@huggingface/transformers');
  library.env.allowRemoteModels = false;
  library.env.useFSCache = false;
  return library;
}
