import {workerFrom} from './worker-script.ts';

/** Starts the worker whose script lies beside this one. The script build puts this file in place of `own-worker.ts`. */
export function ownWorker(): Worker {
  return workerFrom(new URL(/* @vite-ignore */ 'import.worker.js', import.meta.url).href);
}
