/** The portal's own script: hands the widget the session's token, switches roles, lists the users. */

const language = document.documentElement.lang;
const csrfToken = () => document.querySelector('meta[name="csrf-token"]').content;

const widget = document.querySelector('portal-importer');
// A function: the token is asked for anew with every request.
const headers = () => ({'X-CSRF-Token': csrfToken()});
void customElements.whenDefined('portal-importer').then(() => Object.assign(widget, {headers}));

const roles = document.querySelector('.roles');
roles.addEventListener('click', async event => {
  const button = event.target.closest('button');
  if (!button) return;
  const {role} = button.dataset;
  try {
    const answer = role
      ? await fetch('/api/session', {
          method: 'POST',
          headers: {'Content-Type': 'application/json', 'X-CSRF-Token': csrfToken()},
          body: JSON.stringify({role}),
        })
      : await fetch('/api/session', {method: 'DELETE', headers: {'X-CSRF-Token': csrfToken()}});
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    location.reload();
  } catch {
    roles.querySelector('[role=status]').textContent = roles.dataset.failed;
  }
});

const contacts = document.querySelector('#contacts');
if (contacts) showContacts(contacts);

/** Fills the list, and keeps it filled: on search, on paging, and when an import has ended. */
function showContacts(list) {
  const size = 25;
  const search = list.querySelector('input');
  const totals = list.querySelector('[role=status]');
  const body = list.querySelector('tbody');
  const message = list.querySelector('.message');
  const again = list.querySelector('.again');
  const pager = list.querySelector('.pager');
  const words = list.dataset;
  const figure = new Intl.NumberFormat(language);
  let page = 1;
  let current = new AbortController();

  search.addEventListener('input', () => load(1));
  again.addEventListener('click', () => load(page));
  pager.addEventListener('click', event => {
    const {step} = event.target.dataset;
    if (step) load(page + Number(step));
  });
  widget.addEventListener('import-complete', () => load(page));
  load(1);

  /** Loads a page of the list. A newer call drops an older one. */
  async function load(wanted) {
    page = wanted;
    current.abort();
    current = new AbortController();
    const {signal} = current;
    const term = search.value.trim();
    list.setAttribute('aria-busy', 'true');
    try {
      const found = await ask({search: term, page, size}, signal);
      showRows(found);
      totals.textContent = term
        ? filled(words.found, {n: found.total, term})
        : await overall(found.total, signal);
    } catch (error) {
      if (error.name !== 'AbortError') fail();
    } finally {
      if (!signal.aborted) list.removeAttribute('aria-busy');
    }
  }

  async function ask(query, signal) {
    const answer = await fetch(`/api/contacts?${new URLSearchParams(query)}`, {signal});
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer.json();
  }

  /** How many of all have an address: every address holds an @, and no number does. */
  async function overall(all, signal) {
    const {total} = await ask({search: '@', page: 1, size: 1}, signal);
    return filled(words.totals, {with: total, all});
  }

  function showRows({total, contacts: rows}) {
    body.replaceChildren(...rows.map(row));
    tell(rows.length === 0 ? words.nothing : '');
    again.hidden = true;
    pager.hidden = total <= size;
    const first = (page - 1) * size + 1;
    const last = first + rows.length - 1;
    pager.querySelector('.range').textContent = filled(words.range, {from: first, to: last, all: total});
    pager.querySelector('[data-step="-1"]').disabled = page === 1;
    pager.querySelector('[data-step="1"]').disabled = last >= total;
  }

  function fail() {
    body.replaceChildren();
    tell(words.failed);
    totals.textContent = '';
    again.hidden = false;
    pager.hidden = true;
  }

  function tell(text) {
    message.textContent = text;
    message.hidden = text === '';
  }

  function row({userForeignNumber, email}) {
    const line = document.createElement('tr');
    const number = line.insertCell();
    const address = line.insertCell();
    const zeros = document.createElement('span');
    zeros.className = 'zeros';
    zeros.textContent = userForeignNumber.match(/^0*/)[0];
    number.append(zeros, userForeignNumber.slice(zeros.textContent.length));
    address.textContent = email ?? words.none;
    if (email === null) address.className = 'none';
    return line;
  }

  /** The words with each {name} replaced; figures as the language writes them. */
  function filled(text, values) {
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number' ? figure.format(value) : value;
    });
  }
}
