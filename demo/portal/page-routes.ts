import {Hono, type Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {administrationPage} from '../pages/administration.ts';
import {contractsPage} from '../pages/contracts.ts';
import {helpPage} from '../pages/help.ts';
import {jsonRpcPage} from '../pages/json-rpc.ts';
import type {Language, Visit} from '../pages/layout.ts';
import {currentSession, renewSession} from './browser-session.ts';
import type {Sessions} from './sessions.ts';

/** The portal's pages, open to everybody: what somebody may not do is refused where it is tried, and told. */
export function pageRoutes(sessions: Sessions): Hono {
  const app = new Hono();
  app.get('/', context => context.redirect('/administration'));
  page('/administration', async context => administrationPage(await visit(context, sessions)));
  page('/administration/contracts', async context => contractsPage(await visit(context, sessions)));
  page('/administration/json-rpc', async context => jsonRpcPage(await visit(context, sessions)));
  page('/help/data-imports', async context => helpPage({language: language(context)}));
  return app;

  function page(path: string, render: (context: Context) => Promise<string>): void {
    app.get(path, async context => {
      const text = await render(context);
      // A page carries its session's token.
      return context.html(text, 200, {'Cache-Control': 'no-store'});
    });
  }
}

/** Who asks, and in which language. A browser without a session is given one, signed in as nobody. */
async function visit(context: Context, sessions: Sessions): Promise<Visit> {
  const session = await currentSession(context, sessions);
  return {
    language: language(context),
    role: session?.user ?? null,
    csrfToken: session?.csrfToken ?? (await renewSession(context, sessions, null)),
  };
}

/** `?lang=` for now and later, then what was chosen before, then English. */
function language(context: Context): Language {
  const chosen = known(context.req.query('lang'));
  if (chosen) setCookie(context, 'lang', chosen, {sameSite: 'Lax', path: '/', maxAge: 365 * 24 * 3600});
  return chosen ?? known(getCookie(context, 'lang')) ?? 'en';
}

const known = (name: string | undefined): Language | undefined =>
  name === 'en' || name === 'de' ? name : undefined;
