import {spawn, type ChildProcess} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {freePort} from '../free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo portal as a process of its own, as `npm start` runs it, with data of its own. */
export interface PortalProcess {
  /** With a slash at the end. */
  readonly url: string;
  readonly directory: string;
  /** Ends it as a crash would, and waits until it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with the same data. */
  restart(): Promise<void>;
  /** Ends it, and removes its data. */
  stop(): Promise<void>;
}

export async function startProcess(
  environment: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Promise<PortalProcess> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-'));
  const port = await freePort();
  const settings = {...process.env, PORT: String(port), DATA_DIR: directory, ...environment};
  let child = await started(settings, options);
  return {
    url: `http://localhost:${port}/`,
    directory,
    kill: () => ended(child, 'SIGKILL'),
    async restart() {
      // The widget was built at the first start.
      child = await started(settings, [...options, '--built']);
    },
    async stop() {
      await ended(child, 'SIGTERM');
      await rm(directory, {recursive: true, force: true});
    },
  };
}

/** Resolves when the portal has printed its address. */
function started(env: NodeJS.ProcessEnv, options: readonly string[]): Promise<ChildProcess> {
  const child = spawn('node', ['--import', 'tsx', 'demo/start.ts', ...options], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk;
      if (/^http:\/\/localhost:\d+\/$/m.test(output)) resolve(child);
    };
    child.stdout!.on('data', listen);
    child.stderr!.on('data', listen);
    child.once('exit', code => reject(new Error(`The portal ended with ${code}:\n${output}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise(resolve => child.once('exit', resolve));
  child.kill(signal);
  await exit;
}
