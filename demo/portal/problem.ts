/** A refusal in the form of RFC 9457: thrown anywhere in a request, answered as `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';

  readonly status: number;
  /** Last part of the problem type's URL. */
  readonly type: string;
  readonly title: string;
  /** What happened and what to do, for the person who reads it. */
  readonly detail: string;
  readonly more: More;

  constructor(status: number, type: string, title: string, detail: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.detail = detail;
    this.more = more;
  }

  toResponse(): Response {
    const {errors, retryAfter} = this.more;
    const {status, title, detail} = this;
    const body = {type: `/problems/${this.type}`, title, status, detail, ...(errors && {errors})};
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(retryAfter !== undefined && {'Retry-After': String(retryAfter)}),
      },
    });
  }
}

/** What only some refusals have. */
interface More {
  readonly errors?: readonly Fault[];
  /** Seconds. */
  readonly retryAfter?: number;
}

/** One fault of a body: where (a JSON pointer, RFC 6901, as a URI fragment) and what. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

export const unprocessable = (errors: readonly Fault[]) =>
  new Problem(422, 'not-as-described', 'The request is not as described', errors[0]!.detail, {
    errors: errors.slice(0, 100),
  });

export const tooLarge = (detail: string) => new Problem(413, 'too-large', 'Too much at once', detail);
