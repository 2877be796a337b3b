import 'portal-importer/define';

const importer = document.querySelector('portal-importer')!;
importer.addEventListener('import-complete', ({report}) => console.info(report.totals.added));
