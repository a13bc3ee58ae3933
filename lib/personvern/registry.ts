/**
 * Everything the service keeps that has to do with people, and everything it leaves in a reader's browser. The
 * page «Personvern» is made of this; tests hold it against what browsers are given, what the static script
 * writes and which columns the database has.
 */

/**
 * What the browser of somebody who signs in keeps beside that, without the `__Host-` that stands before the names over
 * https: one cookie for the session, and the others until the provider has answered, for 15 minutes at most.
 */
export const signInCookies = [
  'oppfulgt-sesjon',
  'oppfulgt-state',
  'oppfulgt-nonce',
  'oppfulgt-pkce',
  'oppfulgt-retur',
  'oppfulgt-invitasjon',
] as const

/**
 * In the browser of whoever signs in: what is written and not yet saved, gone when it is saved or they sign out; and that
 * somebody has switched the keys of the bench off.
 */
export const signInStorage = ['oppfulgt-utkast', 'oppfulgt-taster'] as const

/** What a reader's browser keeps for us. Names of cookies and keys, as they are written. */
export const inBrowser = {
  cookies: [],
  localStorage: ['oppfulgt-visning'],
  sessionStorage: [],
  indexedDB: [],
  caches: [],
} as const satisfies Record<string, readonly string[]>

/** What the server writes to its log: no address of a reader, no header, nothing of what was asked for. */
export const serverLog = ['oppstart', 'feil', 'sikkerhet'] as const

/**
 * What a column can hold of people. `ord`: words of public documents, which name people in office. `aktor`: an
 * opaque id of who did something, never a name. `person`: who a user is, erased with the user. `intet`: keys, days, counts
 * and words of our own.
 */
export type ColumnClass = 'ord' | 'aktor' | 'person' | 'intet'

const columns: Record<string, Partial<Record<ColumnClass, string>>> = {
  departement: { intet: 'id slug opprettet nedlagt' },
  departement_navn: {
    intet: 'id departement_id bokmal nynorsk engelsk forkortelse fra til kilde uverifisert',
  },
  komite: { intet: 'id slug kode bokmal nynorsk engelsk fra til kilde' },
  sesjon: { intet: 'id start_aar fra til' },
  sak: {
    ord: 'tittel korttittel henvisning komite_navn publikasjoner',
    intet:
      'id sesjon_id type dokumentgruppe status komite_kode oppdatert ferdigbehandlet registrert endret lest',
  },
  stortingsvedtak: {
    ord: 'tekst tittel',
    intet: 'id sesjon_id nummer dato type_kode adresse sak_id votering_id kobling registrert endret',
  },
  votering: {
    ord: 'tema',
    intet:
      'id sak_id votering_id for mot ikke_til_stede vedtatt dag klokkeslett alternativ_id registrert endret',
  },
  rapporteringsaar: {
    intet:
      'sesjon_id offentlig_fra senest registrert apnet frist_utkast frist_godkjenning publiseres publisert',
  },
  tidsflytting: {
    ord: 'grunn',
    aktor: 'foreslatt_av avgjort_av',
    intet: 'id sesjon_id fra til foreslatt avgjort er_bekreftet',
  },
  utkast: {
    ord: 'tittel stikkord redegjorelse lofte_tekst flyttegrunn',
    aktor: 'saksbehandler_id endret_av skrevet_av sendt_av godkjent_av',
    intet:
      'id vedtak_id rapporteringssesjon omgang departement_id status revisjon vurdering rapportering_avsluttes maalform lofte_dato romertall rettelse_type rettelse_sitat rettelse_dato opprettet endret sendt godkjent publisert',
  },
  utkast_delkrav: { ord: 'tekst svar', intet: 'utkast_id plass merke' },
  utkast_kilde: { ord: 'tekst adresse', intet: 'utkast_id plass' },
  utkast_versjon: { ord: 'innhold', aktor: 'lagret_av', intet: 'utkast_id revisjon lagret' },
  utkast_lest: { aktor: 'user_id', intet: 'utkast_id revisjon lest' },
  notat: { ord: 'tekst', aktor: 'skrevet_av', intet: 'id utkast_id slag skrevet' },
  vedlegg: {
    ord: 'filnavn',
    aktor: 'lastet_opp_av',
    intet: 'id utkast_id mime bytes sha256 lastet_opp fjernet',
  },
  vedlegg_innhold: { ord: 'innhold', intet: 'vedlegg_id' },
  opplasting: {
    ord: 'filnavn oversikt',
    aktor: 'lastet_opp_av',
    intet:
      'id bytes sha256 side departement_id komite_id lastet_opp endret status steg gjort av_totalt feil sesjon dato svar_departement_id sporsmal leser_versjon kjoring_id angre_kjoring_id',
  },
  opplasting_innhold: { ord: 'innhold tekst', intet: 'opplasting_id' },
  opplasting_enhet: {
    ord: 'stikkord lest',
    intet: 'opplasting_id plass sesjon nummer punkt utfall grunn valgt resultat angring',
  },
  trukket: { intet: 'id vedtak_id rapportering_id vurdering_id opphevelsesforslag_id ansvar_id uttalelse_id kjoring_id hendelse_nr' }, // prettier-ignore
  gjennomgang: {
    aktor: 'opprettet_av',
    intet: 'id komite_id slag rapporteringssesjon omgang siden motedato opprettet publisert dokument_id',
  },
  gjennomgang_enhet: {
    ord: 'begrunnelse',
    aktor: 'tildelt_id endret_av',
    intet: 'id gjennomgang_id slag vedtak_id nr revisjon resultat anbefaling endret rapportering_id',
  },
  gjennomgang_versjon: {
    ord: 'begrunnelse',
    aktor: 'lagret_av',
    intet: 'enhet_id revisjon resultat anbefaling angrer lagret',
  },
  gjennomgang_lest: { aktor: 'user_id', intet: 'enhet_id rapportering_id lest' },
  komitekommentar: { ord: 'tekst', aktor: 'skrevet_av', intet: 'id enhet_id skrevet' },
  uttalelse: {
    ord: 'tekst',
    intet:
      'id vedtak_id komite_id rapporteringssesjon versjon slag anbefaling dokument_id linje offentlig_fra registrert kjoring_id hendelse_nr',
  },
  gjentakelse: { intet: 'id vedtak_id gjentar_id bekreftet trukket' },
  sammenligning: { intet: 'id forste_id andre_id forhold registrert' },
  avvik: {
    ord: 'ord',
    intet: 'id sammenligning_id regel sesjon nummer punkt forste_linjer andre_linjer felt konklusjoner',
  },
  fordeling: {
    ord: 'grunn',
    aktor: 'opprettet_av svart_av',
    intet: 'id vedtak_id departement_id medansvar status opprettet svart',
  },
  overforing: {
    ord: 'grunn svar avgjorelse',
    aktor: 'foreslatt_av svart_av avgjort_av',
    intet: 'id vedtak_id fra_departement_id til_departement_id status foreslatt svart avgjort',
  },
  varsel: {
    aktor: 'user_id',
    intet:
      'id slag nokkel vedtak_id rapporteringssesjon hendelse_nr dokument_id opprettet status brev_id sendt',
  },
  brev: {
    aktor: 'user_id avgjort_av',
    intet: 'id slag hendelse_nr dag status forsok feil svarkode opprettet endret avgjorelse avgjort',
  },
  dokument: {
    ord: 'tittel tekst filnavn',
    intet:
      'id slug versjon type sitat sesjon_id departement_id maalform offentlig_fra senest dato_kilde fil_sha256 fil_bytes linjer format side_linjer side_trykt kilde lisens leser_versjon registrert',
  },
  sitering: {
    ord: 'tekst utdrag seksjon',
    intet:
      'id dokument_id rapportering_id fra_vedtak_id sted plass linje mal_sitat mal_sesjon mal_nummer mal_punkt mate seksjon_nummer start slutt samsvar samme_tekst kjoring_id',
  },
  vedtak: {
    ord: 'tittel stikkord tekst redegjorelse truffet_i_anledning sok',
    intet:
      'id sesjon_id nummer punkt type type_kode dato maalform truffet_i_dokument truffet_i_innst truffet_i_lovvedtak komite_id dokument_id linje offentlig_fra senest registrert kjoring_id opphav',
  },
  rapportering: {
    ord: 'vurdering_setning stikkord tittel redegjorelse vedtakstekst truffet_i_anledning organer',
    intet:
      'id vedtak_id rapporteringssesjon versjon departement_id vurdering rapportering_avsluttes maalform vedtaksdato truffet_i_dokument truffet_i_innst truffet_i_lovvedtak innhold_sha256 dokument_id linje tabellinje offentlig_fra senest registrert kjoring_id hendelse_nr',
  },
  delkrav: { ord: 'tekst svar', intet: 'id rapportering_id vedtak_id plass merke' },
  frist: { ord: 'tekst gjelder', intet: 'id rapportering_id vedtak_id plass dato' },
  lofte: { ord: 'tekst setning grunn', intet: 'id rapportering_id vedtak_id plass dato linje' },
  vurdering: {
    ord: 'setning',
    intet:
      'id vedtak_id rapporteringssesjon versjon resultat utledet komite_id innstilling dokument_id linje offentlig_fra tidligst senest registrert kjoring_id hendelse_nr',
  },
  komiteutsagn: {
    ord: 'partier setning',
    intet:
      'id dokument_id plass rapporteringssesjon sesjon nummer punkt hvem komite_id resultat anbefaling slag linje kjoring_id',
  },
  opphevelse: {
    intet:
      'id vedtak_id rapporteringssesjon resultat sesjon_id nummer romertall dato dokument_id linje offentlig_fra senest registrert kjoring_id hendelse_nr',
  },
  opphevelsesforslag: {
    intet:
      'id vedtak_id rapporteringssesjon romertall dokument_id linje offentlig_fra senest registrert kjoring_id hendelse_nr',
  },
  ansvar: {
    intet:
      'id vedtak_id departement_id rolle rapporteringssesjon dokument_id linje offentlig_fra senest registrert kjoring_id hendelse_nr',
  },
  tilstand: {
    intet:
      'id vedtak_id hendelse_nr fra til gjeldende tilstand grunn uenighet departementets rapportering_avsluttes komiteens komiteens_utledet stortingets rapporteringssesjon rapportering_id vurdering_id opphevelse_id departement_id forste_frist kjoring_id',
  },
  hendelse: {
    aktor: 'aktor',
    ord: 'innhold',
    intet: 'nr type tidspunkt vedtak_id kjoring_id forrige_hash hash',
  },
  avtrykk: { intet: 'dag hendelse_nr hash publisert' },
  importkjoring: {
    ord: 'filnavn',
    intet:
      'id dokument_id fil_sha256 leser_versjon startet ferdig ferdig_hendelse_nr forsok antall_nye antall_endret antall_uendret antall_avvist hel_liste angret',
  },
  importmerknad: { ord: 'melding', intet: 'id kjoring_id regel alvor linjer vedtak' },
  funn: {
    ord: 'melding',
    intet:
      'id nokkel vedtak_id dokument_id regel gruppe alvor linjer annet_dokument_id andre_linjer registrert kjoring_id hendelse_nr bortfalt',
  },
  // Proposers are named by the Storting as such, in a public document.
  representantforslag: {
    ord: 'tittel forslagsstillere',
    intet: 'id dokument_id sesjon nummer bokstav sitat dato registrert kjoring_id',
  },
  forslag: { ord: 'tekst', intet: 'id representantforslag_id nummer linje' },
  forslagssvar: {
    ord: 'forslag tekst setning',
    intet: 'id dokument_id sesjon dok_nummer spurt nummer posisjon eksplisitt linje registrert kjoring_id',
  },
  forslagstilrading: {
    ord: 'partier tekst',
    intet: 'id dokument_id sesjon dok_nummer plass slag romertall nummer linje registrert kjoring_id',
  },
  funn_enhet: { intet: 'funn_id vedtak_id' },
  funn_avvist: { ord: 'begrunnelse', aktor: 'avvist_av trukket_av', intet: 'id funn_id side avvist trukket' },
  ord: { ord: 'ord nokkel' },
  user: {
    person: 'name email',
    aktor: 'id',
    intet: 'side maalform varsling created_at disabled_at erased_at',
  },
  identity: { person: 'issuer subject', aktor: 'user_id', intet: 'created_at' },
  invitation: { aktor: 'user_id', intet: 'token_hash created_at expires_at accepted_at' },
  user_role: {
    aktor: 'user_id',
    intet: 'id side role departement_id komite_id valid_from valid_to ended_at created_at',
  },
  stand_in: { aktor: 'user_id', intet: 'id role_id side valid_from valid_to ended_at created_at' },
  session: {
    person: 'issuer sid id_token',
    aktor: 'user_id',
    intet: 'id token_hash acr created_at expires_at idle_expires_at',
  },
  logout_token: { intet: 'jti expires_at' },
  rate_limit: { person: 'key', intet: 'points expire' },
  security_event: { person: 'address', aktor: 'user_id', intet: 'id at kind reason' },
  // The work queue: jobs carry ids, and errors are redacted before they are kept.
  'pgboss.job': {
    aktor: 'data',
    intet:
      'id name priority state retry_limit retry_count retry_delay retry_backoff start_after started_on singleton_key singleton_on expire_in created_on completed_on keep_until output dead_letter policy',
  },
  'pgboss.archive': {
    aktor: 'data',
    intet:
      'id name priority state retry_limit retry_count retry_delay retry_backoff start_after started_on singleton_key singleton_on expire_in created_on completed_on keep_until output dead_letter policy archived_on',
  },
  'pgboss.queue': {
    intet:
      'name policy retry_limit retry_delay retry_backoff expire_seconds retention_minutes dead_letter partition_name created_on updated_on',
  },
  'pgboss.schedule': { intet: 'name cron timezone data options created_on updated_on' },
  'pgboss.subscription': { intet: 'event name created_on updated_on' },
  'pgboss.version': { intet: 'version maintained_on cron_on monitored_on' },
  cache_tag: { intet: 'tag changed_at' },
}

export interface RegisteredColumn {
  table: string
  column: string
  holds: ColumnClass
}

/** Every column of the database with what it can hold of people. */
export function listColumns(): RegisteredColumn[] {
  const classes = ['ord', 'aktor', 'person', 'intet'] as const
  return Object.entries(columns).flatMap(([table, byClass]) =>
    classes.flatMap((holds) =>
      (byClass[holds] ?? '')
        .split(' ')
        .filter((column) => column !== '')
        .map((column) => ({ table, column, holds })),
    ),
  )
}

/** The columns of one class by table, as the page lists them: «vedtak: tittel, stikkord, …». */
export function columnsOf(wanted: ColumnClass): { table: string; columns: string[] }[] {
  return Object.entries(columns).flatMap(([table, byClass]) => {
    const names = byClass[wanted]?.split(' ') ?? []
    return names.length === 0 ? [] : [{ table, columns: names }]
  })
}
