import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const bundleFolder = new URL('../.cache/bench/', import.meta.url);

/** Installs the peers as their lock file has them, unless they are there. */
export function installPeers(): void {
  const installed = `${here}/node_modules/.package-lock.json`;
  if (existsSync(installed) && samePackages(installed, `${here}/package-lock.json`)) return;
  const {status} = spawnSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], {stdio: 'inherit'});
  if (status !== 0) throw new Error('The peers could not be installed.');
}

/** One module worker for each reader, and one for the rules. */
export async function bundleWorkers(names: readonly string[]): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(names.map(name => [name, `${here}/readers/${name}.ts`])),
    outdir: fileURLToPath(bundleFolder),
    bundle: true,
    format: 'esm',
    splitting: true,
    minify: true,
    target: 'es2022',
    logLevel: 'error',
  });
}

function samePackages(installed: string, locked: string): boolean {
  const versions = (file: string) => {
    const {packages} = JSON.parse(readFileSync(file, 'utf8')) as {
      packages: Record<string, {version?: string; optional?: boolean}>;
    };
    return Object.entries(packages)
      .filter(([name, {optional}]) => name !== '' && !optional)
      .map(([name, {version}]) => `${name}@${version}`)
      .sort()
      .join();
  };
  return versions(installed) === versions(locked);
}
