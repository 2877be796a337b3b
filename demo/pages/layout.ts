import {html, type Html} from './html.ts';

export type Language = 'en' | 'de';
export type Role = 'administrator' | 'user' | null;

/** What a page knows of the visitor. */
export interface Visit {
  readonly language: Language;
  readonly role: Role;
  /** Goes into `<meta name="csrf-token">`, and with every request into `X-CSRF-Token`. */
  readonly csrfToken: string;
}

type Path =
  '/administration' | '/administration/contracts' | '/administration/json-rpc' | '/help/data-imports';

interface Page {
  readonly language: Language;
  readonly path: Path;
  readonly title: string;
  readonly main: Html;
  /** What only a page with a widget needs: the token and the scripts. */
  readonly head?: Html;
}

const words = {
  en: {portal: 'Customer portal', skip: 'Skip to content', nav: 'Portal', language: 'Language'},
  de: {portal: 'Kundenportal', skip: 'Zum Inhalt springen', nav: 'Portal', language: 'Sprache'},
} as const;

const pages: readonly {path: Path; name: Readonly<Record<Language, string>>}[] = [
  {path: '/administration', name: {en: 'Administration', de: 'Administration'}},
  {path: '/administration/contracts', name: {en: 'Contracts', de: 'Verträge'}},
  {path: '/administration/json-rpc', name: {en: 'JSON-RPC', de: 'JSON-RPC'}},
  {path: '/help/data-imports', name: {en: 'Help', de: 'Hilfe'}},
];

const languages: readonly {language: Language; name: string}[] = [
  {language: 'en', name: 'English'},
  {language: 'de', name: 'Deutsch'},
];

/** The frame of every page: header with navigation and languages, and the page's own content. */
export function layout({language, path, title, main, head}: Page): string {
  const {portal, skip, nav, language: languageWord} = words[language];
  const current = (is: boolean) => (is ? html` aria-current="page"` : null);
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} – ${portal}</title>
          <link rel="icon" href="/public/icon.svg" type="image/svg+xml" />
          <link rel="stylesheet" href="/public/portal.css" />
          ${head ?? null}
        </head>
        <body>
          <a class="skip" href="#content">${skip}</a>
          <header class="site">
            <div class="site-inner">
              <a class="brand" href="/administration">
                <img src="/public/icon.svg" alt="" width="28" height="28" />${portal}
              </a>
              <nav class="pages" aria-label="${nav}">
                ${pages.map(
                  page =>
                    html`<a href="${page.path}" ${current(page.path === path)}>${page.name[language]}</a>`,
                )}
              </nav>
              <nav class="languages" aria-label="${languageWord}">
                ${languages.map(
                  other =>
                    html`<a
                      href="?lang=${other.language}"
                      lang="${other.language}"
                      hreflang="${other.language}"
                      ${other.language === language ? html` aria-current="true"` : null}
                      >${other.name}</a
                    >`,
                )}
              </nav>
            </div>
          </header>
          <main id="content" tabindex="-1">${main}</main>
        </body>
      </html> `,
  );
}
