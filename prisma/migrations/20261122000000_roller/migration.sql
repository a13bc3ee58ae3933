-- hand
-- Three roles: eier owns and migrates, app reads and appends, les only reads. They belong to the cluster, so they may
-- be there already; whoever migrates needs CREATEROLE only when they are not.
DO $$
DECLARE
  rolle text;
BEGIN
  FOREACH rolle IN ARRAY ARRAY['eier', 'app', 'les'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = rolle) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', rolle);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- another database of the cluster was migrated at the same moment
      END;
    END IF;
  END LOOP;
  -- The login that migrates may act as app, so that one DATABASE_URL serves both (lib/db/client.ts).
  IF NOT pg_has_role(current_user, 'app', 'MEMBER') THEN
    EXECUTE format('GRANT app TO %I', current_user);
  END IF;
END
$$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app, les;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO les;
