/** A page that is written on a server, where there is no DOM: the same import does nothing there. */
import {cpSync, writeFileSync} from 'node:fs';
import 'portal-importer/define';

cpSync('node_modules/portal-importer/dist/script', 'dist/assets', {recursive: true});
writeFileSync(
  'dist/index.html',
  `<!doctype html>
<html lang="en">
  <title>Administration</title>
  <script type="module" src="/assets/portal-importer.js"></script>
  <portal-importer endpoint="/api/contacts/import" lookup="/api/contacts/lookup"></portal-importer>
</html>
`,
);
