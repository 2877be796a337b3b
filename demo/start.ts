/** `npm start`: the demo portal in one process. Prints its address on a line of its own when it is ready. */
import {createServer, type RequestListener, type Server} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {fileURLToPath} from 'node:url';
import {openDatabase} from './open-database.ts';
import {portal} from './portal/app.ts';
import {securityHeaders} from './portal/security-headers.ts';
import {readSettings} from './settings.ts';
import {staticFiles} from './static-files.ts';
import {buildWidget, builtWidget, livingWidget, type Widget} from './widget.ts';

const host = '127.0.0.1';

async function start(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  let listener: RequestListener = (_, response) => response.writeHead(503, {'Retry-After': '1'}).end();
  const server = createServer((request, response) => listener(request, response));
  // First of all, so that a taken port is told at once.
  await listen(server, settings.port);
  console.log('Starting the database and building the widget …');

  const [database, widget] = await Promise.all([
    openDatabase(settings),
    settings.dev ? livingWidget(server) : freshWidget(settings.built),
  ]);
  const policy = settings.dev ? 'development' : 'strict';
  const app = portal({database, requestsPerMinute: settings.requestsPerMinute, policy});
  app.route('/', staticFiles('/public', fileURLToPath(new URL('pages/public', import.meta.url))));
  app.route('/', widget.assets);
  const answer = getRequestListener(app.fetch);
  listener = (request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    if (!widget.sources || !/^\/(src|node_modules|@)/.test(path)) return void answer(request, response);
    for (const [name, value] of Object.entries(securityHeaders(path, policy)))
      response.setHeader(name, value);
    widget.sources(request, response, () => response.writeHead(404).end());
  };

  const stop = async () => {
    // What is being answered has 2.5 seconds left, of the 5 that a portal may take to end.
    setTimeout(() => server.closeAllConnections(), 2500).unref();
    await new Promise(resolve => server.close(resolve));
    await widget.close();
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop()).once('SIGINT', () => void stop());
  const {port} = server.address() as {port: number};
  console.log(`http://localhost:${port}/`);
}

async function freshWidget(built: boolean): Promise<Widget> {
  if (!built) await buildWidget();
  return builtWidget();
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Choose another: PORT=${port + 1} npm start`)
          : error,
      ),
    );
    server.listen(port, host, resolve);
  });
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
