-- hand
-- A search asks for the states that end after a day: for today there are hardly any, and they are read one by one.
CREATE INDEX tilstand_til_idx ON tilstand (til) WHERE gjeldende AND til IS NOT NULL;
-- The first day of the register.
CREATE INDEX tilstand_fra_idx ON tilstand (fra) WHERE gjeldende;
