-- For regression tests that print how many of their random cases there are: the same numbers on every version of
-- PostgreSQL, whose own generator is another since 15.  These two are found before the server's.
CREATE TEMP SEQUENCE random_number MINVALUE 0;
CREATE OR REPLACE FUNCTION public.setseed(seed double precision) RETURNS void LANGUAGE sql AS $$
    SELECT setval('random_number', (seed * 1e12)::bigint)
$$;
CREATE OR REPLACE FUNCTION public.random() RETURNS double precision LANGUAGE sql AS $$
    SELECT (hashint8extended(nextval('random_number'), 1) & 4294967295) / 4294967296.0::double precision
$$;
SET search_path = public, pg_catalog;
