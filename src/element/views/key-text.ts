import {html, type TemplateResult} from 'lit';

const groupSize = 6;

/**
 * A key, as one word. Zeros at the start of a number stand back, and groups of digits are set apart by the styles: no
 * character is added, so that what is copied is the key.
 */
export function keyText(key: string): TemplateResult {
  if (!/^\d+$/.test(key)) return html`<span class="key" translate="no"><bdi>${visible(key)}</bdi></span>`;
  const zeros = key.length > 1 ? (/^0*(?=\d)/.exec(key)?.[0].length ?? 0) : 0;
  const groups = Math.ceil(key.length / groupSize);
  const group = (index: number) => {
    const end = key.length - (groups - 1 - index) * groupSize;
    const start = Math.max(0, end - groupSize);
    const split = Math.min(Math.max(zeros, start), end);
    return html`<span class="digits"
      ><span class="zeros">${key.slice(start, split)}</span>${key.slice(split, end)}</span
    >`;
  };
  return html`<span class="key" dir="ltr" translate="no"
    >${[...Array(groups).keys()].map(index => html`${index > 0 ? html`<wbr />` : ''}${group(index)}`)}</span
  >`;
}

/** Characters that no eye can see, or that turn the direction of those that follow. */
const unseen = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f\u205f\u3000]|^ +| +$)/u;

/** A value as it is shown: it may be broken behind an `@` and before a dot, and is never cut. */
export function valueText(text: string): TemplateResult[] {
  return text
    .split(/(?<=@)|(?=\.)/)
    .map((part, index) => html`${index > 0 ? html`<wbr />` : ''}${visible(part)}`);
}

/** Text with its invisible characters shown by their numbers. */
export function visible(text: string): (string | TemplateResult)[] {
  return text
    .split(unseen)
    .filter(part => part !== '')
    .map(part => (unseen.test(part) ? html`<span class="unseen">${names(part)}</span>` : part));
}

function names(characters: string): string {
  return [...characters]
    .map(character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
