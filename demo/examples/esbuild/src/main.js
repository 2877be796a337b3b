// esbuild does not follow a worker: the build with everything inside.
import 'portal-importer/standalone';
