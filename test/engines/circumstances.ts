import type {TestRunnerPlugin} from '@web/test-runner';
import type {EngineLauncher, PageSize} from './engine.ts';

/** Commands by which a test brings its page into the circumstances of a user, whatever the engine. */
export function circumstances(): TestRunnerPlugin {
  return {
    name: 'circumstances',
    async executeCommand({command, payload, session}) {
      const launcher = session.browser as EngineLauncher;
      if (command === 'resize') await launcher.resize(session.id, payload as PageSize);
      else if (command === 'force-colors') await launcher.forceColors(session.id, payload as boolean);
      else return null;
      return true;
    },
  };
}
