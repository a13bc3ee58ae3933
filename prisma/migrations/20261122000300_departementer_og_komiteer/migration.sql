-- hand
-- The 16 departementer and SMK with their names since 2014, `[fra, til)`, and the 12 standing committees since 2017.
-- Years of renaming without a published source are the turn of the year in which the new name came into use.

INSERT INTO departement (slug, opprettet, nedlagt) VALUES
  ('smk', NULL, NULL),
  ('aid', NULL, NULL),
  ('bfd', NULL, NULL),
  ('dfd', '2024-01-01', NULL),
  ('ed', NULL, NULL),
  ('fin', NULL, NULL),
  ('fd', NULL, NULL),
  ('hod', NULL, NULL),
  ('jd', NULL, NULL),
  ('kld', NULL, NULL),
  ('kdd', NULL, NULL),
  ('kud', NULL, NULL),
  ('kd', NULL, NULL),
  ('lmd', NULL, NULL),
  ('nfd', '2014-01-01', NULL),
  ('sd', NULL, NULL),
  ('ud', NULL, NULL);

INSERT INTO departement_navn (departement_id, bokmal, nynorsk, forkortelse, fra, til, kilde)
SELECT d.id, n.bokmal, n.nynorsk, n.forkortelse, n.fra::date, n.til::date, n.kilde
FROM (VALUES
  ('smk', 'Statsministerens kontor', 'Statsministerens kontor', 'SMK', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('aid', 'Arbeids- og sosialdepartementet', 'Arbeids- og sosialdepartementet', 'ASD', '2014-01-01', '2022-01-01', 'https://www.regjeringen.no/no/dep/id933/'),
  ('aid', 'Arbeids- og inkluderingsdepartementet', 'Arbeids- og inkluderingsdepartementet', 'AID', '2022-01-01', NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('bfd', 'Barne-, likestillings- og inkluderingsdepartementet', 'Barne-, likestillings- og inkluderingsdepartementet', 'BLD', '2010-01-01', '2016-01-01', 'https://www.regjeringen.no/no/dep/id933/'),
  ('bfd', 'Barne- og likestillingsdepartementet', 'Barne- og likestillingsdepartementet', 'BLD', '2016-01-01', '2019-01-22', 'https://www.regjeringen.no/no/dep/id933/'),
  ('bfd', 'Barne- og familiedepartementet', 'Barne- og familiedepartementet', 'BFD', '2019-01-22', NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('dfd', 'Digitaliserings- og forvaltningsdepartementet', 'Digitaliserings- og forvaltingsdepartementet', 'DFD', '2024-01-01', NULL, 'https://www.regjeringen.no/no/aktuelt/oppretter-nytt-departement/id3000284/'),
  ('ed', 'Olje- og energidepartementet', 'Olje- og energidepartementet', 'OED', NULL, '2024-01-01', 'https://energiteknikk.net/2023/10/olje-og-energidepartementet-endrer-navn/'),
  ('ed', 'Energidepartementet', 'Energidepartementet', 'ED', '2024-01-01', NULL, 'https://energiteknikk.net/2023/10/olje-og-energidepartementet-endrer-navn/'),
  ('fin', 'Finansdepartementet', 'Finansdepartementet', 'FIN', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('fd', 'Forsvarsdepartementet', 'Forsvarsdepartementet', 'FD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('hod', 'Helse- og omsorgsdepartementet', 'Helse- og omsorgsdepartementet', 'HOD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('jd', 'Justis- og beredskapsdepartementet', 'Justis- og beredskapsdepartementet', 'JD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('kld', 'Miljøverndepartementet', 'Miljøverndepartementet', 'MD', NULL, '2014-01-01', 'https://www.regjeringen.no/no/dep/id933/'),
  ('kld', 'Klima- og miljødepartementet', 'Klima- og miljødepartementet', 'KLD', '2014-01-01', NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('kdd', 'Kommunal- og moderniseringsdepartementet', 'Kommunal- og moderniseringsdepartementet', 'KMD', '2014-01-01', '2022-01-01', 'https://www.regjeringen.no/no/dep/id933/'),
  ('kdd', 'Kommunal- og distriktsdepartementet', 'Kommunal- og distriktsdepartementet', 'KDD', '2022-01-01', NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('kud', 'Kulturdepartementet', 'Kulturdepartementet', 'KUD', '2010-01-01', '2022-01-01', 'https://nsd.no/polsys/data/forvaltning/enhet/34000/endringshistorie'),
  ('kud', 'Kultur- og likestillingsdepartementet', 'Kultur- og likestillingsdepartementet', 'KUD', '2022-01-01', NULL, 'https://nsd.no/polsys/data/forvaltning/enhet/34000/endringshistorie'),
  ('kd', 'Kunnskapsdepartementet', 'Kunnskapsdepartementet', 'KD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('lmd', 'Landbruks- og matdepartementet', 'Landbruks- og matdepartementet', 'LMD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('nfd', 'Nærings- og fiskeridepartementet', 'Nærings- og fiskeridepartementet', 'NFD', '2014-01-01', NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('sd', 'Samferdselsdepartementet', 'Samferdselsdepartementet', 'SD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/'),
  ('ud', 'Utenriksdepartementet', 'Utanriksdepartementet', 'UD', NULL, NULL, 'https://www.regjeringen.no/no/dep/id933/')
) AS n (slug, bokmal, nynorsk, forkortelse, fra, til, kilde)
JOIN departement d ON d.slug = n.slug;

INSERT INTO komite (slug, kode, bokmal, nynorsk, fra, kilde) VALUES
  ('arbsos', 'ARBSOS', 'Arbeids- og sosialkomiteen', 'Arbeids- og sosialkomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('energi', 'ENERGI', 'Energi- og miljøkomiteen', 'Energi- og miljøkomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('famkult', 'FAMKULT', 'Familie- og kulturkomiteen', 'Familie- og kulturkomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('finans', 'FINANS', 'Finanskomiteen', 'Finanskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('helseoms', 'HELSEOMS', 'Helse- og omsorgskomiteen', 'Helse- og omsorgskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('justis', 'JUSTIS', 'Justiskomiteen', 'Justiskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('kommforv', 'KOMMFORV', 'Kommunal- og forvaltningskomiteen', 'Kommunal- og forvaltningskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('kontroll', 'KONTROLL', 'Kontroll- og konstitusjonskomiteen', 'Kontroll- og konstitusjonskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('naering', 'NÆRING', 'Næringskomiteen', 'Næringskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('transkom', 'TRANSKOM', 'Transport- og kommunikasjonskomiteen', 'Transport- og kommunikasjonskomiteen', NULL, 'https://stortinget.no/no/Stortinget-og-demokratiet/Lover-og-instrukser/forretningsorden?m=3'),
  ('ufo', 'UFO', 'Utdannings- og forskningskomiteen', 'Utdannings- og forskingskomiteen', '2017-11-07', 'https://www.stortinget.no/nn/om-stortinget/Organene/Fagkomiteane/'),
  ('ufk', 'UFK', 'Utenriks- og forsvarskomiteen', 'Utanriks- og forsvarskomiteen', NULL, 'https://www.stortinget.no/nn/om-stortinget/Organene/Fagkomiteane/');
