/** States as an import goes through them. */
import type {Candidates} from '../../src/core/columns/candidates.ts';
import type {Mode} from '../../src/core/plan/mode.ts';
import type {Report} from '../../src/core/plan/report.ts';
import type {Review, Summary} from '../../src/core/review/review.ts';
import type {PortalProblem, Problem} from '../../src/importer/problem.ts';
import type {
  CheckingState,
  ChooseState,
  DoneState,
  MatchingState,
  ReadingState,
  ReviewState,
  SendingState,
  Source,
} from '../../src/importer/state.ts';

const file = {name: 'users-november.xlsx', bytes: 4_404_019};
const source: Source = {
  sheet: 0,
  headerRow: 1,
  key: 3,
  value: 6,
  sheetName: 'Users',
  keyLabel: 'User foreign number',
  valueLabel: 'E-mail',
  delimited: false,
  chosen: false,
};

export function choosing(problem: Problem | null = null): ChooseState {
  return {step: 'choose', problem: problem as ChooseState['problem'], file: problem ? file : null};
}

export function reading(): ReadingState {
  return {step: 'reading', file, progress: {done: 1_804_019, total: file.bytes}};
}

const certain = {hidden: false, mergedOver: [], unnamedLike: []};

const candidates: Candidates = [
  {
    sheet: 0,
    name: 'Tenants 2026',
    hidden: false,
    headerRow: 3,
    key: [
      {
        column: 5,
        label: 'Foreign no.',
        reason: 'similar',
        samples: ['000004711000230815', '000004711000230816', '000004711000230817'],
        fits: 318,
        total: 318,
        ...certain,
      },
      {
        column: 2,
        label: 'Number',
        reason: 'similar',
        samples: ['1042', '1043', '1044'],
        fits: 0,
        total: 318,
        ...certain,
      },
      {
        column: 0,
        label: 'Street',
        reason: 'other',
        samples: ['Am Markt 1', 'Am Markt 2'],
        fits: 0,
        total: 318,
        ...certain,
      },
    ],
    value: [
      {
        column: 7,
        label: 'E-Mail',
        reason: 'exact',
        samples: ['anna@example.org', 'b.kern@example.com', 'office@example.net'],
        fits: 312,
        total: 318,
        ...certain,
      },
      {
        column: 8,
        label: 'Contact',
        reason: 'content',
        samples: ['c.vogt@example.org'],
        fits: 12,
        total: 318,
        ...certain,
      },
    ],
  },
  {sheet: 1, name: 'Old', hidden: false, headerRow: 1, key: [], value: []},
];

export function matching(): MatchingState {
  return {step: 'matching', file, candidates};
}

export function checking(pause: CheckingState['pause'] = null): CheckingState {
  return {step: 'checking', file, source, progress: {done: 5_000, total: 8_214}, pause, waiting: null};
}

const counts: Summary = {
  rows: 8_247,
  pairs: 8_190,
  invalid: 24,
  consent: 12,
  duplicate: 13,
  empty: 8,
  add: 1_204,
  replace: 0,
  same: 6_742,
  kept: 227,
  unknown: 17,
  uncompared: 0,
};

const noEffect = {add: 1_204, replace: 0, kept: 227, uncompared: 0};

/** The review of a large file; `more` replaces parts of it. */
export function someReview(more: Partial<Review> = {}): Review {
  return {
    mode: 'fill-empty',
    summary: counts,
    effects: {'fill-empty': noEffect, overwrite: {add: 1_204, replace: 227, kept: 0, uncompared: 0}},
    consents: [
      {
        code: 'key-zeros-lost',
        rows: 12,
        allowed: false,
      },
      {
        code: 'email-typo',
        rows: 4,
        allowed: false,
      },
    ],
    waiting: [
      {code: 'key-zeros-lost', rows: 12, suggested: 12},
      {code: 'key-rounded', rows: 4, suggested: 0},
      {code: 'email-malformed', rows: 9, suggested: 0},
      {code: 'email-several', rows: 5, suggested: 0},
      {code: 'email-typo', rows: 4, suggested: 4},
      {code: 'duplicate-conflict', rows: 6, suggested: 0},
    ],
    suggestions: {'email-typo': 4},
    leftOut: 0,
    brake: null,
    columnShift: 'checked',
    undoable: false,
    ...more,
  };
}

/** The same with everything updated: 227 replacements, the number asked for. */
export function overwriteReview(): Review {
  return someReview({
    mode: 'overwrite',
    summary: {...counts, replace: 227, kept: 0},
    brake: {count: 227, share: 0.03},
  });
}

/** No lookup: everything is sent without a comparison. */
export function uncomparedReview(mode: Mode): Review {
  const uncompared = {add: 0, replace: 0, kept: 0, uncompared: 90};
  return someReview({
    mode,
    summary: {...noCounts, rows: 90, pairs: 90, uncompared: 90},
    effects: {'fill-empty': uncompared, overwrite: uncompared},
    consents: [],
    waiting: [],
    suggestions: {},
    columnShift: 'unchecked',
    brake: mode === 'overwrite' ? {count: 90, share: 1} : null,
  });
}

export const noCounts: Summary = {
  rows: 0,
  pairs: 0,
  invalid: 0,
  consent: 0,
  duplicate: 0,
  empty: 0,
  add: 0,
  replace: 0,
  same: 0,
  kept: 0,
  unknown: 0,
  uncompared: 0,
};

export function reviewing(review: Review = someReview(), busy = false): ReviewState {
  return {step: 'review', file, source, review, busy};
}

export function sending(more: Partial<SendingState> = {}): SendingState {
  return {
    step: 'sending',
    file,
    source,
    review: someReview(),
    mode: 'fill-empty',
    progress: {done: 742, total: 1_204},
    saved: 742,
    pause: null,
    waiting: null,
    stopping: false,
    ...more,
  };
}

export function halted(problem: PortalProblem): SendingState {
  return sending({pause: {by: 'portal', problem}});
}

export const someReport: Report = {
  mode: 'fill-empty',
  totals: {
    added: 1_201,
    replaced: 0,
    same: 6_742,
    kept: 227,
    unknown: 17,
    rejected: 2,
    unconfirmed: 1,
    changed: 0,
    'not-sent': 0,
    held: 57,
  },
};

export function done(report: Report = someReport): DoneState {
  return {
    step: 'done',
    file,
    source,
    review: someReview(),
    report,
    finished: new Date(2026, 10, 22, 10, 42),
    reference: '8F3K-27',
    problem: null,
    lost: null,
  };
}
