-- hand
-- Which days of a change of name no published source that we have read confirms: a page says so beside them.
-- Confirmed are DFD (1 January 2024), ED (1 January 2024) and KUD (from 2010, and again in 2022 by the history of
-- Forvaltningsdatabasen, which gives the year and not the day). The others are the year of the list of departementer.

ALTER TABLE departement_navn ADD COLUMN uverifisert BOOLEAN NOT NULL DEFAULT false;

UPDATE departement_navn n SET uverifisert = true
FROM departement d
WHERE d.id = n.departement_id AND d.slug IN ('aid', 'bfd', 'kld', 'kdd', 'nfd', 'kud')
  AND (n.fra IS NOT NULL OR n.til IS NOT NULL);

-- Kommunal- og moderniseringsdepartementet is told by another source than the names of today.
UPDATE departement_navn SET kilde = 'https://no.wikipedia.org/wiki/Kommunal-_og_moderniseringsdepartementet'
WHERE bokmal = 'Kommunal- og moderniseringsdepartementet';
