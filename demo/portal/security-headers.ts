import type {MiddlewareHandler} from 'hono';

export type Policy = 'strict' | 'development';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html portal-importer',
];

/** Vite's own client opens a socket, writes styles, and knows no Trusted Types. */
const development = strict
  .filter(rule => !rule.includes('trusted-types'))
  .map(rule => (rule.startsWith('style-src') ? `${rule} 'unsafe-inline'` : rule))
  .map(rule => (rule.startsWith('connect-src') ? `${rule} ws:` : rule));

/** The reader cannot talk: the worker may load modules from here, and nothing else. */
const worker = "default-src 'none'; script-src 'self'; worker-src 'none'";
const workerScripts = ['/assets/import.worker.js', '/src/worker/import.worker.js'];

/** The headers of a response by its path, the worker's script or anything else. */
export function securityHeaders(path: string, policy: Policy): Record<string, string> {
  const page = (policy === 'strict' ? strict : development).join('; ');
  return {
    'Content-Security-Policy': workerScripts.includes(path) ? worker : page,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

export const pageHeaders =
  (policy: Policy): MiddlewareHandler =>
  async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(context.req.path, policy))) {
      context.header(name, value);
    }
  };
