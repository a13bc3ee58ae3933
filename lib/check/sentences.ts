import type { CheckRule } from './types'

/** What is said of each rule, bokmål; `{…}` is filled in. The catalogue of the pages (`kontroll.rule`) has the same. */
export const sentences: Record<CheckRule, string> = {
  TEKST_MANGLER: 'Redegjørelsen er ikke skrevet.',
  VURDERING_MANGLER: 'Departementets vurdering er ikke valgt.',
  SVAR_MANGLER: 'Det er ikke valgt om rapporteringen avsluttes.',
  SLUTT_MANGLER: 'Teksten sier ikke selv hva departementet konkluderer med.',
  SLUTT_MOTSIER_VURDERING: 'Teksten konkluderer med noe annet enn vurderingen som er valgt.',
  SVAR_MOTSIER_VURDERING: 'Ja eller Nei på «Rapportering avsluttes» stemmer ikke med vurderingen.',
  ARBEID_GJENSTAR: 'Vedtaket er satt som fulgt opp, men teksten sier at noe gjenstår.',
  BARE_OPPDRAG: 'Vedtaket er satt som fulgt opp, men teksten forteller bare at noen har fått oppgaven.',
  AVSLATT: 'Vedtaket er satt som fulgt opp, men teksten sier nei til det Stortinget ba om.',
  FOR_FRISTEN: 'Vedtaket er satt som fulgt opp før det Stortinget satte som tidspunkt, er nådd.',
  FOR_VIRKNING: 'Vedtaket er satt som fulgt opp med noe som ikke virker ennå.',
  MOTSIER_VEDTAKET:
    'Vedtaket er satt som fulgt opp, men teksten forteller om noe annet enn Stortinget ba om.',
  FRIST_IKKE_NEVNT: 'Stortinget satte en frist som teksten ikke nevner: {frist}.',
  LOVET_ETTER_FRISTEN: 'Datoen er senere enn Stortinget ba om: {frist}.',
  DATO_MANGLER: 'Teksten sier ikke når det som gjenstår, skal være gjort.',
  LOFTE_FLYTTET: 'Datoen er flyttet fra i fjor, uten at grunnen står.',
  ROMERTALL_MANGLER: 'Forslaget til romertallsvedtak om opphevelse er ikke oppgitt.',
  DELKRAV_UBESVART: 'Ikke alle delkravene har fått svar.',
  SITERING_TVILSOM: 'En henvisning kan være feil skrevet: {henvisning}.',
  SITERING_UKJENT: 'Registeret kjenner ikke dokumentet eller vedtaket: {henvisning}.',
}

/** Puts values into the blanks of a sentence. */
export function fill(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w{1,20})\}/gu, (blank, name: string) => values[name] ?? blank)
}
