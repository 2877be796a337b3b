/** In the browser: one page of a register as a table, searched and turned. All words stand in the page. */

interface Listing {
  readonly total: number;
  readonly [register: string]: unknown;
}

const size = 20;

/** Wires the list up and loads it. The function given back loads it again. */
export function fillList(list: HTMLElement): () => void {
  const register = list.dataset.register ?? '';
  const search = list.querySelector<HTMLInputElement>('input[type="search"]')!;
  let page = 1;
  let latest = 0;

  const load = async () => {
    const call = ++latest;
    const query = new URLSearchParams({search: search.value.trim(), page: String(page), size: String(size)});
    const answer = await fetch(`/api/${register}?${query}`).catch(() => undefined);
    const listing = answer?.ok ? ((await answer.json()) as Listing) : undefined;
    // Letters typed meanwhile have asked for another page.
    if (call !== latest) return;
    if (!listing)
      return show(
        list,
        answer?.status === 401 ? 'unauthorised' : answer?.status === 403 ? 'forbidden' : 'failed',
      );
    const pages = Math.max(1, Math.ceil(listing.total / size));
    fillTable(list, listing[register] as readonly Record<string, string | null>[]);
    count(list, {page, pages, total: listing.total});
    for (const button of turns)
      button.disabled = page + Number(button.dataset.turn) < 1 || page + Number(button.dataset.turn) > pages;
    show(list, listing.total > 0 ? 'listed' : 'empty');
  };

  const turns = list.querySelectorAll<HTMLButtonElement>('button[data-turn]');
  for (const button of turns) {
    button.addEventListener('click', () => {
      page += Number(button.dataset.turn);
      void load();
    });
  }
  search.addEventListener('input', () => {
    page = 1;
    void load();
  });
  search.form?.addEventListener('submit', event => event.preventDefault());
  void load();
  return () => void load();
}

function fillTable(list: HTMLElement, entries: readonly Record<string, string | null>[]): void {
  const none = list.querySelector('template')!;
  const members = [...list.querySelectorAll<HTMLElement>('th[data-member]')].map(
    head => head.dataset.member ?? '',
  );
  const rows = entries.map(entry => {
    const row = document.createElement('tr');
    for (const member of members) row.insertCell().append(entry[member] ?? none.content.cloneNode(true));
    return row;
  });
  list.querySelector('tbody')!.replaceChildren(...rows);
}

function count(list: HTMLElement, counts: Record<string, number>): void {
  const format = new Intl.NumberFormat(document.documentElement.lang);
  for (const place of list.querySelectorAll<HTMLElement>('[data-count]')) {
    place.textContent = format.format(counts[place.dataset.count ?? ''] ?? 0);
  }
}

/** One of the list's states is shown: the table, or the notice that says why there is none. */
function show(list: HTMLElement, state: string): void {
  for (const part of list.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = part.dataset.when !== state;
}
