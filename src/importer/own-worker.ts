/** Starts the worker that comes with the package. Bundlers find its script by exactly this expression. */
export function ownWorker(): Worker {
  return new Worker(new URL('../worker/import.worker.js', import.meta.url), {
    type: 'module',
    name: 'portal-importer',
  });
}
