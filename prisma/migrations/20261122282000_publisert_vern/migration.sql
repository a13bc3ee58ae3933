-- hand

-- A review that has been published stays as it was published, with the units that were on the bench.
CREATE FUNCTION gjennomgang_er_publisert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the review has been published' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER gjennomgang_er_publisert BEFORE UPDATE ON gjennomgang
  FOR EACH ROW WHEN (OLD.publisert IS NOT NULL) EXECUTE FUNCTION gjennomgang_er_publisert();
CREATE TRIGGER gjennomgang_tar_ikke_inn BEFORE INSERT ON gjennomgang_enhet
  FOR EACH ROW EXECUTE FUNCTION gjennomgang_er_avsluttet();

-- What a committee has said in public is appended like a judgement.
CREATE TRIGGER uttalelse_fast BEFORE UPDATE OR DELETE ON uttalelse FOR EACH ROW EXECUTE FUNCTION nekt_endring();
CREATE TRIGGER uttalelse_fast_tabell BEFORE TRUNCATE ON uttalelse FOR EACH STATEMENT EXECUTE FUNCTION nekt_endring();
