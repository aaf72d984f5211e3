/** Says in shared memory that it is about to answer, and answers. */
export default function work(flag: SharedArrayBuffer): string {
  const view = new Int32Array(flag);
  Atomics.store(view, 0, 1);
  Atomics.notify(view, 0);
  return 'done';
}
