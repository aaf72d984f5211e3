/** Opens transformers.js, which then reads files on this machine only. */
export async function openLibrary() {
  const library = await import('@huggingface/transformers');
  library.env.allowRemoteModels = false;
  library.env.useFSCache = false;
  return library;
}
