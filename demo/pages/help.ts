import {de} from './help/de.ts';
import {en} from './help/en.ts';
import type {HelpText} from './help/help-text.ts';
import {html} from './html.ts';
import {layout, type Language} from './layout.ts';

const texts: Readonly<Record<Language, HelpText>> = {en, de};

/** “Data imports into the customer portal”: how to prepare the file, what each message means, how to undo. */
export function helpPage({language}: {language: Language}): string {
  const {title, lead, contents, sections} = texts[language];
  return layout({
    language,
    path: '/help/data-imports',
    title,
    main: html`<div class="help">
      <header>
        <h1>${title}</h1>
        <p class="lead">${lead}</p>
      </header>
      <nav class="toc" aria-labelledby="toc-title">
        <h2 id="toc-title">${contents}</h2>
        <ol>
          ${sections.map(section => html`<li><a href="#${section.id}">${section.title}</a></li>`)}
        </ol>
      </nav>
      <div class="card prose">
        ${sections.map(
          ({id, title: heading, body}) =>
            html`<section aria-labelledby="${id}">
              <h2 id="${id}">${heading}</h2>
              ${body}
            </section>`,
        )}
      </div>
    </div>`,
  });
}
