-- hand

-- A role belongs to one side, a user to one side, and the two are the same: nobody holds roles on both sides.
ALTER TABLE user_role ADD CONSTRAINT user_role_side CHECK (
  side = CASE WHEN role IN ('KOMITESEKRETAER', 'ADMINISTRATOR_STORTING') THEN 'STORTING' ELSE 'REGJERING' END::side);

-- Each role is for what it is about: a departement, a committee, or the whole side.
ALTER TABLE user_role ADD CONSTRAINT user_role_about CHECK (
  (departement_id IS NOT NULL) = (role IN ('SAKSBEHANDLER', 'GODKJENNER', 'KOORDINATOR'))
  AND (komite_id IS NOT NULL) = (role = 'KOMITESEKRETAER'));

ALTER TABLE user_role ADD CONSTRAINT user_role_days CHECK (valid_to IS NULL OR valid_to > valid_from);
ALTER TABLE stand_in ADD CONSTRAINT stand_in_days CHECK (valid_to > valid_from);
ALTER TABLE session ADD CONSTRAINT session_limits CHECK (idle_expires_at <= expires_at);

-- The same role twice at a time says nothing more.
CREATE UNIQUE INDEX user_role_once_idx ON user_role (user_id, role, COALESCE(departement_id, 0), COALESCE(komite_id, 0), valid_from)
  WHERE ended_at IS NULL;

-- Nobody stands in for oneself.
CREATE FUNCTION nekt_egen_stedfortreder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM user_role WHERE id = NEW.role_id AND user_id = NEW.user_id) THEN
    RAISE EXCEPTION 'ingen er stedfortreder for seg selv' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER stand_in_annen BEFORE INSERT OR UPDATE ON stand_in
  FOR EACH ROW EXECUTE FUNCTION nekt_egen_stedfortreder();

-- Who held which role when stays; people are erased by emptying their columns.
REVOKE DELETE, TRUNCATE ON "user", user_role, stand_in FROM app;
REVOKE TRUNCATE ON identity, invitation, session, logout_token, rate_limit FROM app;
REVOKE UPDATE, TRUNCATE ON security_event FROM app;

-- Whoever only reads the register has no business with people.
REVOKE ALL ON "user", identity, invitation, user_role, stand_in, session, logout_token, rate_limit, security_event FROM les;
