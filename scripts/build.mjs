/**
 * Builds the package into `dist/` (docs/decisions/0007): unbundled modules with their types by tsc, and by Vite what
 * must come in one piece. `node scripts/build.mjs script` makes only the script build, which the demo portal serves.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;
const onDemandModules = JSON.parse(readFileSync(`${root}scripts/on-demand-modules.json`, 'utf8'));

const bundle = (config, mode = 'production') =>
  build({root, configFile: `${root}${config}`, mode, logLevel: 'warn'});

/** A folder of scripts for a page of the portal's own origin. */
async function buildScript() {
  rmSync(`${dist}script`, {recursive: true, force: true});
  await bundle('vite.config.ts');
  await bundle('vite.worker.config.ts');
  for (const module of Object.keys(onDemandModules)) await bundle('vite.on-demand.config.ts', module);
}

async function buildPackage() {
  rmSync(dist, {recursive: true, force: true});
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {cwd: root, stdio: 'inherit'});
  const doors = ['index', 'define', 'react'];
  // The reader is bundled afterwards; its types are not.
  dropUnreachable([...doors.flatMap(door => [`${door}.js`, `${door}.d.ts`]), 'workbook/index.d.ts']);
  await bundle('vite.worker.config.ts', 'package');
  await bundle('vite.workbook.config.ts');
  await bundle('vite.standalone.config.ts');
  writeIntegrity(`${dist}standalone/`);
  await buildScript();
}

/** Deletes the modules and types that no door of the package leads to: the worker has its own copy of most rules. */
function dropUnreachable(doors) {
  const reached = new Set(doors.map(door => resolve(dist, door)));
  for (const file of reached) {
    if (!existsSync(file)) continue;
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g,
    )) {
      const module = resolve(dirname(file), path).replace(/\.(?:d\.)?[jt]s$/, '');
      reached.add(file.endsWith('.d.ts') ? `${module}.d.ts` : `${module}.js`);
    }
  }
  for (const path of readdirSync(dist, {recursive: true, encoding: 'utf8'})) {
    const file = resolve(dist, path);
    if (/\.(?:d\.ts|js)$/.test(file) && !reached.has(file)) rmSync(file);
  }
}

/** Hashes for the `integrity` attribute of a script tag (Subresource Integrity, section 3.1). */
function writeIntegrity(folder) {
  const scripts = readdirSync(folder).filter(file => file.endsWith('.js'));
  const hash = file =>
    createHash('sha384')
      .update(readFileSync(folder + file))
      .digest('base64');
  const hashes = Object.fromEntries(scripts.map(file => [file, `sha384-${hash(file)}`]));
  writeFileSync(`${folder}integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
}

await (process.argv[2] === 'script' ? buildScript() : buildPackage());
