/** Prints the size of what a page loads, gzip, and of the package, beside what is promised, and fails where that is exceeded. Run after `npm run build`. */
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {dirname, join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';

const dist = fileURLToPath(new URL('../dist/script/', import.meta.url));

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
/** The engine and the screens behind the first one load while the first file is read; the question which columns are meant, when it is asked. */
const screens = readdirSync(join(dist, 'chunks')).filter(name =>
  /^(?:engine|lazy-screens)-.*\.js$/.test(name),
);
const later = screens.flatMap(name => [...withStaticImports(`chunks/${name}`)]);
/** What is promised, in bytes. */
const budgets = [
  {
    name: 'a page before a file is chosen, with Lit, Comlink and English',
    bytes: gzipped(page),
    promised: 32_000,
  },
  {
    name: 'all that a first .xlsx import loads',
    bytes: gzipped(new Set([...page, ...worker, ...later])),
    promised: 110_000,
  },
];

/** The package as npm would publish it. */
const [{size, unpackedSize}] = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
    cwd: new URL('..', import.meta.url),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }),
);
budgets.push(
  {name: 'the package, packed', bytes: size, promised: 1_300_000},
  {name: 'the package, unpacked', bytes: unpackedSize, promised: 4_000_000},
);

const kilobytes = bytes => `${(bytes / 1000).toFixed(1)} kB`;
for (const {name, bytes, promised} of budgets) {
  const verdict = bytes <= promised ? 'kept' : 'EXCEEDED';
  console.log(`${kilobytes(bytes).padStart(10)}  ${name} (promised ${kilobytes(promised)}: ${verdict})`);
}
process.exitCode = budgets.some(({bytes, promised}) => bytes > promised) ? 1 : 0;
