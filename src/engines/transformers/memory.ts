const gigabyte = 1024 ** 3;

/**
 * Whether the vision model fits in memory beside everything else. A model of its size peaked at 1.9 GB with 32-bit
 * weights, which are four times the size of q8. In a container, pass the container's limit as the total.
 */
export function hasMemoryForVisionModel(totalBytes: number, freeBytes: number): boolean {
  return totalBytes >= 8 * gigabyte && freeBytes >= 2 * gigabyte;
}
