import type {Pair} from '../core/review/pairs.ts';
import {PageFaults} from './page-faults.ts';
import type {Portal} from './portal.ts';

/**
 * A portal of the page's own, whose bugs are told from a portal that is out of reach. It is given copies, with which it
 * may do what it will.
 */
export function pagePortal(portal: Portal): Portal {
  const faults = new PageFaults();
  return {
    ...(portal.lookup && {
      async lookup(keys, options) {
        try {
          return await portal.lookup!([...keys], options);
        } catch (error) {
          throw options.signal.aborted ? error : faults.judged(error, 'portal.lookup()', keys);
        }
      },
    }),
    async save(batch, options) {
      try {
        return await portal.save(copies(batch), options);
      } catch (error) {
        const data = batch.flatMap(({key, value}) => [key, value]);
        throw options.signal.aborted ? error : faults.judged(error, 'portal.save()', data);
      }
    },
  };
}

function copies(batch: readonly Pair[]): readonly Pair[] {
  return batch.map(({key, value}) => ({key, value}));
}
