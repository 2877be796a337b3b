import {PortalError, type PortalErrorFacts} from './portal-error.ts';
import {ShapeError} from './shape.ts';

/** Reasons that were told: one that comes with every batch is told once. */
const told = new Set<string>();

/** A success whose content makes no sense. Why is told where developers look, and shown to the user for support. */
export function unreadable(facts: PortalErrorFacts, cause: unknown): PortalError {
  if (!(cause instanceof ShapeError)) return new PortalError(facts, {cause});
  tellDeveloper(cause.message);
  return new PortalError({...facts, reason: cause.message}, {cause});
}

/** Tells what is wrong with the portal's answers, once for each reason. None of them holds a value. */
export function tellDeveloper(reason: string): void {
  const general = reason.replace(/\d+/g, 'n');
  if (!told.has(general)) console.error(`portal-importer: the portal's answer: ${reason}`);
  told.add(general);
}
