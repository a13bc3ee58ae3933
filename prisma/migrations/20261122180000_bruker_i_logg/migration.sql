-- hand

-- The events about a user, for the page of that user: the one it is about, and the one who stands in.
CREATE INDEX hendelse_bruker_idx ON hendelse ((innhold #>> '{etter,bruker}'), nr)
  WHERE innhold #>> '{etter,bruker}' IS NOT NULL;
CREATE INDEX hendelse_stedfortreder_idx ON hendelse ((innhold #>> '{etter,stedfortreder}'), nr)
  WHERE innhold #>> '{etter,stedfortreder}' IS NOT NULL;
