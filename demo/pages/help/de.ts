import {html} from '../html.ts';
import {reasonList, type HelpText} from './help-text.ts';
import {reasonsDe} from './reasons-de.ts';
import {sheetPicture} from './sheet-picture.ts';

const {toCorrect, toDecide, toKnow} = reasonsDe;

export const de: HelpText = {
  title: 'Datenimporte ins Kundenportal',
  lead: 'Mit einer Excel-Datei können Sie vielen Nutzern auf einmal eine E-Mail-Adresse zuordnen. Hier steht, wie Sie die Datei vorbereiten, was die einzelnen Meldungen bedeuten und wie Sie zum vorherigen Stand zurückkommen.',
  contents: 'Auf dieser Seite',
  sections: [
    {
      id: 'who',
      title: 'Wer importieren darf',
      body: html`<p>
        Administratoren. So heißt, wem Ihr Unternehmen das Recht gegeben hat, Daten anderer Nutzer zu ändern.
        Das Portal prüft dieses Recht bei jeder Anfrage, unabhängig davon, was die Seite anzeigt. Werden Sie
        abgewiesen, wenden Sie sich an die Stelle, die in Ihrem Unternehmen die Konten des Portals verwaltet.
      </p>`,
    },
    {
      id: 'file',
      title: 'So sieht die Datei aus',
      body: html`<p>
          Gebraucht wird eine Excel-Arbeitsmappe (.xlsx) mit zwei Spalten. Die Überschriften lauten genau so:
        </p>
        <ul>
          <li>
            <strong>User foreign number</strong>: die Nutzerfremdnummer, 18 Stellen einschließlich der Nullen
            am Anfang. Sie legt fest, zu wem die Adresse gehört.
          </li>
          <li><strong>E-mail</strong>: genau eine Adresse, zum Beispiel name@example.com.</li>
        </ul>
        ${sheetPicture({
          label: 'Beispiel für ein richtig vorbereitetes Tabellenblatt',
          caption: html`Jede Zeile steht für einen Nutzer. Die leere Zelle in Zeile 4 ändert nichts, Spalte C
          bleibt unbeachtet.`,
          tower: 'Hochhaus, 3. Stock',
          house: 'Haus B',
          remark: 'Bemerkung',
        })}
        <p>
          Auch die deutschen Überschriften „Nutzerfremdnummer“ und „E-Mail-Adresse“ werden erkannt. Weitere
          Spalten dürfen stehen bleiben, sie werden weder ausgewertet noch gesendet. Die Überschriften müssen
          nicht in der ersten Zeile und nicht auf dem ersten Tabellenblatt stehen. Lautet eine Überschrift
          anders, werden Sie gefragt, welche Spalte gemeint ist. Wenn Sie neu anfangen, nehmen Sie am besten
          die Vorlage (<em>Leere Vorlage herunterladen</em>, bei der Dateiauswahl): Dort sind die Spalten
          schon richtig formatiert.
        </p>`,
    },
    {
      id: 'zeros',
      title: 'Nullen behalten: als Text formatieren',
      body: html`<p>
          Excel hält 000000001200100123 für eine Mengenangabe, lässt die Nullen weg und ersetzt ab der 16.
          Stelle alles, was es nicht darstellen kann, durch Nullen. In Zellen, die als Text formatiert sind,
          passiert das nicht:
        </p>
        <ol>
          <li>Markieren Sie die Spalte mit den Nummern, indem Sie auf ihren Buchstaben klicken.</li>
          <li>
            Drücken Sie <kbd>Strg</kbd> + <kbd>1</kbd> und wählen Sie auf der Registerkarte
            <em>Zahlen</em> den Eintrag <em>Text</em>, dann <em>OK</em>.
          </li>
          <li>
            Fügen Sie erst jetzt die Nummern ein: Rechtsklick, <em>Inhalte einfügen</em>, <em>Text</em> oder
            <em>Werte</em>.
          </li>
        </ol>
        <p>
          Auf die Reihenfolge kommt es an: Nachträgliches Formatieren bringt verlorene Ziffern nicht zurück.
          Das kleine grüne Dreieck („Als Text gespeicherte Zahl“) ist ein gutes Zeichen. Lassen Sie es stehen,
          und wählen Sie nicht
          <em>In eine Zahl umwandeln</em>.
        </p>
        <p>
          Sie bekommen die Nummern als .csv-Datei? Dann öffnen Sie diese nicht mit einem Doppelklick. Wählen
          Sie in einer leeren Arbeitsmappe <em>Daten</em> → <em>Aus Text/CSV</em> →
          <em>Daten transformieren</em>, klicken Sie auf das Symbol in der Überschrift der Nummernspalte, und
          wählen Sie <em>Text</em> und <em>Aktuelle ersetzen</em>.
        </p>`,
    },
    {
      id: 'sorting',
      title: 'Nie eine Spalte allein sortieren',
      body: html`<p class="careful">
          Wird nur eine der beiden Spalten sortiert, steht danach jede Adresse neben einer fremden Nummer.
          Jede einzelne Zeile sieht noch richtig aus, und alle sind falsch.
        </p>
        <p>
          Klicken Sie vor dem Sortieren in eine einzelne Zelle der Tabelle, statt eine Spalte zu markieren.
          Zeigt Excel eine <em>Sortierwarnung</em>, wählen Sie <em>Markierung erweitern</em>. Ebenso beim
          Löschen und Einfügen: Nehmen Sie immer ganze Zeilen, nie einzelne Zellen. Vergleichen Sie danach
          drei oder vier Zeilen mit Ihren Unterlagen, auch welche vom Ende der Liste.
        </p>`,
    },
    {
      id: 'steps',
      title: 'Der Import Schritt für Schritt',
      body: html`<ol>
          <li>
            <strong>Datei auswählen</strong> oder auf die Seite ziehen. Gelesen wird sie auf Ihrem Computer.
          </li>
          <li>
            <strong>Prüfen.</strong> Sie sehen, was ergänzt und was ersetzt würde und welche Zeilen aus
            welchem Grund noch offen sind. Einzelne Zellen können Sie hier ändern, Vorschläge übernehmen oder
            Zeilen weglassen. Im Portal ist bis dahin nichts geändert.
          </li>
          <li>
            <strong>Entscheiden</strong>, was mit
            <a href="#modes">bereits gespeicherten Adressen</a> geschieht.
          </li>
          <li>
            <strong>Bestätigen.</strong> Auf der Schaltfläche steht, was sie tut, zum Beispiel „120 Einträge
            ergänzen“. Lassen Sie die Seite geöffnet, bis alles gespeichert ist.
          </li>
          <li>
            <strong>Ergebnis aufbewahren.</strong> Herunterladen können Sie den gesamten Bericht, die Zeilen,
            die noch Arbeit machen, und die Einträge vor dem Import.
          </li>
        </ol>
        <p>
          Bricht die Verbindung ab, wartet der Import und macht von selbst weiter. Wurde er unterbrochen,
          wählen Sie dieselbe Datei noch einmal aus: Bereits Gespeichertes wird erkannt, und nichts wird
          doppelt gespeichert.
        </p>`,
    },
    {
      id: 'warning',
      title: 'Was die Warnung bedeutet',
      body: html`<p>
          Wessen Adresse bei einer Nummer steht, der bekommt die Post dieses Nutzers, auch dessen
          Verbrauchswerte. Eine einzige falsche Zeile gibt also die Daten einer Person an eine andere weiter.
          Welche Adresse zu wem gehört, kann das Portal nicht wissen, das wissen nur Sie. Deshalb bestätigen
          Sie vor dem Speichern, dass die Datei so vorbereitet ist, wie es hier steht:
        </p>
        <ul>
          <li>Die Nummern haben alle 18 Stellen, und ihre Spalte ist als Text formatiert.</li>
          <li>Keine Spalte wurde für sich allein sortiert, verschoben oder eingefügt.</li>
          <li>Einige Zeilen haben Sie mit Ihren Unterlagen verglichen.</li>
          <li>Sie wissen, warum Zeilen offen sind, oder kümmern sich später darum.</li>
        </ul>
        <p>
          Würden viele gespeicherte Adressen ersetzt, tippen Sie außerdem deren Anzahl ein. Halten Sie dabei
          kurz inne: Passt die Zahl zu dem, was Sie vorhaben?
        </p>`,
    },
    {
      id: 'modes',
      title: 'Nur ergänzen oder alle aktualisieren',
      body: html`<dl>
          <dt>Nur leere ergänzen</dt>
          <dd>
            Der vorsichtige Weg, und zu Beginn so eingestellt. Wer schon eine Adresse hat, behält sie, auch
            wenn in der Datei eine andere steht.
          </dd>
          <dt>Alle aktualisieren</dt>
          <dd>
            Es gilt, was in der Datei steht. Abweichende Adressen werden ersetzt; die alten sind danach nicht
            mehr im Portal. Sichern Sie sie vorher mit <em>Zuerst die alten sichern</em>.
          </dd>
        </dl>
        <p>
          In beiden Fällen gilt: Eine leere Zelle löscht nie eine Adresse. Unterscheidet sich eine Adresse nur
          in der Groß- und Kleinschreibung, bleibt die gespeicherte. Nutzer, die nicht in der Datei stehen,
          bleiben, wie sie sind. Nummern, die das Portal nicht kennt, werden gemeldet und nie neu angelegt.
        </p>`,
    },
    {
      id: 'reasons',
      title: 'Warum eine Zeile nicht importiert wird',
      body: html`<p>
          Die Zeilennummern sind die, die Sie in Excel sehen. Berichtigen Sie die Datei in Excel, speichern
          Sie sie, und wählen Sie sie noch einmal aus; bereits Importiertes wird erkannt.
        </p>
        <h3 id="reasons-correct">Diese Zeilen müssen Sie berichtigen</h3>
        ${reasonList(toCorrect)}
        <h3 id="reasons-decide">Über diese Zeilen müssen Sie entscheiden</h3>
        ${reasonList(toDecide)}
        <h3 id="reasons-know">Hier müssen Sie nichts tun</h3>
        ${reasonList(toKnow)}`,
    },
    {
      id: 'formats',
      title: 'Kennwort und andere Formate',
      body: html`<p>
          <strong>Eine Datei mit Kennwort</strong> kann nicht gelesen werden. Wählen Sie in Excel
          <em>Datei</em> → <em>Informationen</em> → <em>Arbeitsmappe schützen</em> →
          <em>Mit Kennwort verschlüsseln</em>, leeren Sie das Feld, bestätigen Sie mit <em>OK</em> und
          speichern Sie. Auch Dateien, die Ihr Unternehmen als vertraulich gekennzeichnet hat, können
          verschlüsselt sein. Bitten Sie dann Ihre IT um eine Fassung ohne Schutz.
        </p>
        <p>
          <strong>Ein anderes Format</strong> (.xls, .xlsb, .ods, .csv): Öffnen Sie die Datei in Excel, und
          wählen Sie <em>Datei</em> → <em>Speichern unter</em> und als Dateityp
          <em>Excel-Arbeitsmappe (*.xlsx)</em>. Achten Sie bei .csv auf die <a href="#zeros">Nullen</a>.
        </p>
        <p>
          <strong>Eine beschädigte Datei</strong> wird ganz abgelehnt und nie nur zum Teil gelesen. Öffnen Sie
          sie in Excel, und speichern Sie sie unter einem neuen Namen. Eine Datei darf bis zu 100 MB groß sein
          und so viele Zeilen haben, wie Excel erlaubt.
        </p>`,
    },
    {
      id: 'privacy',
      title: 'Was Ihren Computer verlässt',
      body: html`<p>
          Die Datei selbst verlässt ihn nicht, Ihr Browser liest sie. Zum Vergleichen werden die Nummern im
          Portal nachgeschlagen. Erst wenn Sie bestätigen, werden die Nummern und Adressen gesendet, die Sie
          unter „Ergänzen“ und „Ersetzen“ gesehen haben, und sonst nichts: keine andere Spalte, kein anderes
          Tabellenblatt, nicht einmal der Name der Datei.
        </p>
        <p>
          Was Sie herunterladen, enthält personenbezogene Daten, mit Ausnahme des Belegs. Bewahren Sie diese
          Dateien sicher auf, und löschen Sie sie, sobald Sie sie nicht mehr brauchen.
        </p>`,
    },
    {
      id: 'undo',
      title: 'Einen Import rückgängig machen',
      body: html`<ol>
          <li>
            Nehmen Sie die Datei <em>Einträge vor dem Import</em>, die Sie beim Ergebnis herunterladen können,
            oder die Datei, die Sie vorher mit <em>Zuerst die alten sichern</em> gespeichert haben. Sie ist
            bereits richtig vorbereitet.
          </li>
          <li>Wählen Sie sie hier aus wie jede andere Datei, und wählen Sie <em>Alle aktualisieren</em>.</li>
          <li>Prüfen Sie, ob so viele Einträge ersetzt werden, wie Sie erwarten, und bestätigen Sie.</li>
        </ol>
        <p>
          Damit sind alle ersetzten Adressen wieder da. Adressen, die neu hinzugekommen sind, wo vorher nichts
          gespeichert war, lassen sich durch einen Import nicht entfernen, denn leere Zellen löschen nichts.
          Lassen Sie diese im Portal ändern; im gesamten Bericht erkennen Sie sie am Ergebnis „Ergänzt“.
        </p>`,
    },
  ],
};
