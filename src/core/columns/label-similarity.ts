/** Whether a heading resembles what is looked for. Good for a question, never for an answer. */
import {editDistance} from '../normalize/edit-distance.ts';

/** Shorter words stand inside too many others. */
const shortestPart = 4;
/** One slip for each so many letters. */
const lettersPerSlip = 5;

/** Both levelled. Similar is one that stands within the other, or is a few slips away from it. */
export function isSimilarLabel(heading: string, labels: ReadonlySet<string>): boolean {
  if (heading === '') return false;
  for (const label of labels) {
    if (contains(heading, label) || contains(label, heading)) return true;
    const slips = Math.floor(label.length / lettersPerSlip);
    if (Math.abs(label.length - heading.length) <= slips && editDistance(label, heading) <= slips)
      return true;
  }
  return false;
}

function contains(whole: string, part: string): boolean {
  return part.length >= shortestPart && whole.includes(part);
}
