/** What a `<script>` loads: registers `<portal-importer>`, and gives all that `portal-importer` exports. */
import './define.ts';

export * from './index.ts';
