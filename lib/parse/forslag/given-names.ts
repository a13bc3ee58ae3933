/**
 * Given names that are frequent among members of the Storting and in the population (SSB, navnestatistikk). They tell where
 * one signature ends and the next begins, where a text layer prints several on one line with nothing between.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'Aage Abid Abigail Agnes Ahmed Aksel Albert Aleksander Alexander Alf Alfred Ali Alise Amalie Anders Andreas Ane Anette ' +
    'Anine Anita Anja Ann Anna Anne Anniken Anniken Annette Ant Arild Arne Aron Arvid Asbjørn Ashan Aslaug Asle Asmund Astrid ' +
    'Atle Audun Aud Bente Benedicte Bengt Benjamin Bent Bernt Berit Birgit Birgitte Bjarne Bjørn Bjørnar Bodil Bård Carl ' +
    'Camilla Cathrine Cecilie Charlotte Christian Christina Christine Dag Dagfinn Dagne Daniel David Edel Edvard Egil Eigil ' +
    'Einar Eirik Eivind Elin Elisabeth Elise Ella Ellen Else Emilie Emma Endre Erik Erlend Erling Erna Ernst Espen Eva Even ' +
    'Fredric Fredrik Freddy Frode Frida Frøydis Geir Georg Gisle Gjermund Grete Grethe Gro Gry Grunde Gudmund Gunhild Gunn ' +
    'Gunnar Gustav Guro Hadia Halvard Halvor Hanna Hanne Hans Harald Hårek Hege Heidi Helene Helga Helge Henrik Henning ' +
    'Hermann Hilde Himanshu Hogne Håkon Haakon Håvard Ida Ina Inga Inge Ingeborg Inger Ingrid Ingunn Ingvar Ingvild Irene ' +
    'Iselin Ivar Iver Jacob Jakob Jan Jane Janne Jeanette Jens Jenny Joakim Johan Johannes John Johnny Jon Jonas Jone Jorunn ' +
    'Jorodd Julia Julie Jørgen Kai Kamzy Kari Karianne Karin Karl Kathrine Kathy Katrine Kent Keyvan Ketil Kirsti Kirsten ' +
    'Kjell Kjersti Kjetil Knut Kristian Kristin Kristina Kristine Kristoffer Kåre Lan Lars Lasse Leif Lena Lene Linda Line ' +
    'Lise Liv Lisbeth Lubna Maja Magne Magnus Maren Margaret Margret Margrethe Mari Maria Marian Marianne Marie Marit Marius ' +
    'Marte Martin Mathias Mathilde Mazyar Michael Mimir Mona Monica Morten Mudassar Myriam Naomi Niels Nicholas Nicolai Nikolai Nils ' +
    'Nina Odd Oddbjørn Ola Olaug Olav Ole Olga Olivia Oskar Ottar Peter Per Petter Pål Ragnhild Ragnar Rasmus Rebekka Reidar ' +
    'Remi Rigmor Robert Roger Roald Rolf Ronny Roy Runar Rune Ruth Sandra Sara Sebastian Seher Sigbjørn Sigmund Signe Sigrid ' +
    'Sigurd Silje Silja Silvia Siri Sissel Siv Sivert Sofie Solfrid Solveig Sophie Stein Steinar Stian Stig Ståle Svein ' +
    'Sveinung Sverre Sylvi Synne Synnøve Sølvi Terje Thea Thomas Thor Thore Tina Tine Tobias Tom Tone Tor Torbjørn Tore Torgeir ' +
    'Torgrim Torhild Torill Torstein Tove Trine Trond Trude Truls Turid Tuva Ulf Une Unn Vegard Veronica Vetle Vidar Vigdis ' +
    'Willfred Wenche Willy Øistein Øystein Øyvind Åge Åse Åshild Åsmund Åsunn Per-Willy Per-Kristian Lan-Marie Nils-Ole ' +
    'Ole-Andreas Jan-Henrik Jan-Erik Hans-Petter Anne-Marie Ann-Kristin Carl-Ivar Karl-Johan Marie-Louise'
  ).split(' '),
)
