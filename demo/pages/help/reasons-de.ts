import {html} from '../html.ts';
import type {Reason} from './help-text.ts';

/** Jede Meldung zu einer Zeile in einfachen Worten, geordnet danach, was zu tun ist. */
export const reasonsDe: Readonly<Record<'toCorrect' | 'toDecide' | 'toKnow', readonly Reason[]>> = {
  toCorrect: [
    [
      'key-missing',
      '„User foreign number“ fehlt',
      html`Es gibt eine Adresse, aber keine Nummer; niemand weiß, zu wem sie gehört. Ergänzen Sie die Nummer,
      oder löschen Sie die Zeile.`,
    ],
    [
      'key-malformed',
      '„User foreign number“ weicht ab',
      html`Eine Nummer hat genau 18 Ziffern, ohne Leerzeichen, Punkte oder Buchstaben dazwischen. Vergleichen
      Sie die Zelle mit Ihrer Ursprungsliste. Zu Ziffern, die gewöhnlichen nur ähnlich sehen (manche Webseiten
      verwenden sie), gibt es einen Vorschlag.`,
    ],
    [
      'key-rounded',
      'Ziffern verloren',
      html`Excel hat die Nummer für eine Menge gehalten, zeigt sie oft als 1,2E+17 an und hat die letzten
        Ziffern ersetzt. Aus der Datei lassen sie sich nicht wiederherstellen, auch wenn alle 18 Stellen zu
        sehen sind. <a href="#zeros">Formatieren Sie die Spalte als Text</a>, und fügen Sie die Nummern dann
        aus der Ursprungsliste neu ein.`,
    ],
    [
      'cell-error',
      'Formel ohne Ergebnis',
      html`Die Zelle zeigt #NV, #BEZUG! oder Ähnliches, oder ihre Formel wurde nie berechnet. Stammt die Datei
        aus einem anderen Programm, öffnen Sie sie in Excel und speichern Sie sie. Sonst berichtigen Sie die
        Formel, oder ersetzen Sie alle Formeln durch ihre Ergebnisse: Spalte kopieren, dann
        <em>Inhalte einfügen</em> → <em>Werte</em>.`,
    ],
    [
      'email-malformed',
      'Keine E-Mail-Adresse',
      html`Es fehlt etwas, oder es steht etwas zu viel da: das @, die Endung wie .de, ein Leerzeichen in der
      Mitte, ein Punkt am Ende. Berichtigen Sie die Zelle.`,
    ],
    [
      'email-suspicious',
      'Verdächtige Adresse',
      html`Die Adresse enthält unsichtbare oder täuschend ähnliche Zeichen. Sie stammen aus Webseiten, aus
      PDFs oder von jemandem, der täuschen will. Tippen Sie die Adresse von Hand ein, oder übernehmen Sie den
      Vorschlag, falls es einen gibt.`,
    ],
    [
      'email-several',
      'Mehrere Adressen',
      html`Für jeden Nutzer kann nur eine Adresse gespeichert werden. Lassen Sie eine in der Zelle stehen. Mit
        <em>Daten</em> → <em>Text in Spalten</em> verteilen Sie die übrigen auf eigene Spalten, sofern rechts
        daneben Platz ist.`,
    ],
    [
      'value-malformed',
      'Ein Eintrag weicht ab',
      html`Bei Importen anderer Daten, etwa von Telefonnummern: Der Eintrag hat nicht die Form, die das Portal
      erwartet. Berichtigen Sie die Zelle.`,
    ],
    [
      'duplicate-conflict',
      'Widerspruch',
      html`Eine Nummer steht in mehreren Zeilen mit verschiedenen Adressen. Welche stimmt, wissen nur Sie,
      daher wird keine übernommen. In der Meldung stehen die Zeilen: Lassen Sie nur die richtige stehen.`,
    ],
  ],
  toDecide: [
    [
      'key-zeros-lost',
      'Nullen verloren',
      html`Am Anfang fehlen Nullen, zum Beispiel 1200100123 statt 000000001200100123. Sie lassen sich
        zweifelsfrei ergänzen; Sie sehen jede Nummer vorher und nachher. Stimmen Sie zu, oder
        <a href="#zeros">formatieren Sie die Spalte als Text</a> und fügen die Nummern neu ein.`,
    ],
    [
      'email-typo',
      'Tippfehler?',
      html`Der Teil hinter dem @ sieht falsch geschrieben aus, wie bei gmial.com. Eine falsch geschriebene
      Adresse kann einem Fremden gehören. Übernehmen Sie den Vorschlag, oder lassen Sie die Adresse stehen,
      wenn sie stimmt.`,
    ],
    [
      'value-moved',
      'Woanders gespeichert',
      html`Im Portal gehört diese Adresse zu einer anderen Nummer aus Ihrer Datei. Ab drei solchen Zeilen
        werden Sie gefragt, denn so sieht es aus, wenn
        <a href="#sorting">eine Spalte allein sortiert</a> wurde. Haben zwei Nutzer wirklich getauscht,
        stimmen Sie zu. Wenn nicht, schließen Sie die Seite und gehen von Ihrer Ursprungsliste aus.`,
    ],
    [
      'value-shared',
      'Gleicher Eintrag mehrfach',
      html`Eine Adresse steht bei mehreren Nummern. Bei Familien oder Firmen kann das stimmen. Ab fünf Zeilen
      werden Sie gefragt, darunter nur darauf hingewiesen. Ist es beim Herunterziehen einer Zelle passiert,
      berichtigen Sie die Spalte.`,
    ],
    [
      'row-hidden',
      'Ausgeblendete Zeile',
      html`Ein Filter oder jemand von Hand hat die Zeile in Excel ausgeblendet. So sehen Sie sie:
        <em>Daten</em> → <em>Löschen</em> in der Gruppe <em>Sortieren und Filtern</em>, oder alle Zeilen
        markieren, Rechtsklick, <em>Einblenden</em>. Stimmen Sie zu, wenn ausgeblendete Zeilen zum Import
        gehören.`,
    ],
  ],
  toKnow: [
    [
      'value-missing',
      '„E-mail“ fehlt',
      html`Die Zelle ist leer, also gibt es nichts zu importieren. Was gespeichert ist, bleibt.`,
    ],
    [
      'value-placeholder',
      'Als fehlend vermerkt',
      html`In der Zelle steht ein Strich, „k. A.“, „keine“ oder Ähnliches. Nichts wird importiert, und was
      gespeichert ist, bleibt.`,
    ],
    [
      'not-data',
      'Kein Eintrag',
      html`Die Zeile ist eine für den Druck wiederholte Überschrift, eine Seitenzahl, eine Summe oder eine
      Linie.`,
    ],
    [
      'duplicate-same',
      'Doppelt vorhanden',
      html`Dieselbe Nummer mit derselben Adresse kommt noch einmal vor. Sie zählt nur einmal.`,
    ],
    [
      'key-cleaned',
      '„User foreign number“ bereinigt',
      html`Leerzeichen oder Zeilenumbrüche vor oder nach der Nummer wurden entfernt. Sie sehen die alte und
      die neue Form.`,
    ],
    [
      'email-cleaned',
      'Adresse bereinigt',
      html`Entfernt wurden Leerzeichen, „mailto:“ oder ein Name vor der Adresse, wie in „Anna Weber
      &lt;anna@example.com&gt;“.`,
    ],
    [
      'value-cleaned',
      'Ein Eintrag bereinigt',
      html`Bei Importen anderer Daten: Leerzeichen oder Zeilenumbrüche vor oder nach dem Eintrag wurden
      entfernt.`,
    ],
  ],
};
