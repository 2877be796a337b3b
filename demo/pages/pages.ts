import {readFile} from 'node:fs/promises';
import {Hono, type Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {raw} from 'hono/html';
import {currentSession, renewSession} from '../portal/api.ts';
import type {Sessions} from '../portal/sessions.ts';
import {importPage, importPages} from './import-page.ts';
import {layout, type Visit} from './layout.ts';
import {languages, words, type Language} from './words.ts';

/** The portal's pages, open to everybody: what somebody may not do is refused where it is tried, and told. */
export function pages(sessions: Sessions): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    // A page carries its session's token.
    context.header('Cache-Control', 'no-store');
  });
  app.get('/', context => context.redirect('/administration'));
  for (const page of importPages) {
    app.get(page.path, async context => context.html(importPage(await visit(context, sessions), page)));
  }
  app.get('/help/data-imports', async context => {
    const visited = await visit(context, sessions);
    const text = await readFile(
      new URL(`help/data-imports.${visited.language}.html`, import.meta.url),
      'utf8',
    );
    return context.html(
      layout(visited, words[visited.language].help, raw(text), ['/assets/administration.js']),
    );
  });
  return app;
}

/** Who asks for which page in which language. A browser without a session is given one, signed in as nobody. */
async function visit(context: Context, sessions: Sessions): Promise<Visit> {
  const session = await currentSession(context, sessions);
  return {
    language: language(context),
    path: context.req.path,
    session: session ?? {user: null, csrfToken: await renewSession(context, sessions, null)},
  };
}

/** `?lang=` for now and later, then what was chosen before, then English. */
function language(context: Context): Language {
  const find = (name: string | undefined) => languages.find(language => language === name);
  const chosen = find(context.req.query('lang'));
  if (chosen) setCookie(context, 'lang', chosen, {sameSite: 'Lax', path: '/', maxAge: 365 * 24 * 3600});
  return chosen ?? find(getCookie(context, 'lang')) ?? 'en';
}
