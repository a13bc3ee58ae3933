/** Words and endings that bokmål has and nynorsk has not. */
export const onlyBokmaal =
  /(?<![\wæøå])(?:ikke|fra|hva|hvilken|hvilke|hvordan|hver|uten|noe|noen|bare|mye|vises|ble|kommer|gjør|sier|mener|også|selv|samme|jeg|dere|hun|være|saken|listen|siden|adressen|filen|departementene|vedtakene|tallene|dokumentene|punkter|regjeringen|anmodnings\w*|redegjørelse\w*|utredning\w*|opphevet|utkvittert|avsluttet|åpen|åpne|\w+(?:heten|elsen|lig|lige))(?![\wæøå])/iu
