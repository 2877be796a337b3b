import {html} from 'hono/html';
import {layout, type Visit} from './layout.ts';
import {words, type Words} from './words.ts';

/** What tells one import page from another: the widget's attributes, and the list below it. */
export interface ImportPage {
  readonly path: string;
  readonly register: string;
  /** JSON for the widget's attribute; without it, the widget imports contacts. */
  readonly definition?: string;
  readonly intro: keyof Words;
  readonly stored: keyof Words;
  readonly columns: readonly {readonly member: string; readonly label: keyof Words}[];
}

export const importPages: readonly ImportPage[] = [
  {
    path: '/administration',
    register: 'contacts',
    intro: 'contactsIntro',
    stored: 'contactsStored',
    columns: [
      {member: 'userForeignNumber', label: 'number'},
      {member: 'email', label: 'email'},
    ],
  },
  {
    path: '/administration/contracts',
    register: 'contracts',
    definition: JSON.stringify({
      key: {
        name: 'contractNumber',
        label: 'Contract number',
        aliases: ['Vertragsnummer', 'Contract'],
        format: 'text',
        pattern: 'SW-[0-9]{6}',
      },
      value: {
        name: 'telephone',
        label: 'Telephone',
        aliases: ['Telefon', 'Phone'],
        format: 'text',
        pattern: String.raw`\+[0-9][0-9 ]{5,19}`,
      },
    }),
    intro: 'contractsIntro',
    stored: 'contractsStored',
    columns: [
      {member: 'contractNumber', label: 'contractNumber'},
      {member: 'telephone', label: 'telephone'},
    ],
  },
];

/** The widget, and below it the list as it is stored. The list's script fills the table and shows one notice. */
export function importPage(visit: Visit, {register, definition, intro, stored, columns}: ImportPage) {
  const say = words[visit.language];
  const widget = definition
    ? html`<portal-importer
        endpoint="/api/${register}/import"
        lookup="/api/${register}/lookup"
        help-url="/help/data-imports"
        definition="${definition}"
      ></portal-importer>`
    : html`<portal-importer
        endpoint="/api/${register}/import"
        lookup="/api/${register}/lookup"
        help-url="/help/data-imports"
      ></portal-importer>`;
  const content = html`
    <h1>${say.administration}</h1>
    <p class="intro">${say[intro]}</p>
    ${widget}
    <section class="card" id="stored" data-register="${register}" aria-labelledby="stored-heading">
      <div class="bar">
        <h2 id="stored-heading">${say[stored]}</h2>
        <form role="search">
          <label for="search">${say.search}</label>
          <input id="search" type="search" name="search" placeholder="${say.searchHint}" autocomplete="off" />
        </form>
      </div>
      <p class="notice" data-when="unauthorised" hidden>${say.unauthorised}</p>
      <p class="notice" data-when="forbidden" hidden>${say.forbidden}</p>
      <p class="notice" data-when="failed" hidden>${say.failed}</p>
      <p class="notice" data-when="empty" hidden>${say.nothingFound}</p>
      <div data-when="listed" hidden>
        <table>
          <thead>
            <tr>
              ${columns.map(({member, label}) => html`<th scope="col" data-member="${member}">${say[label]}</th>`)}
            </tr>
          </thead>
          <tbody></tbody>
        </table>
        <div class="bar pager">
          <p role="status">
            ${say.page} <b data-count="page"></b> / <b data-count="pages"></b> · ${say.entries}
            <b data-count="total"></b>
          </p>
          <span class="choices">
            <button type="button" data-turn="-1">${say.previous}</button>
            <button type="button" data-turn="1">${say.next}</button>
          </span>
        </div>
      </div>
      <template><em>${say.none}</em></template>
    </section>
  `;
  return layout(
    visit,
    `${say.administration}: ${say[register === 'contacts' ? 'contacts' : 'contracts']}`,
    content,
    ['/assets/portal-importer.js', '/assets/administration.js'],
  );
}
