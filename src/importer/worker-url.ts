/** Where the worker script lies, seen from the sources. The build puts `worker-url.build.ts` in place of this file. */
export const workerUrl = new URL(/* @vite-ignore */ '../worker/import.worker.ts', import.meta.url).href;
