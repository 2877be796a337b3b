import {html, type Html} from './html.ts';
import {layout, type Language, type Visit} from './layout.ts';
import {permissionNote, titleRow, widgetHead} from './widget-page.ts';

const words = {
  en: {
    title: 'Administration',
    contacts: 'Users and their addresses',
    search: 'Search number or address',
    number: 'User foreign number',
    email: 'E-mail',
    none: 'none',
    totals: '{with} of {all} users have an address.',
    found: '{n} found for “{term}”.',
    range: '{from}–{to} of {all}',
    nothing: 'No user found. Search for a part of the number or of the address.',
    previous: 'Previous',
    next: 'Next',
    loading: 'Loading …',
    failed: 'The list could not be loaded.',
    again: 'Try again',
    pages: 'Pages of the list',
    hidden:
      'This list holds personal data, so only administrators see it. Choose “Administrator” above to look at it.',
  },
  de: {
    title: 'Administration',
    contacts: 'Nutzer und ihre Adressen',
    search: 'Nummer oder Adresse suchen',
    number: 'Nutzerfremdnummer',
    email: 'E-Mail-Adresse',
    none: 'keine',
    totals: '{with} von {all} Nutzern haben eine Adresse.',
    found: '{n} gefunden für „{term}“.',
    range: '{from}–{to} von {all}',
    nothing: 'Kein Nutzer gefunden. Suchen Sie nach einem Teil der Nummer oder der Adresse.',
    previous: 'Zurück',
    next: 'Weiter',
    loading: 'Wird geladen …',
    failed: 'Die Liste konnte nicht geladen werden.',
    again: 'Noch einmal versuchen',
    pages: 'Seiten der Liste',
    hidden:
      'Diese Liste enthält personenbezogene Daten und ist deshalb nur für Administratoren sichtbar. Wählen Sie oben „Administrator“, um sie zu sehen.',
  },
} as const;

/** The page of the mission: the widget, and below it what the portal stores. */
export function administrationPage(visit: Visit): string {
  const {language, csrfToken} = visit;
  const {title} = words[language];
  return layout({
    language,
    path: '/administration',
    title,
    head: widgetHead(csrfToken),
    main: html`${titleRow(title, visit)} ${permissionNote(visit)}
      <portal-importer
        endpoint="/api/contacts/import"
        lookup="/api/contacts/lookup"
        help-url="/help/data-imports"
      ></portal-importer>
      ${contactsCard(visit)}`,
  });
}

/** The list for administrators, which portal.js fills; for others, why it is not there. */
function contactsCard({language, role}: Visit): Html {
  const {contacts, hidden} = words[language];
  return html`<section class="card" aria-labelledby="contacts-title">
    <h2 id="contacts-title">${contacts}</h2>
    ${role === 'administrator' ? contactsTable(language) : html`<p class="quiet">${hidden}</p>`}
  </section>`;
}

function contactsTable(language: Language): Html {
  const {search, number, email, previous, next, loading, again, pages, ...texts} = words[language];
  const {none, totals, found, range, nothing, failed} = texts;
  return html`<div
    id="contacts"
    data-none="${none}"
    data-totals="${totals}"
    data-found="${found}"
    data-range="${range}"
    data-nothing="${nothing}"
    data-failed="${failed}"
  >
    <div class="tools">
      <p role="status">${loading}</p>
      <input
        type="search"
        aria-label="${search}"
        placeholder="${search}"
        autocomplete="off"
        spellcheck="false"
      />
    </div>
    <table>
      <thead>
        <tr>
          <th scope="col">${number}</th>
          <th scope="col">${email}</th>
        </tr>
      </thead>
      <tbody></tbody>
    </table>
    <p class="message" hidden></p>
    <button type="button" class="again" hidden>${again}</button>
    <nav class="pager" aria-label="${pages}" hidden>
      <button type="button" data-step="-1">${previous}</button>
      <span class="range"></span>
      <button type="button" data-step="1">${next}</button>
    </nav>
  </div>`;
}
