/** How a row ended. `changed`: its stored value moved after the review. `not-sent`: cancelled before. */
export const outcomes = [
  'added',
  'replaced',
  'same',
  'kept',
  'unknown',
  'rejected',
  'unconfirmed',
  'changed',
  'not-sent',
  'held',
] as const;

/** How a row ended. */
export type Outcome = (typeof outcomes)[number];

/** The outcome of one pair that was planned to be sent, and what the portal said of it. */
export interface PairOutcome {
  readonly key: string;
  readonly outcome: Outcome;
  readonly detail?: string;
}
