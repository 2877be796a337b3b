/** The words of the initial screens: all that a page needs until a file is compared. */
import type {Problem, ProblemDetail} from '../importer/problem.ts';
import type {Step, Waiting} from '../importer/state.ts';

/** Where a problem stands. */
export interface ProblemPlace {
  readonly step: Step;
  /** The request is tried again without a click. */
  readonly goesOn: boolean;
}

/** What happened, and what it means and what to do: one or two sentences. */
export interface ProblemMessage {
  readonly title: (detail: ProblemDetail, place: ProblemPlace) => string;
  readonly text: (detail: ProblemDetail, place: ProblemPlace) => string;
}

/** For what, or for how many seconds, the next request waits. */
export type WaitingMessage = (waiting: Waiting, seconds: number) => string;

/** Messages that are bundled with the element. */
export interface InitialMessages {
  readonly card: {
    readonly title: string;
    readonly steps: string;
    readonly stepChoose: string;
    readonly stepCheck: string;
    readonly stepResult: string;
    readonly cancel: string;
    readonly chooseAnother: string;
    readonly help: string;
    readonly newTab: string;
    readonly fileSaved: (name: string) => string;
    readonly downloadFailed: string;
  };
  readonly choose: {
    readonly heading: string;
    readonly intro: string;
    readonly button: string;
    readonly drop: string;
    /** In place of a file's name. */
    readonly pasted: string;
    readonly dropActive: string;
    readonly dropMany: string;
    readonly limits: (formats: readonly string[], bytes: string) => string;
    readonly needs: string;
    readonly otherColumn: string;
    readonly ignored: string;
    readonly template: string;
    readonly privacy: string;
    readonly privacyWithoutLookup: string;
    readonly disabled: string;
  };
  readonly reading: {
    readonly heading: (file: string) => string;
    readonly figures: (done: string, total: string) => string;
    readonly nothingSent: string;
  };
  readonly checking: {
    readonly heading: string;
    readonly interrupted: string;
    readonly figures: (done: number, total: number) => string;
    readonly nothingChanged: string;
    readonly waiting: WaitingMessage;
  };
  readonly problem: {
    readonly nothingChanged: string;
    readonly savedSoFar: (saved: number, total: number) => string;
    readonly details: string;
    readonly detailLabels: {
      readonly code: string;
      readonly step: string;
      readonly status: string;
      readonly reason: string;
    };
    readonly portalSays: (text: string) => string;
    readonly tryAgain: string;
    readonly goOn: string;
    readonly stop: string;
  };
  readonly problems: Readonly<Record<Problem['code'], ProblemMessage>>;
}
