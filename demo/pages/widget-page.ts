import {html, type Html} from './html.ts';
import type {Language, Role, Visit} from './layout.ts';

const words = {
  en: {
    label: 'Demo: signed in as',
    administrator: 'Administrator',
    user: 'User',
    signedOut: 'Nobody',
    failed: 'The portal did not answer. Try again.',
  },
  de: {
    label: 'Demo: angemeldet als',
    administrator: 'Administrator',
    user: 'Nutzer',
    signedOut: 'Niemand',
    failed: 'Das Portal hat nicht geantwortet. Versuchen Sie es noch einmal.',
  },
} as const;

/** What the head of a page with a widget holds: the session's token, the widget and the portal's own script. */
export function widgetHead(csrfToken: string): Html {
  return html`<meta name="csrf-token" content="${csrfToken}" />
    <script type="module" src="/assets/portal-importer.js"></script>
    <script type="module" src="/public/portal.js"></script>`;
}

/** The page's heading, and beside it the roles to try. */
export function titleRow(title: string, {language, role}: Visit): Html {
  const {label, failed, ...names} = words[language];
  const button = (value: Exclude<Role, null> | 'signedOut') =>
    html`<button
      type="button"
      data-role="${value === 'signedOut' ? '' : value}"
      aria-pressed="${(role ?? 'signedOut') === value ? 'true' : 'false'}"
    >
      ${names[value]}
    </button>`;
  return html`<div class="title-row">
    <h1>${title}</h1>
    <div class="roles" role="group" aria-labelledby="roles-label" data-failed="${failed}">
      <span id="roles-label">${label}</span>
      ${button('administrator')}${button('user')}${button('signedOut')}
      <p role="status"></p>
    </div>
  </div>`;
}

const notes: Readonly<Record<Language, Readonly<Record<'user' | 'signedOut', string>>>> = {
  en: {
    user: 'Only administrators may import. You can choose a file, but the portal will refuse to compare or save anything for you.',
    signedOut:
      'You are signed out. You can choose a file, but the portal will refuse to compare or save anything until an administrator signs in.',
  },
  de: {
    user: 'Importieren dürfen nur Administratoren. Sie können eine Datei auswählen, aber das Portal wird es ablehnen, etwas für Sie zu vergleichen oder zu speichern.',
    signedOut:
      'Sie sind abgemeldet. Sie können eine Datei auswählen, aber das Portal vergleicht und speichert erst, wenn sich ein Administrator angemeldet hat.',
  },
};

/** Says to everybody but administrators that the portal will refuse. */
export function permissionNote({language, role}: Visit): Html | null {
  if (role === 'administrator') return null;
  return html`<p class="note">${notes[language][role ?? 'signedOut']}</p>`;
}
