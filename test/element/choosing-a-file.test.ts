import {expect} from '@open-wc/testing';
import {all, click, find, importer, settled, text} from './setup.ts';
import {reviewing} from './states.ts';

const workbook = (name = 'users.xlsx') => new File(['x'], name);

function choose(input: HTMLInputElement, files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

function drop(target: HTMLElement, kind: 'dragover' | 'drop', files: File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent(kind, {dataTransfer, bubbles: true, cancelable: true, composed: true});
  target.dispatchEvent(event);
  return event;
}

describe('choosing a file', () => {
  it('offers the button, the columns with an example, template, help and the privacy sentence', async () => {
    const element = await importer();
    expect(text(element, '[data-action=choose]')).to.equal('.xlsx upload');
    expect(text(element, '.sheet')).to.contain('User foreign number').and.to.contain('E-mail');
    expect(find(element, '.sheet .key').textContent).to.equal('000000001200100123');
    expect(find<HTMLAnchorElement>(element, 'a').href).to.match(/\/help$/);
    expect(find(element, 'a').getAttribute('rel')).to.equal('noopener');
    expect(text(element)).to.contain('The file stays on this computer.');
  });

  it('opens the chosen file', async () => {
    const element = await importer();
    const file = workbook();
    choose(find<HTMLInputElement>(element, 'input[type=file]'), [file]);
    await settled(element);
    expect(element.fake.called('open')).to.deep.equal([[file]]);
  });

  it('takes a file that is dropped anywhere on the card', async () => {
    const element = await importer();
    const over = drop(find(element, 'h2'), 'dragover', [workbook()]);
    await settled(element);
    expect(over.defaultPrevented).to.equal(true);
    expect(text(element, '.drop')).to.contain('Release to choose this file');
    drop(find(element, 'h2'), 'drop', [workbook()]);
    await settled(element);
    expect(element.fake.called('open').length).to.equal(1);
  });

  describe('dragged over the page', () => {
    const elsewhere = () => document.body.appendChild(document.createElement('div'));
    const places: readonly (readonly [where: string, place: () => HTMLElement])[] = [
      ['beside the card', elsewhere],
      ['over the page itself', () => document.body],
      ['over a field of the page', () => elsewhere().appendChild(document.createElement('input'))],
    ];
    for (const [where, place] of places)
      it(`${where}: the card shows where it may go, and the page is not left`, async () => {
        const element = await importer();
        const over = drop(place(), 'dragover', [workbook()]);
        await settled(element);
        expect([over.defaultPrevented, over.dataTransfer?.dropEffect]).to.deep.equal([true, 'none']);
        expect(find(element, '.drop').classList.contains('over')).to.equal(true);
        expect(text(element, '.drop')).not.to.contain('Release');
        expect(drop(place(), 'drop', [workbook()]).defaultPrevented).to.equal(true);
        await settled(element);
        expect(find(element, '.drop').classList.contains('over')).to.equal(false);
        expect(element.fake.called('open')).to.deep.equal([]);
      });

    it('is left to a page that takes it', async () => {
      const element = await importer();
      const own = elsewhere();
      own.addEventListener('dragover', event => event.preventDefault());
      drop(own, 'dragover', [workbook()]);
      await settled(element);
      expect(find(element, '.drop').classList.contains('over')).to.equal(false);
    });

    it('keeps the page in the review, too, where no file is taken', async () => {
      const element = await importer(reviewing());
      expect(drop(elsewhere(), 'dragover', [workbook()]).defaultPrevented).to.equal(true);
      expect(drop(find(element, 'h2'), 'drop', [workbook()]).defaultPrevented).to.equal(true);
      expect(element.fake.called('open')).to.deep.equal([]);
    });

    it('is what it was where the element has left the page', async () => {
      const element = await importer();
      element.remove();
      expect(drop(elsewhere(), 'dragover', [workbook()]).defaultPrevented).to.equal(false);
    });

    it('is no matter where it is a text', () => {
      const event = new DragEvent('dragover', {
        dataTransfer: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      event.dataTransfer!.setData('text/plain', 'x');
      document.body.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    });
  });

  it('says that one file is enough when several are dropped', async () => {
    const element = await importer();
    drop(find(element, '.drop'), 'drop', [workbook('a.xlsx'), workbook('b.xlsx')]);
    await settled(element);
    expect(element.fake.called('open')).to.deep.equal([]);
    expect(text(element, '.drop')).to.contain('Choose one file only');
    expect(text(element, '[role=alert]')).to.contain('Choose one file only');
  });

  it('takes no file while it is disabled, and says so', async () => {
    const element = await importer();
    element.disabled = true;
    await settled(element);
    expect(all(element, 'input[type=file]')).to.deep.equal([]);
    const refused = await element.open(workbook()).catch((error: DOMException) => error.name);
    expect(refused).to.equal('InvalidStateError');
    drop(find(element, '.drop'), 'drop', [workbook()]);
    await settled(element);
    expect(element.fake.called('open')).to.deep.equal([]);
  });

  it('hands the accepted formats to the file dialog and to the importer', async () => {
    const element = await importer();
    element.accept = 'xlsx, .CSV';
    await settled(element);
    expect(find<HTMLInputElement>(element, 'input[type=file]').accept).to.equal('.xlsx,.csv');
    expect(element.fake.settings().accept).to.equal('.xlsx,.csv');
  });

  it('downloads the template', async () => {
    const element = await importer();
    await click(element, '[data-action=template]');
    expect(element.fake.called('download')).to.deep.equal([['template']]);
    expect(text(element, '[role=status]')).to.equal('File saved: template.xlsx');
  });

  it('says when a file could not be written', async () => {
    const element = await importer();
    element.fake.download = () => Promise.reject(new Error('worker ended'));
    await click(element, '[data-action=template]');
    expect(text(element)).to.contain('The file could not be written.');
  });
});
