import {createHash} from 'node:crypto';
import {unlink} from 'node:fs/promises';
import {connect, createServer, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * Claims a data folder for this process, as long as it lives: two processes would destroy an embedded database. The
 * claim is a socket, so that it ends with the process, however that ends. Resolves to `undefined` if it is taken.
 */
export async function claim(directory: string): Promise<Server | undefined> {
  const name = `portal-importer-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  const claimed = await listen(path);
  if (claimed || (await isAlive(path))) return claimed;
  await unlink(path).catch(() => {});
  return listen(path);
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise(resolve => {
    const server = createServer(socket => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen(path, () => resolve(server));
  });
}

function isAlive(path: string): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(path, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
