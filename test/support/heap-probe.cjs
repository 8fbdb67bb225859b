/**
 * Loaded before the server, which then says how much memory it holds when the test asks: in bytes, without what is
 * garbage.
 */
process.on('message', ({ heap }) => {
  if (heap === undefined) return;
  // What was let go of in the first round may hold on to more that goes in the second.
  globalThis.gc();
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed });
});
