import {html, raw} from 'hono/html';
import type {Session} from '../portal/sessions.ts';
import {languages, words, type Language} from './words.ts';

type Html = ReturnType<typeof html>;

export interface Visit {
  readonly language: Language;
  readonly path: string;
  readonly session: Session;
}

/** The frame of every page: head, navigation, who is signed in. Scripts and styles come from files alone. */
export function layout(
  {language, path, session}: Visit,
  title: string,
  content: Html,
  scripts: readonly string[],
): Html {
  const say = words[language];
  const link = (href: string, label: string) =>
    html`<a href="${href}" ${path === href ? raw('aria-current="page"') : ''}>${label}</a>`;
  const role = (name: string, label: string) =>
    html`<button type="button" data-role="${name}" aria-pressed="${String((session.user ?? '') === name)}">
      ${label}
    </button>`;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="csrf-token" content="${session.csrfToken}" />
        <title>${title} – ${say.portal}</title>
        <link rel="icon" href="/assets/portal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/portal.css" />
        ${scripts.map(src => html`<script type="module" src="${src}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${say.skip}</a>
        <header>
          <a class="brand" href="/administration">${say.portal}</a>
          <nav aria-label="${say.sections}">
            ${link('/administration', say.contacts)} ${link('/administration/contracts', say.contracts)}
            ${link('/help/data-imports', say.help)}
          </nav>
          <nav class="languages" aria-label="${say.language}">
            ${languages.map(
              name =>
                html`<a
                  href="?lang=${name}"
                  lang="${name}"
                  hreflang="${name}"
                  ${name === language ? raw('aria-current="true"') : ''}
                  >${name === 'de' ? 'Deutsch' : 'English'}</a
                >`,
            )}
          </nav>
        </header>
        <section class="role" aria-label="${say.role}">
          <span id="role-label">${say.role}</span>
          <div class="choices" role="group" aria-labelledby="role-label">
            ${role('administrator', say.administrator)} ${role('user', say.user)} ${role('', say.signOut)}
          </div>
          <small>${say.demo}</small>
        </section>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html>`;
}
