/** A script of ours that is loaded when it is needed, and did not come: not found, or refused by a policy. */
export class ScriptMissingError extends Error {
  override readonly name = 'ScriptMissingError';
}

/**
 * Loads a module of ours.
 *
 * @throws ScriptMissingError with the browser's words, which name the address.
 */
export async function onDemand<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    throw new ScriptMissingError(cause instanceof Error ? cause.message : String(cause), {cause});
  }
}
