/** Where the worker script lies, seen from any script of the build, chunks included. */
export const workerUrl = new URL(
  /* @vite-ignore */ 'import.worker.js',
  import.meta.url.replace(/chunks\/[^/]*$/, ''),
).href;
