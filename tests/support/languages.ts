/** Words and endings that bokmål has and nynorsk has not. */
export const onlyBokmaal =
  /(?<![\wæøå])(?:ikke|fra|hva|hvilken|hvilke|hvordan|hver|uten|noe|noen|bare|mye|vises|ble|kommer|gjør|sier|mener|også|selv|samme|jeg|dere|hun|være|saken|listen|siden|adressen|filen|departementene|vedtakene|tallene|dokumentene|punkter|regjeringen(?!\.no)|anmodnings\w*|redegjørelse\w*|utredning\w*|opphevet|utkvittert|avsluttet|åpen|åpne|\w+(?:heten|elsen|lig|lige))(?![\wæøå])/iu

/**
 * Norwegian words on an English page: letters English has not, and small words. «Storting», names and the
 * register's own name are the same in both.
 */
export const notEnglish =
  /(?<![\wæøå])(?:og|ikke|eller|på|av|til|fra|det|den|med|er|som|vedtak|vedtaket|punkt|linje|departement\w*|komit[eé]\w*|regjeringen?(?!\.no)|anses|åpen|fulgt|frist\w*|søk|språk|utkvittert|opphevet|sesjon\w*|[\wæøå]*[æøå][\wæøå]*)(?![\wæøå])/iu
