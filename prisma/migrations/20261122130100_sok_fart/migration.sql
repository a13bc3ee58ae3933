-- hand
-- The list in its usual order, a page at a time without sorting the rest.
CREATE INDEX vedtak_nyeste_idx ON vedtak ((dato) DESC NULLS LAST, sesjon_id DESC, nummer DESC, punkt) WHERE nummer > 0;

-- A search with hundreds of words looks to the planner as if it hit nearly everything, and reading every text costs a
-- hundred times more than the planner thinks. These two go by the index, whatever it thinks.
CREATE FUNCTION vedtak_med(sporring tsquery) RETURNS SETOF int
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 300 COST 10000 SET enable_seqscan = off
  AS $$ SELECT id FROM vedtak WHERE sok @@ sporring $$;
CREATE FUNCTION vedtak_med_i_tittel(sporring tsquery) RETURNS SETOF int
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 300 COST 10000 SET enable_seqscan = off
  AS $$ SELECT id FROM vedtak WHERE vedtakstittel(nummer, stikkord, tittel) @@ sporring $$;
