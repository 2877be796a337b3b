/** The one Trusted Types policy of this program: it lets the worker's address through, and nothing else uses it. */
let policy: {createScriptURL(url: string): unknown} | null = null;

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {createScriptURL(url: string): string},
  ): {createScriptURL(url: string): unknown};
}

/** Starts a worker from the script at this address, also under `require-trusted-types-for 'script'`. */
export function workerFrom(url: string): Worker {
  return new Worker(trusted(url), {type: 'module', name: 'portal-importer'});
}

function trusted(url: string): string {
  const factory = (globalThis as {trustedTypes?: PolicyFactory}).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy('portal-importer', {createScriptURL: address => address});
  return policy.createScriptURL(url) as string;
}
