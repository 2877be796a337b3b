import {html, type Html} from './html.ts';
import {layout, type Language, type Visit} from './layout.ts';
import {permissionNote, titleRow, widgetHead} from './widget-page.ts';

const titles: Readonly<Record<Language, string>> = {en: 'JSON-RPC', de: 'JSON-RPC'};

/** The same widget before a portal that speaks another dialect: the page gives it a `portal` of its own. */
export function jsonRpcPage(visit: Visit): string {
  const {language, csrfToken} = visit;
  return layout({
    language,
    path: '/administration/json-rpc',
    title: titles[language],
    head: html`${widgetHead(csrfToken)}
      <script type="module" src="/public/json-rpc.js"></script>`,
    main: html`${titleRow(titles[language], visit)} ${permissionNote(visit)}
      <portal-importer help-url="/help/data-imports"></portal-importer>
      <section class="card" aria-labelledby="dialect-title">${explanation[language]}</section>`,
  });
}

const explanation: Readonly<Record<Language, Html>> = {
  en: html`<h2 id="dialect-title">A portal of one’s own</h2>
    <p>
      This is the same list as under <a href="/administration">Administration</a>, behind another interface:
      JSON-RPC 2.0, one address, always answered with 200. The widget does not know it. A page script of some
      twenty lines gives it a <code>portal</code> with two functions, <code>lookup</code> and
      <code>save</code>, that translate: see <a href="/public/json-rpc.js"><code>json-rpc.js</code></a
      >.
    </p>`,
  de: html`<h2 id="dialect-title">Ein eigenes Portal</h2>
    <p>
      Das ist dieselbe Liste wie unter <a href="/administration">Administration</a>, hinter einer anderen
      Schnittstelle: JSON-RPC 2.0, eine einzige Adresse, immer mit 200 beantwortet. Das Widget kennt sie
      nicht. Ein Seitenskript von etwa zwanzig Zeilen gibt ihm ein <code>portal</code> mit zwei Funktionen,
      <code>lookup</code> und <code>save</code>, die übersetzen: siehe
      <a href="/public/json-rpc.js"><code>json-rpc.js</code></a
      >.
    </p>`,
};
