import type {SentRequest} from './faulty-network.ts';
import type {CourseEnd, Round} from './sending-scenario.ts';
import {isBlocked, isPoison, lookupSize} from './sending-scenario.ts';
import type {Written} from './model-portal.ts';

type Facts = Omit<CourseEnd, 'wrong'>;

/** A look-up may be a minute old when its batch is sent, and took up to a minute itself; a batch may take several. */
const lookupAge = (pairs: number) => (1 + Math.ceil(pairs / lookupSize)) * 60_000;

/** Holds what the widget says against what the portal's audit knows. Gives each difference as a sentence. */
export function checkCourse(facts: Facts): string[] {
  const wrong: string[] = [];
  for (const [index, round] of facts.rounds.entries()) {
    const number = `round ${index + 1} (${round.end})`;
    for (const finding of [
      ...checkOutcomes(facts, round, index),
      ...checkRequests(facts, round),
      ...checkAtOnce(facts, round),
      ...checkHeardOut(round),
    ])
      wrong.push(`${number}: ${finding}`);
  }
  wrong.push(...checkDatabase(facts));
  if (facts.network.tooEarly > 0)
    wrong.push(`${facts.network.tooEarly} requests came before the portal allowed it`);
  return wrong;
}

/** Every outcome is the truth, or unconfirmed; and unconfirmed only where nobody can know. */
function* checkOutcomes({course, portal, network}: Facts, round: Round, index: number): Generator<string> {
  const own = new Set(round.sent.map(request => request.idempotencyKey?.slice(1, -1)));
  const writes = new Map<string, Written[]>();
  for (const written of portal.audit)
    if (written.by !== null && own.has(written.by))
      writes.set(written.key, [...(writes.get(written.key) ?? []), written]);
  let open = 0;
  let unconfirmed = 0;
  for (const {key, value} of round.plan.pairs) {
    const outcome = round.plan.outcomes.get(key);
    const [first, ...more] = writes.get(key) ?? [];
    if (more.length > 0) yield `${key} was written ${more.length + 1} times`;
    if (first && first.to !== value) yield `${key} was written with another value`;
    switch (outcome) {
      case 'added':
        if (!first || first.from !== null) yield `${key} is said to be added, and was not`;
        break;
      case 'replaced':
        if (!first || first.from === null) yield `${key} is said to be replaced, and was not`;
        break;
      case 'unconfirmed':
        unconfirmed++;
        if (round.end === 'complete' && !course.refusesBatches && !network.garbledKeys.has(key))
          yield `${key} could have been confirmed`;
        break;
      case undefined:
        if (round.end === 'complete') yield `${key} has no outcome`;
        if (first) open++;
        break;
      case 'rejected':
        if (!isBlocked(value) && !isPoison(value)) yield `${key} is rejected without a reason`;
        if (first) yield `${key} is rejected, and was written`;
        break;
      case 'changed':
        if (!course.othersWrite && index === 0) yield `${key} is changed, and nobody changed it`;
        if (first) yield `${key} is changed, and was written`;
        break;
      default:
        if (first) yield `${key} is ${outcome}, and was written`;
    }
  }
  const flying = course.batchSize * course.parallelBatches;
  if (open > (round.end === 'aborted' ? flying : 0)) yield `${open} pairs were written and have no outcome`;
  const doubtful = network.garbledKeys.size + (course.refusesBatches ? Infinity : 0);
  if (unconfirmed > doubtful + (round.cancelled ? flying : 0)) yield `${unconfirmed} are unconfirmed`;
}

/** Nothing is sent but keys, pairs and the mode; each key stands for one body; each batch was looked up before. */
function* checkRequests({course}: Facts, {sent}: Round): Generator<string> {
  const bodies = new Map<string, string>();
  const lookedUp = new Map<string, number>();
  for (const {kind, body, idempotencyKey, at} of sent) {
    const content = JSON.parse(body) as {keys?: string[]; pairs?: Record<string, string>[]; mode?: string};
    if (kind === 'lookup') {
      if (Object.keys(content).join() !== 'keys') yield 'a look-up holds more than keys';
      if (content.keys!.length > lookupSize) yield 'a look-up is too long';
      for (const key of content.keys!) lookedUp.set(key, at);
      continue;
    }
    if (Object.keys(content).join() !== 'mode,pairs') yield 'a batch holds more than mode and pairs';
    if (content.mode !== course.mode) yield 'a batch has the wrong mode';
    if (content.pairs!.some(pair => Object.keys(pair).join() !== 'userForeignNumber,email'))
      yield 'a pair holds more than key and value';
    const known = bodies.get(idempotencyKey!);
    if (known !== undefined && known !== body) yield 'one idempotency key stands for two bodies';
    if (known === undefined && course.hasLookup)
      for (const pair of content.pairs!)
        if (at - (lookedUp.get(pair['userForeignNumber']!) ?? -Infinity) > lookupAge(content.pairs!.length))
          yield `${pair['userForeignNumber']} was not looked up before it was sent`;
    bodies.set(idempotencyKey!, body);
  }
}

/** No more at once than the limits say, no key in two of them, and nothing begun beside a batch that is in doubt. */
function* checkAtOnce({course}: Facts, {sent}: Round): Generator<string> {
  const most = {lookup: course.parallelLookups, save: course.parallelBatches};
  const lastTries = new Map<string, SentRequest>();
  const begun: SentRequest[] = [];
  for (const [place, request] of sent.entries()) {
    const {kind, at, idempotencyKey} = request;
    const beside = sent.slice(0, place).filter(other => other.kind === kind && other.until > at);
    if (beside.length >= most[kind]) yield `${beside.length + 1} of ${kind} at once`;
    const taken = new Set(beside.flatMap(keysIn));
    if (keysIn(request).some(key => taken.has(key))) yield `a key is in two of ${kind} at once`;
    if (kind === 'lookup') continue;
    const tried = lastTries.get(idempotencyKey!);
    if (!tried) begun.push(request);
    else if (leavesDoubt(tried) && begun.some(other => other.at > tried.until && other.at < at))
      yield 'a batch was begun beside one in doubt';
    lastTries.set(idempotencyKey!, request);
  }
}

/** A pause and a cancel hear out what is on its way. */
function* checkHeardOut({end, sent}: Round): Generator<string> {
  if (end === 'aborted') return;
  for (const {kind, fault, status, at, until} of sent)
    if (fault === null && status === null && until > at && until < at + 60_000)
      yield `a ${kind} was given up before its answer`;
}

/** Nobody but the portal can tell whether it was saved. */
function leavesDoubt({status}: SentRequest): boolean {
  return status === null || (status > 0 && status < 300) || status === 408 || status === 409 || status >= 500;
}

function keysIn({kind, body}: SentRequest): readonly string[] {
  const content = JSON.parse(body);
  return kind === 'lookup'
    ? content.keys
    : content.pairs.map((pair: Record<string, string>) => pair['userForeignNumber']);
}

/** The portal stores what the file says wherever the mode, the portal and others let it. */
function* checkDatabase({course, portal}: Facts): Generator<string> {
  const others = new Set(portal.audit.filter(written => written.by === null).map(written => written.key));
  for (const {key, value} of course.pairs) {
    const before = course.before.get(key);
    const now = portal.contacts.get(key);
    if (others.has(key)) continue;
    const refused = before === undefined || isBlocked(value) || isPoison(value);
    const kept = before !== null && course.mode === 'fill-empty';
    const expected = refused || kept ? before : value;
    if (now !== expected) yield `${key} is ${now}, and should be ${expected}`;
  }
}
