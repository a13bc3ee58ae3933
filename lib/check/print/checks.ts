import type { DocumentCheck } from '../document/types'
import { fromIssue } from './from-issue'

/** The print against itself: misprints and contradictions that anybody can see on the pages. */
export const printChecks: readonly DocumentCheck[] = [
  fromIssue(
    'STIKKORD_ULIK_OVERSKRIFT',
    'info',
    'Stikkordet i tabellen og overskriften over omtalen av det samme vedtaket har ulike ord.',
  ),
  fromIssue(
    'TABELLHODE_ANNEN_SESJON',
    'advarsel',
    'Hodet over svarene i tabellen viser til en annen sesjon enn dokumentets.',
  ),
  fromIssue(
    'TVILSOM_HENVISNING',
    'advarsel',
    'Henvisningen mangler en bokstav eller viser til en sesjon som ikke finnes.',
  ),
  fromIssue('DATO_UTENFOR_SESJON', 'advarsel', 'Vedtaket er datert utenfor sesjonen det står under.'),
  fromIssue('MANGLER_SLUTTSITAT', 'advarsel', 'Vedtaksteksten begynner med «, men slutter ikke med ».'),
  fromIssue('RAD_UTEN_OMTALE', 'advarsel', 'Vedtaket står i tabellen, men er ikke omtalt i teksten.'),
  fromIssue('OMTALE_UTEN_RAD', 'advarsel', 'Vedtaket er omtalt i teksten, men står ikke i tabellen.'),
]
