/** In the browser: hands the widget the session's token, signs in and out without leaving the page, fills the list. */
import {fillList} from './stored-list.ts';

const token = () => document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';

for (const importer of document.querySelectorAll('portal-importer')) {
  Object.assign(importer, {headers: () => ({'X-CSRF-Token': token()})});
}

const stored = document.querySelector<HTMLElement>('#stored');
const refresh = stored ? fillList(stored) : () => {};
document.addEventListener('import-complete', refresh);

const roles = document.querySelectorAll<HTMLButtonElement>('button[data-role]');

/** The page stays as it is, an import in its middle too: the token is still good, and only the session changes. */
async function become(role: string): Promise<void> {
  const answer = await fetch(
    '/api/session',
    role === ''
      ? {method: 'DELETE'}
      : {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify({role})},
  );
  if (!answer.ok) return;
  for (const button of roles) button.ariaPressed = String(button.dataset.role === role);
  refresh();
}

for (const button of roles) button.addEventListener('click', () => void become(button.dataset.role ?? ''));
