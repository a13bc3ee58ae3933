/**
 * What bokmål and nynorsk spell so differently that no rule of endings joins it (those rules stand in `ordnokkel`, in
 * the migration «ordliste»). A row holds beginnings that mean the same, without endings. They are exchanged inside
 * longer words too: «skol, skul» joins grunnskolen and grunnskulen. What comes out is only searched for when some vedtak
 * really has the word, so a row may be bold. Sources: Nynorskordboka, and the Storting's own texts in both forms.
 */
export const SAME_PART: readonly (readonly string[])[] = rows(`
  anmodning oppmoding · utredning utgreiing · redegjørels utgreiing · hør høyr · kjør køyr · følg fylg · skol skul
  forslag framlegg · barn born · tjenest tenest · syk sjuk · virksomhet verksemd · virk verk · myndighet styresmakt
  bærekraft berekraft · trygghet tryggleik · sikkerhet tryggleik · forskning forsking · veiled rettlei · veiledning rettleiing · vei veg
  jernban jarnban · hjem heim · hjemme heime · boende buande · økning auke · øk auk · fremtid framtid · fremme fremje · fremm fremj · frem fram
  mulig mogleg · mulighet moglegheit · forskjell skilnad · forskjellig ulik · selv sjølv · selvmord sjølvmord
  svømm symj · gutt gut · bolig bustad · bosted bustad · uenighet usemje · enighet semje · ensomhet einsemd
  ensom einsam · likestilling jamstilling · likhet likskap · kjærlighet kjærleik · vanskelighet vansk
  forutsetning føresetnad · forebygg førebygg · forbered førebu · foreslå føreslå · foreløpig førebels
  undersøkels undersøking · opplevels oppleving · bestemmels føresegn · forskrift føresegn · bevilg løyv · bevilgning løyving
  tillatels løyve · godkjennels godkjenning · ivareta vareta · anbefal tilrå · anbefaling tilråding
  innstilling tilråding · tilbud tilbod · forbud forbod · påbud påbod · budskap bodskap · tilskudd tilskot
  underskudd underskot · overskudd overskot · ansettels tilsetjing · ansatt tilsett · arbeidsløshet arbeidsløyse
  arbeidsledig arbeidslaus · løs laus · avgjørels avgjerd · beslutning avgjerd · beskyttels vern
  deltakels deltaking · deltagels deltaking · hendels hending · følels kjensle · hensyn omsyn · innhold innhald
  forhold tilhøve · opphold opphald · hold hald · kirk kyrkj · leg lækjar · legemid lækjemid · leie leige · eier eigar
  egn eign · menneskerettighet menneskerett · rettighet rett · setting setjing · sett setj · selg selj · smerte smert
  tilgjengelighet tilgjenge · uke veke · uker veker · vann vatn · vold vald · åpenhet openheit · åpen open · åpn opn
  behandl handsam · behandling handsaming · håndter handter · hånd hand · gård gard · strøm straum · høst haust
  drøm draum · lønn løn · sammen saman · felles sams · spre sprei · størrels storleik · forståels forståing
  lidels liding · forstyrrels forstyrring · utdannels utdanning · krev krevj · velg velj · betal betal · tilbake attende
  alene aleine · sen sein · ben bein · sten stein · hel heil · flere fleire · mer meir · egen eigen
  begynn byrj · spørr spørj · ungdomm ungdom · mangfold mangfald · voldtekt valdtekt · fødested fødestad · sted stad
  ferdighet dugleik · dyktighet dugleik · forurens ureins · skjønn skjøn
   · helsevesen helsestell · omsorg omsut · sykepleier sjukepleiar · oversikt oversyn
   · erfaring røynsle
   · utsett utsetj · besøk vitj · lavterskel lågterskel · lav låg`)

/** Words that are exchanged only whole: inside others they would be nonsense. */
export const SAME_WORD: readonly (readonly string[])[] = rows(`
  jeg eg · hvem kven · hvordan korleis · hvorfor kvifor · hvor kor kvar · hva kva · noe noko · noen nokon nokre · fra frå
  de dei · være vere · hun ho · uten utan · mye mykje · nå no · bedre betre · gi gje · gjøre gjere · gjør gjer
  komme kome · samme same · også òg · først fyrst · kvinnelig kvinneleg · si seie · bli verte
  barn born · dere dykk · vi me · hver kvar · hverandre kvarandre · siden sidan · igjen att`)

/** One word on the one side, several on the other; the first of the several is inflected. */
export const SAME_PHRASE: readonly { word: string; phrase: readonly [string, ...string[]] }[] = [
  { word: 'utrede', phrase: ['greie', 'ut'] },
  { word: 'redegjøre', phrase: ['gjere', 'greie', 'for'] },
  { word: 'oppheve', phrase: ['gjere', 'om'] },
  { word: 'fortsette', phrase: ['halde', 'fram'] },
  { word: 'foreslå', phrase: ['gjere', 'framlegg'] },
  { word: 'tilbakekalle', phrase: ['kalle', 'tilbake'] },
]

function rows(text: string): string[][] {
  return text
    .split(/[·\n]/u)
    .map((row) => row.trim().split(/\s+/u))
    .filter((row) => row.length > 1)
}
