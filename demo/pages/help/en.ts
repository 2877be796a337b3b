import {html} from '../html.ts';
import {reasonsEn} from './reasons-en.ts';
import {reasonList, type HelpText} from './help-text.ts';
import {sheetPicture} from './sheet-picture.ts';

const {toCorrect, toDecide, toKnow} = reasonsEn;

export const en: HelpText = {
  title: 'Data imports into the customer portal',
  lead: 'With an Excel file you can give many users an e-mail address at once. This page says how to prepare the file, what each message means, and how to go back to what was stored before.',
  contents: 'On this page',
  sections: [
    {
      id: 'who',
      title: 'Who may import',
      body: html`<p>
        Administrators. An administrator is a person whom your company has given the right to change the data
        of other users. The portal checks this right with everything that it is asked, whatever the page
        shows. If it refuses you, ask the person who manages the portal’s accounts in your company.
      </p>`,
    },
    {
      id: 'file',
      title: 'What the file looks like',
      body: html`<p>An Excel workbook (.xlsx) with two columns, under exactly these headings:</p>
        <ul>
          <li>
            <strong>User foreign number</strong>: 18 digits, zeros at the start included. It says whose
            address this is.
          </li>
          <li><strong>E-mail</strong>: one address, as in name@example.com.</li>
        </ul>
        ${sheetPicture({
          label: 'Example of a well-prepared sheet',
          caption: html`Each row is one user. The empty cell in row 4 changes nothing, column C is ignored.`,
          tower: 'Tower, 3rd floor',
          house: 'House B',
          remark: 'Remark',
        })}
        <p>
          Other columns may stay: they are neither looked at nor sent. The headings need not be in the first
          row, nor on the first sheet. If a heading reads differently, you are asked which column is meant. To
          start afresh, use <em>Download an empty template</em> at the upload button; its columns are prepared
          already.
        </p>`,
    },
    {
      id: 'zeros',
      title: 'Keep the zeros: format as Text',
      body: html`<p>
          Excel takes 000000001200100123 for a quantity, drops the zeros, and from the 16th digit on replaces
          what it cannot hold by zeros. That does not happen in cells that are formatted as Text:
        </p>
        <ol>
          <li>Select the column of the numbers by clicking on its letter.</li>
          <li>
            Press <kbd>Ctrl</kbd> + <kbd>1</kbd>, choose the tab <em>Number</em>, then <em>Text</em>, then
            <em>OK</em>.
          </li>
          <li>
            Only now paste the numbers: right-click, <em>Paste Special</em>, <em>Text</em> or <em>Values</em>.
          </li>
        </ol>
        <p>
          The order matters. Formatting afterwards does not bring lost digits back. A small green triangle
          (“Number Stored as Text”) is a good sign: leave it, and do not choose <em>Convert to Number</em>.
        </p>
        <p>
          Do your numbers come as a .csv file? Then do not double-click it. Open an empty workbook, choose
          <em>Data</em> → <em>From Text/CSV</em> → <em>Transform Data</em>, click the symbol in the heading of
          the number column, and choose <em>Text</em> and <em>Replace current</em>.
        </p>`,
    },
    {
      id: 'sorting',
      title: 'Never sort one column alone',
      body: html`<p class="careful">
          If one column is sorted and the other is not, every address stands beside somebody else’s number.
          Each row still looks right, and all of them are wrong.
        </p>
        <p>
          Before sorting, click on one single cell of the table instead of selecting a column. Should Excel
          show a
          <em>Sort Warning</em>, choose <em>Expand the selection</em>. The same care is needed for deleting
          and inserting cells: always take whole rows. Afterwards compare three or four rows with your
          records, some of them from the end of the list.
        </p>`,
    },
    {
      id: 'steps',
      title: 'The import, step by step',
      body: html`<ol>
          <li><strong>Choose the file</strong>, or drop it on the page. It is read on your computer.</li>
          <li>
            <strong>Check.</strong> You see what would be added and replaced, and which rows need a decision
            and why. You can correct a single cell here, take a suggestion, or leave a row out. Nothing has
            been changed in the portal yet.
          </li>
          <li>
            <strong>Choose</strong> what happens to <a href="#modes">addresses that are already stored</a>.
          </li>
          <li>
            <strong>Confirm.</strong> The button says what it will do, for example “Add 120 entries”. Keep the
            page open until everything is saved.
          </li>
          <li>
            <strong>Keep the result.</strong> You can download the full report, the rows that need work, and
            the entries before the import.
          </li>
        </ol>
        <p>
          If the connection breaks, the import waits and goes on. If it was stopped half-way, choose the same
          file again: what has been saved is recognized, and nothing is saved twice.
        </p>`,
    },
    {
      id: 'warning',
      title: 'What the warning means',
      body: html`<p>
          Whoever’s address stands at a number gets that user’s mail, consumption figures included. One wrong
          row hands one person’s data to another. The portal cannot know which address belongs to whom; only
          you can. So before saving, you confirm that you have prepared the file as this page says:
        </p>
        <ul>
          <li>The numbers have all 18 digits, and the column is formatted as Text.</li>
          <li>No column was sorted, moved or pasted on its own.</li>
          <li>A few rows have been compared with your records.</li>
          <li>You know why rows are not imported, or leave them for later.</li>
        </ul>
        <p>
          If many stored addresses would be replaced, you also type their number. It is a moment to stop: does
          that many fit what you meant to do?
        </p>`,
    },
    {
      id: 'modes',
      title: 'Add only, or update all',
      body: html`<dl>
          <dt>Add only empty ones</dt>
          <dd>
            The careful way, and chosen for you at the start. A user with an address keeps it, even where the
            file says otherwise.
          </dd>
          <dt>Update all</dt>
          <dd>
            The file is right. Addresses that differ are replaced; the old ones are then no longer in the
            portal. Save them first with <em>Save the old ones first</em>.
          </dd>
        </dl>
        <p>
          In both ways: an empty cell never deletes an address, an address that differs only in capital
          letters stays, and users who are not in the file are not touched. A number that the portal does not
          know is reported and never created.
        </p>`,
    },
    {
      id: 'reasons',
      title: 'Why a row is not imported',
      body: html`<p>
          Row numbers are those that Excel shows. Correct the file in Excel, save it, and choose it again;
          what has been imported already is recognized.
        </p>
        <h3 id="reasons-correct">These rows must be corrected</h3>
        ${reasonList(toCorrect)}
        <h3 id="reasons-decide">These rows wait for your decision</h3>
        ${reasonList(toDecide)}
        <h3 id="reasons-know">These rows are imported, or need nothing</h3>
        ${reasonList(toKnow)}`,
    },
    {
      id: 'formats',
      title: 'Password and other formats',
      body: html`<p>
          <strong>A file with a password</strong> cannot be read. In Excel choose <em>File</em> →
          <em>Info</em> → <em>Protect Workbook</em> → <em>Encrypt with Password</em>, clear the field, choose
          <em>OK</em> and save. Files that your company has marked as confidential may be encrypted too; ask
          your IT for a copy that is not.
        </p>
        <p>
          <strong>Another format</strong> (.xls, .xlsb, .ods, .csv): open it in Excel, choose <em>File</em> →
          <em>Save As</em> and the file type <em>Excel Workbook (*.xlsx)</em>. For .csv, mind the
          <a href="#zeros">zeros</a>.
        </p>
        <p>
          <strong>A damaged file</strong> is refused as a whole, rather than read in part. Open it in Excel
          and save it under a new name. A file may have up to 100 MB and as many rows as Excel allows.
        </p>`,
    },
    {
      id: 'privacy',
      title: 'What leaves your computer',
      body: html`<p>
          The file itself does not: it is read by your browser. To compare, the numbers are looked up in the
          portal. Once you confirm, the numbers and addresses that you saw as “Add” or “Replace” are sent, and
          nothing else: no other column, no other sheet, not even the file’s name.
        </p>
        <p>
          The files that you download contain personal data, except for the receipt. Store them safely, and
          delete them when you no longer need them.
        </p>`,
    },
    {
      id: 'undo',
      title: 'How to undo an import',
      body: html`<ol>
          <li>
            Take the file <em>Entries before the import</em>, which you can download with the result, or the
            one you saved before with <em>Save the old ones first</em>. It is prepared already.
          </li>
          <li>Choose it here like any other file, and choose <em>Update all</em>.</li>
          <li>Check that the number of replacements is what you expect, and confirm.</li>
        </ol>
        <p>
          This brings back every address that was replaced. An address that was added where nothing was stored
          cannot be removed by an import, since an empty cell deletes nothing: have it changed in the portal.
          The full report lists these rows as “Added”.
        </p>`,
    },
  ],
};
