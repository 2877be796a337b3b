import 'portal-importer/define';
