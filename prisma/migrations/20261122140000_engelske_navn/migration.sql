-- hand
-- The names that the ministries and the committees use of themselves in English: regjeringen.no/en and
-- stortinget.no/en. Seen there for this migration: dfd, kdd and kontroll; the others are unverified.
-- Earlier names of a departement have none and stay Norwegian.

ALTER TABLE departement_navn ADD COLUMN engelsk TEXT;
ALTER TABLE komite ADD COLUMN engelsk TEXT;

UPDATE departement_navn n SET engelsk = e.engelsk
FROM (VALUES
  ('smk', 'Office of the Prime Minister'),
  ('aid', 'Ministry of Labour and Social Inclusion'),
  ('bfd', 'Ministry of Children and Families'),
  ('dfd', 'Ministry of Digitalisation and Public Governance'),
  ('ed', 'Ministry of Energy'),
  ('fin', 'Ministry of Finance'),
  ('fd', 'Ministry of Defence'),
  ('hod', 'Ministry of Health and Care Services'),
  ('jd', 'Ministry of Justice and Public Security'),
  ('kld', 'Ministry of Climate and Environment'),
  ('kdd', 'Ministry of Local Government and Regional Development'),
  ('kud', 'Ministry of Culture and Equality'),
  ('kd', 'Ministry of Education and Research'),
  ('lmd', 'Ministry of Agriculture and Food'),
  ('nfd', 'Ministry of Trade, Industry and Fisheries'),
  ('sd', 'Ministry of Transport'),
  ('ud', 'Ministry of Foreign Affairs')
) AS e (slug, engelsk)
JOIN departement d ON d.slug = e.slug
WHERE n.departement_id = d.id AND n.til IS NULL;

UPDATE komite k SET engelsk = e.engelsk
FROM (VALUES
  ('arbsos', 'Standing Committee on Labour and Social Affairs'),
  ('energi', 'Standing Committee on Energy and the Environment'),
  ('famkult', 'Standing Committee on Family and Cultural Affairs'),
  ('finans', 'Standing Committee on Finance and Economic Affairs'),
  ('helseoms', 'Standing Committee on Health and Care Services'),
  ('justis', 'Standing Committee on Justice'),
  ('kommforv', 'Standing Committee on Local Government and Public Administration'),
  ('kontroll', 'Standing Committee on Scrutiny and Constitutional Affairs'),
  ('naering', 'Standing Committee on Business and Industry'),
  ('transkom', 'Standing Committee on Transport and Communications'),
  ('ufo', 'Standing Committee on Education and Research'),
  ('ufk', 'Standing Committee on Foreign Affairs and Defence')
) AS e (slug, engelsk)
WHERE k.slug = e.slug;
