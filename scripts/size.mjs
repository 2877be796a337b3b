/** Prints the size of what a page loads, gzip, and fails where it is more than promised. Run after `npm run build`. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {dirname, join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/** The script and all that it imports at once; `import()` loads on demand and does not count. */
function withStaticImports(entry, seen = new Set()) {
  const file = resolve(dist, entry);
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, path] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+\s*from\s*)?["'](\.[^"']+)["']/g,
  )) {
    withStaticImports(join(dirname(file), path), seen);
  }
  return seen;
}

const gzipped = files =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), {level: 9}).length, 0);
const page = withStaticImports('portal-importer.js');
const worker = withStaticImports('import.worker.js');
const budgets = [
  ['page, with Lit, Comlink and English', gzipped(page), 30_000],
  ['all that a first .xlsx import loads', gzipped(new Set([...page, ...worker])), 75_000],
];

let exceeded = false;
for (const [name, bytes, allowed] of budgets) {
  exceeded ||= bytes > allowed;
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB of ${allowed / 1000} kB  ${name}`);
}
process.exitCode = exceeded ? 1 : 0;
