/// <reference types="vite/client" />
import script from '../../dist/worker/import.worker.js?raw';
import {workerFrom} from './worker-script.ts';

/**
 * Starts the worker out of this very file, so that it works from another origin too. The page's policy must allow
 * `worker-src blob:`. The one-file build puts this file in place of `own-worker.ts`.
 */
export function ownWorker(): Worker {
  const url = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
  try {
    return workerFrom(url);
  } finally {
    // The worker's own copy is fetched by then or fails by name.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
