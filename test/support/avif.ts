/** Where a box begins: its four-byte size precedes its name. */
function boxAt(file: Buffer, type: string): number {
  const at = file.indexOf(type, 0, 'latin1') - 4;
  if (at < 0) throw new Error(`expected an AVIF with a box "${type}", got none`);
  return at;
}

/** Shifts the offsets of all items, which `iloc` (version 0) counts from the start of the file. */
function shiftItems(file: Buffer, by: number): void {
  const at = boxAt(file, 'iloc') + 8;
  const sizes = file.readUInt16BE(at + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  if (file[at] !== 0 || offsetSize !== 4 || lengthSize !== 4)
    throw new Error('expected item places of 4 bytes, got others');
  let entry = at + 8;
  for (let items = file.readUInt16BE(at + 6); items > 0; items -= 1) {
    if (baseSize === 4) file.writeUInt32BE(file.readUInt32BE(entry + 4) + by, entry + 4);
    const extents = file.readUInt16BE(entry + 4 + baseSize);
    entry += 6 + baseSize;
    for (let extent = 0; extent < extents; extent += 1, entry += 8)
      if (baseSize === 0) file.writeUInt32BE(file.readUInt32BE(entry) + by, entry);
  }
}

/** Appends bytes to a box and enlarges it and its parents. */
function append(file: Buffer, bytes: Buffer, type: string, around: readonly string[]): Buffer {
  const end = boxAt(file, type) + file.readUInt32BE(boxAt(file, type));
  const out = Buffer.concat([file.subarray(0, end), bytes, file.subarray(end)]);
  for (const box of [type, ...around]) {
    const at = boxAt(out, box);
    out.writeUInt32BE(file.readUInt32BE(boxAt(file, box)) + bytes.length, at);
  }
  shiftItems(out, bytes.length);
  return out;
}

/** Adds the reference `prem` from the picture to its opacity (ISO/IEC 23000-22), as libavif writes it. */
export function asPremultiplied(file: Buffer): Buffer {
  return append(file, Buffer.from('0000000e7072656d000100010002', 'hex'), 'iref', ['meta']);
}

/** Adds a colour box with ITU-T H.273 code points to the only item of an AVIF without one. */
export function withColourBox(file: Buffer, primaries: number, transfer: number): Buffer {
  const box = Buffer.alloc(19);
  box.writeUInt32BE(box.length, 0);
  box.write('colrnclx', 4, 'latin1');
  [primaries, transfer, primaries].forEach((value, index) => box.writeUInt16BE(value, 12 + index * 2));
  box[18] = 0x80;
  const before = boxAt(file, 'ipma') + 18;
  const properties = file[before] ?? 0;
  const out = append(file, box, 'ipco', ['iprp', 'meta']);
  out[boxAt(out, 'ipma') + 18] = properties + 1;
  return append(out, Buffer.from([properties + 1]), 'ipma', ['iprp', 'meta']);
}
