/** What a reader's worker tells of one reading. */
export type Measured = {readonly ms: number; readonly rows: number} | {readonly error: string};

/** What the worker of the rules tells: milliseconds of each step. */
export interface RulesMeasured {
  readonly rows: number;
  readonly replaced: number;
  readonly steps: Readonly<Record<RuleStep, number>>;
}

export const ruleSteps = ['reading', 'normalize', 'duplicates', 'compare', 'review', 'modeSwitch'] as const;
export type RuleStep = (typeof ruleSteps)[number];
