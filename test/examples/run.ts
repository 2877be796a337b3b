/**
 * `npm run examples [name …]`: packs the project, installs the package into a copy of each folder of demo/examples, builds
 * it there, and drives a whole import in Chromium against a portal that knows 300 users.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {driveImport, users} from './drive.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const examples = join(root, 'demo/examples');
const wanted = process.argv.slice(2);
const names = readdirSync(examples).filter(name => wanted.length === 0 || wanted.includes(name));
const work = mkdtempSync(join(tmpdir(), 'portal-importer-examples-'));

const npm = (folder: string, ...args: string[]) =>
  execFileSync('npm', args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});

let failed = 0;
try {
  npm(root, 'run', 'build');
  const tarball = join(work, npm(root, 'pack', '--silent', '--pack-destination', work).trim());
  for (const name of names) {
    const folder = join(work, name);
    try {
      cpSync(join(examples, name), folder, {recursive: true});
      npm(folder, 'install', '--no-audit', '--no-fund', tarball);
      npm(folder, 'run', 'build');
      const added = await driveImport(join(folder, 'dist'));
      if (added !== users) throw new Error(`${added} of ${users} were imported`);
      console.log(`${name.padEnd(12)} built, imported ${added} of ${users}`);
    } catch (error) {
      failed++;
      const {stdout = '', stderr = '', message} = error as Error & {stdout?: string; stderr?: string};
      console.log(`${name.padEnd(12)} FAILED: ${message}\n${stdout}${stderr}`);
    }
  }
} finally {
  rmSync(work, {recursive: true, force: true});
}
console.log(`\n${names.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
