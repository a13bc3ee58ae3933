-- hand

-- A unit repeats another once at a time, and never itself. What was confirmed and withdrawn stays.
CREATE UNIQUE INDEX gjentakelse_gjelder_idx ON gjentakelse (vedtak_id, gjentar_id) WHERE trukket IS NULL;
ALTER TABLE gjentakelse ADD CONSTRAINT gjentakelse_av_annet CHECK (vedtak_id <> gjentar_id);
ALTER TABLE gjentakelse ADD CONSTRAINT gjentakelse_trukket CHECK (trukket IS NULL OR trukket >= bekreftet);
REVOKE DELETE, TRUNCATE ON gjentakelse FROM app;

ALTER TABLE sammenligning ADD CONSTRAINT sammenligning_to CHECK (forste_id <> andre_id);
