import {html, type Html} from '../html.ts';

export interface SheetWords {
  /** Read to those who cannot see the picture. */
  readonly label: string;
  readonly caption: Html;
  readonly tower: string;
  readonly house: string;
  readonly remark: string;
}

/** A sheet as Excel shows it, prepared in the right way: two columns as text, and one that is ignored. */
export function sheetPicture({label, caption, tower, house, remark}: SheetWords): Html {
  const rows = [
    ['000000001200100123', 'anna.weber@example.com', tower],
    ['000000001200100124', 'info@example.org', house],
    ['000000001200100125', '', ''],
  ];
  return html`<figure class="sheet">
    <div class="sheet-scroll" tabindex="0" role="group" aria-label="${label}">
      <table>
        <thead>
          <tr>
            <td></td>
            <th scope="col">A</th>
            <th scope="col">B</th>
            <th scope="col">C</th>
          </tr>
        </thead>
        <tbody>
          <tr class="label">
            <th scope="row">1</th>
            <td>User foreign number</td>
            <td>E-mail</td>
            <td>${remark}</td>
          </tr>
          ${rows.map(
            ([number, email, note], index) =>
              html`<tr>
                <th scope="row">${index + 2}</th>
                <td class="number">${number!}</td>
                <td>${email!}</td>
                <td>${note!}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <figcaption>${caption}</figcaption>
  </figure>`;
}
