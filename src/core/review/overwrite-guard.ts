import {defaultBrake, type Definition} from '../definition/definition.ts';
import type {Mode} from '../plan/mode.ts';

/** What the brake looks at. */
export interface BrakeFacts {
  readonly mode: Mode;
  readonly replace: number;
  readonly uncompared: number;
  /** Keys of the file for which something is stored. */
  readonly stored: number;
}

/**
 * The number that must be typed before much is overwritten, or `null`. Without a lookup nobody knows what is replaced,
 * so all of it counts.
 */
export function requiredCount(
  definition: Definition,
  {mode, replace, uncompared, stored}: BrakeFacts,
): {count: number; share: number} | null {
  if (mode !== 'overwrite') return null;
  if (uncompared > 0) return {count: uncompared + replace, share: 1};
  const {count, share, least} = {...defaultBrake, ...definition.brake};
  const shareReplaced = stored > 0 ? replace / stored : 0;
  return replace >= count || (replace >= least && shareReplaced >= share)
    ? {count: replace, share: shareReplaced}
    : null;
}
