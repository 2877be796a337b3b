import 'portal-importer/define';
import 'portal-importer/react';
import {useState} from 'react';
import {createRoot} from 'react-dom/client';

function Administration() {
  const [added, setAdded] = useState<number | null>(null);
  return (
    <>
      <portal-importer
        endpoint="/api/contacts/import"
        lookup="/api/contacts/lookup"
        help-url="/help"
        onimport-complete={({report}) => setAdded(report.totals.added)}
      />
      {added !== null && <p>{added} added</p>}
    </>
  );
}

createRoot(document.getElementById('root')!).render(<Administration />);
