import {contractsDefinition} from './contracts-definition.ts';
import {html, type Html} from './html.ts';
import {layout, type Language, type Visit} from './layout.ts';
import {permissionNote, titleRow, widgetHead} from './widget-page.ts';

const titles: Readonly<Record<Language, string>> = {en: 'Contracts', de: 'Verträge'};

/** The same widget with another definition: telephone numbers of contracts. */
export function contractsPage(visit: Visit): string {
  const {language, csrfToken} = visit;
  const title = titles[language];
  return layout({
    language,
    path: '/administration/contracts',
    title,
    head: widgetHead(csrfToken),
    main: html`${titleRow(title, visit)} ${permissionNote(visit)}
      <portal-importer
        endpoint="/api/contracts/import"
        lookup="/api/contracts/lookup"
        help-url="/help/data-imports"
        definition="${JSON.stringify(contractsDefinition)}"
      ></portal-importer>
      <section class="card" aria-labelledby="definition-title">
        ${explanation[language]}
        <pre tabindex="0"><code>${JSON.stringify(contractsDefinition, null, 2)}</code></pre>
      </section>`,
  });
}

const explanation: Readonly<Record<Language, Html>> = {
  en: html`<h2 id="definition-title">Only the definition has changed</h2>
    <p>
      This is the same widget as under <a href="/administration">Administration</a>, from the same script. It
      imports telephone numbers of contracts because its tag carries another <code>definition</code> and other
      endpoints. A contract number looks like <code>C-2024-00001</code>, a telephone number like
      <code>+49 30 1234567</code>.
    </p>`,
  de: html`<h2 id="definition-title">Geändert ist nur die Definition</h2>
    <p>
      Das ist dasselbe Widget wie unter <a href="/administration">Administration</a>, aus demselben Skript.
      Telefonnummern zu Verträgen importiert es nur deshalb, weil sein Tag eine andere
      <code>definition</code> und andere Endpunkte enthält. Eine Vertragsnummer sieht aus wie
      <code>C-2024-00001</code>, eine Telefonnummer wie <code>+49 30 1234567</code>.
    </p>`,
};
