-- hand

-- A side has set a funn aside or not, with a reason; one it has taken back is taken back by somebody.
CREATE UNIQUE INDEX funn_avvist_gjelder_idx ON funn_avvist (funn_id, side) WHERE trukket IS NULL;
ALTER TABLE funn_avvist ADD CONSTRAINT funn_avvist_grunn CHECK (btrim(begrunnelse) <> '');
ALTER TABLE funn_avvist ADD CONSTRAINT funn_avvist_trukket CHECK ((trukket IS NULL) = (trukket_av IS NULL));

-- What was said stays; only that it is taken back is added, once.
CREATE FUNCTION funn_avvist_er_fast() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.trukket IS NOT NULL OR (NEW.id, NEW.funn_id, NEW.side, NEW.begrunnelse, NEW.avvist, NEW.avvist_av)
    IS DISTINCT FROM (OLD.id, OLD.funn_id, OLD.side, OLD.begrunnelse, OLD.avvist, OLD.avvist_av) THEN
    RAISE EXCEPTION 'a dismissal stays as it was written' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER funn_avvist_er_fast BEFORE UPDATE ON funn_avvist FOR EACH ROW EXECUTE FUNCTION funn_avvist_er_fast();

-- A funn falls away, it is never deleted.
REVOKE DELETE, TRUNCATE ON funn, funn_enhet, funn_avvist FROM app;

-- Whoever only reads the register has no business with what is not public of the findings, nor with what a side thinks of them.
REVOKE ALL ON funn, funn_enhet, funn_avvist FROM les;
