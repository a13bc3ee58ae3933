-- hand

-- Kontroll- og konstitusjonskomiteen judges and nobody else; the others recommend.
CREATE FUNCTION er_kontrollkomiteen(komite integer) RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT EXISTS (SELECT FROM komite k WHERE k.id = komite AND k.kode = 'KONTROLL') $$;

CREATE FUNCTION gjennomgang_slag_av_komite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.slag = 'KONTROLL') IS DISTINCT FROM er_kontrollkomiteen(NEW.komite_id) THEN
    RAISE EXCEPTION 'a review of slag % does not belong to committee %', NEW.slag, NEW.komite_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gjennomgang_slag_av_komite BEFORE INSERT OR UPDATE ON gjennomgang
  FOR EACH ROW EXECUTE FUNCTION gjennomgang_slag_av_komite();

CREATE FUNCTION vurdering_av_kontroll() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT er_kontrollkomiteen(NEW.komite_id) THEN
    RAISE EXCEPTION 'only the control committee judges' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vurdering_av_kontroll BEFORE INSERT ON vurdering
  FOR EACH ROW EXECUTE FUNCTION vurdering_av_kontroll();

CREATE FUNCTION uttalelse_av_fagkomite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF er_kontrollkomiteen(NEW.komite_id) THEN
    RAISE EXCEPTION 'the control committee judges, it does not recommend' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER uttalelse_av_fagkomite BEFORE INSERT ON uttalelse
  FOR EACH ROW EXECUTE FUNCTION uttalelse_av_fagkomite();

-- A judgement on the bench of KKK, a recommendation on the others'; keeping something open takes a reason.
ALTER TABLE gjennomgang_enhet ADD CONSTRAINT gjennomgang_enhet_hvem CHECK (
  CASE slag WHEN 'KONTROLL' THEN anbefaling IS NULL ELSE resultat IS NULL END);
ALTER TABLE gjennomgang_enhet ADD CONSTRAINT gjennomgang_enhet_grunn CHECK (
  btrim(begrunnelse) <> '' OR (resultat IS DISTINCT FROM 'IKKE_UTKVITTERT' AND anbefaling IS DISTINCT FROM 'KAN_IKKE_KVITTERES_UT'));
ALTER TABLE gjennomgang ADD CONSTRAINT gjennomgang_publisert CHECK ((publisert IS NULL) = (dokument_id IS NULL) AND omgang >= 0);
CREATE UNIQUE INDEX gjennomgang_en_apen_idx ON gjennomgang (komite_id, rapporteringssesjon) WHERE publisert IS NULL;

-- Who decides is a secretary of that very committee, or was.
CREATE FUNCTION gjennomgang_av_sekretaer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM gjennomgang_enhet e JOIN gjennomgang g ON g.id = e.gjennomgang_id
      JOIN user_role r ON r.komite_id = g.komite_id AND r.role = 'KOMITESEKRETAER'
    WHERE e.id = NEW.enhet_id AND (r.user_id = NEW.lagret_av
      OR EXISTS (SELECT FROM stand_in s WHERE s.role_id = r.id AND s.user_id = NEW.lagret_av)))
  THEN
    RAISE EXCEPTION 'only a secretary of the committee decides on its bench' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gjennomgang_av_sekretaer BEFORE INSERT ON gjennomgang_versjon
  FOR EACH ROW EXECUTE FUNCTION gjennomgang_av_sekretaer();

-- What has been published is decided.
CREATE FUNCTION gjennomgang_er_avsluttet() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM gjennomgang g WHERE g.id = NEW.gjennomgang_id AND g.publisert IS NOT NULL) THEN
    RAISE EXCEPTION 'the review has been published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gjennomgang_er_avsluttet BEFORE UPDATE ON gjennomgang_enhet
  FOR EACH ROW EXECUTE FUNCTION gjennomgang_er_avsluttet();

-- The Storting's decision on repeal is known by its session, its number or romertall, and its day.
ALTER TABLE opphevelse ADD CONSTRAINT opphevelse_kilde CHECK (
  sesjon_id IS NOT NULL AND dato IS NOT NULL AND (nummer IS NOT NULL OR romertall IS NOT NULL));

-- What was decided, read, said and published stays.
REVOKE UPDATE, DELETE, TRUNCATE ON gjennomgang_versjon, gjennomgang_lest, komitekommentar, uttalelse FROM app;
REVOKE DELETE, TRUNCATE ON gjennomgang, gjennomgang_enhet FROM app;

-- Whoever only reads the register has no business with what a committee has not published.
REVOKE ALL ON gjennomgang, gjennomgang_enhet, gjennomgang_versjon, gjennomgang_lest, komitekommentar FROM les;
