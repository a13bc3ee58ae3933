/**
 * Words that bokmål and nynorsk spell so differently that the «norwegian» dictionary keeps them apart. Endings
 * (regjeringen/regjeringa, vedtaket/vedtaka) it folds by itself. Each row is one meaning; a search for one word
 * of a row finds the others. Sources: nynorskordboka and the two forms of the Storting's own texts.
 */
const rows: readonly (readonly string[])[] = [
  ['anmodningsvedtak', 'oppmodingsvedtak'],
  ['anmodning', 'oppmoding'],
  ['utredning', 'utgreiing'],
  ['utrede', 'greie ut'],
  ['redegjørelse', 'utgreiing'],
  ['høring', 'høyring'],
  ['skole', 'skule'],
  ['grunnskole', 'grunnskule'],
  ['legge', 'leggje'],
  ['forslag', 'framlegg'],
  ['barn', 'born'],
  ['helsetjeneste', 'helseteneste'],
  ['tannhelsetjeneste', 'tannhelseteneste'],
  ['spesialisthelsetjeneste', 'spesialisthelseteneste'],
  ['tjeneste', 'teneste'],
  ['sykehus', 'sjukehus'],
  ['sykdom', 'sjukdom'],
  ['syk', 'sjuk'],
  ['sykepleier', 'sjukepleiar'],
  ['uke', 'veke'],
  ['virksomhet', 'verksemd'],
  ['myndighet', 'styresmakt'],
  ['bærekraft', 'berekraft'],
  ['arbeidsgiver', 'arbeidsgivar'],
  ['trygghet', 'tryggleik'],
  ['sikkerhet', 'tryggleik'],
  ['forskning', 'forsking'],
  ['veileder', 'rettleiar'],
  ['veiledning', 'rettleiing'],
  ['vei', 'veg'],
  ['jernbane', 'jarnbane'],
  ['følge opp', 'følgje opp'],
  ['hjem', 'heim'],
  ['sykehjem', 'sjukeheim'],
  ['hjemmetjeneste', 'heimeteneste'],
  ['øke', 'auke'],
  ['økning', 'auke'],
  ['bruker', 'brukar'],
  ['innbygger', 'innbyggjar'],
  ['framtid', 'fremtid'],
  ['fremme', 'fremje'],
  ['mulighet', 'moglegheit'],
  ['forskjell', 'skilnad'],
  ['selvmord', 'sjølvmord'],
  ['selvbestemmelse', 'sjølvråderett'],
  ['svømming', 'symjing'],
  ['gutt', 'gut'],
  ['bolig', 'bustad'],
]

const byWord = new Map<string, Set<string>>()
for (const row of rows) {
  for (const word of row) {
    const others = byWord.get(word) ?? new Set<string>()
    for (const other of row) if (other !== word) others.add(other)
    byWord.set(word, others)
  }
}

/** The same word in the other written form; none for words that are alike or unknown. */
export function synonymsOf(word: string): string[] {
  return [...(byWord.get(word.toLowerCase()) ?? [])]
}
