const side = 256;

/** Fixed pseudo-random numbers from 0 to 1 (Marsaglia's xorshift, 2003), so that every drawing has the same paper. */
const lattice = (() => {
  const values = new Float32Array(side * side);
  let state = 0x9e3779b9;
  for (let n = 0; n < values.length; n++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    values[n] = (state >>> 0) / 2 ** 32;
  }
  return values;
})();

/** Smooth noise from 0 to 1 with one lattice point per unit, repeating every 256 units. */
export function paperNoise(x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const fx = u * u * (3 - 2 * u);
  const fy = v * v * (3 - 2 * v);
  const row = (top & (side - 1)) * side;
  const next = ((top + 1) & (side - 1)) * side;
  const column = left & (side - 1);
  const beside = (left + 1) & (side - 1);
  const upper = (lattice[row + column] ?? 0) * (1 - fx) + (lattice[row + beside] ?? 0) * fx;
  const lower = (lattice[next + column] ?? 0) * (1 - fx) + (lattice[next + beside] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
