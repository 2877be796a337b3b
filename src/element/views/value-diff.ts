import {html, type TemplateResult} from 'lit';
import {valueText} from './key-text.ts';

/** A text cut in three: what both begin with, what differs, what both end with. */
interface Cut {
  readonly before: string;
  readonly differs: string;
  readonly after: string;
}

/** What differs between two values, part by part where an `@` divides both. */
export function markDifference(stored: string, next: string): {old: readonly Cut[]; new: readonly Cut[]} {
  const [storedParts, nextParts] = [atSign(stored), atSign(next)];
  const pairs: [string, string][] =
    storedParts.length === nextParts.length
      ? storedParts.map((part, index) => [part, nextParts[index] ?? ''])
      : [[stored, next]];
  const cuts = pairs.map(([from, to]) => cutBoth(from, to));
  return {old: cuts.map(cut => cut[0]), new: cuts.map(cut => cut[1])};
}

/** What was taken away around a value; where it was more than that, whatever differs. */
export function markRemoved(found: string, kept: string): readonly Cut[] {
  const at = found.indexOf(kept);
  if (at < 0) return markDifference(found, kept).old;
  const end = at + kept.length;
  return [
    {before: '', differs: found.slice(0, at), after: kept},
    {before: '', differs: found.slice(end), after: ''},
  ];
}

/** The old value, with what goes struck out. */
export function oldValue(cuts: readonly Cut[]): TemplateResult {
  return marked(cuts, text => html`<del>${text}</del>`);
}

/** The new value, with what comes underlined. */
export function newValue(cuts: readonly Cut[]): TemplateResult {
  return marked(cuts, text => html`<ins>${text}</ins>`);
}

function marked(cuts: readonly Cut[], mark: (text: unknown) => TemplateResult): TemplateResult {
  const parts = cuts.map(
    ({before, differs, after}) =>
      html`${valueText(before)}${differs ? mark(valueText(differs)) : ''}${valueText(after)}`,
  );
  return html`<bdi class="value" translate="no">${parts}</bdi>`;
}

/** `name` and `@domain`; one part where there is no `@`. */
function atSign(text: string): string[] {
  const at = text.lastIndexOf('@');
  return at > 0 ? [text.slice(0, at), text.slice(at)] : [text];
}

/** Common start and end stay plain; where less than half is common, all is marked: scattered letters cannot be read. */
function cutBoth(from: string, to: string): [Cut, Cut] {
  if (from === to) return [whole(from, ''), whole(to, '')];
  const [a, b] = [[...from], [...to]];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  if ((start + end) * 2 < Math.max(a.length, b.length)) [start, end] = [from.startsWith('@') ? 1 : 0, 0];
  return [cut(a, start, end), cut(b, start, end)];
}

function cut(characters: readonly string[], start: number, end: number): Cut {
  const stop = characters.length - end;
  return {
    before: characters.slice(0, start).join(''),
    differs: characters.slice(start, stop).join(''),
    after: characters.slice(stop).join(''),
  };
}

function whole(before: string, differs: string): Cut {
  return {before, differs, after: ''};
}
