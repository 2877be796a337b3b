import {html, type TemplateResult} from 'lit';

/** Words, with data set apart. */
export type Words = readonly (string | TemplateResult)[];

/** Stand for data while a sentence is made: private characters that no words of ours hold. */
const firstPlace = 0xe000;

/**
 * A sentence around data of the file. What is data is not translated with the words around it, and keeps its own
 * direction of writing.
 *
 * @param say makes the sentence, given what stands for the data; blank data stays blank.
 */
export function sentence(say: (...data: string[]) => string, ...data: readonly string[]): Words {
  const places = data.map((_, index) => String.fromCharCode(firstPlace + index));
  return say(...data.map((datum, index) => (datum === '' ? '' : places[index]!)))
    .split(/([\ue000-\uf8ff])/)
    .map(part => {
      const index = places.indexOf(part);
      return index < 0 ? part : datum(data[index]!);
    });
}

/** Words with one datum in them, which they hold as it is. */
export function wordsWith(data: string, words: string): Words {
  const at = words.indexOf(data);
  return at < 0 ? [words] : [words.slice(0, at), datum(data), words.slice(at + data.length)];
}

/** What is data, within words. */
export function datum(data: string | number): TemplateResult {
  return html`<bdi translate="no">${data}</bdi>`;
}
